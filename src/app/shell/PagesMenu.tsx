import { Link } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { PATHS } from '../../address/addresses.ts';
import type { ComparedSearch } from '../../domain/comparison/compared-set.ts';
import { Button } from '../../ui/Button.tsx';
import { closeOnLink } from '../../ui/close-on-link.ts';
import styles from './PagesMenu.module.css';

const ID = 'pages-menu';

const PAGES = [
  ['Toutes les fiches', PATHS.home],
  ['Tous les territoires', PATHS.territories],
  ['Comparer', PATHS.compare],
  ['Dossier', PATHS.dossier],
  ['À propos', PATHS.page],
] as const;

interface PagesMenuProps {
  readonly className: string | undefined;
  readonly compared: ComparedSearch;
}

export function PagesMenu({ className, compared }: PagesMenuProps) {
  return (
    <div className={className}>
      <Button look="icon" aria-label="Menu" popoverTarget={ID}>
        <Menu size={22} aria-hidden="true" />
      </Button>
      <nav
        id={ID}
        popover="auto"
        aria-label="Toutes les pages"
        className={styles.pages}
        onClickCapture={closeOnLink}
      >
        {PAGES.map(([name, to]) => (
          <Link
            key={to}
            to={to}
            params={to === PATHS.page ? { page: 'a-propos' } : {}}
            search={to === PATHS.compare ? compared : {}}
            className={styles.page}
            activeOptions={{ exact: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {name}
          </Link>
        ))}
      </nav>
    </div>
  );
}
