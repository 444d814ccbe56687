import { Link } from '@tanstack/react-router';
import { Bookmark, Columns2, List, Map as MapIcon, Menu } from 'lucide-react';
import type { ComparedSearch } from '../../core/comparison/compared-set.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { dossierSearch } from '../../state/address/dossier-params.ts';
import { useMyCover, useMyDossier } from '../../state/my-dossier.ts';
import { setPanelHeight, usePanelHeight } from '../../state/panel-height.ts';
import { Button } from '../../ui/Button.tsx';
import { closeOnLink } from '../../ui/close-on-link.ts';
import dossier from './DossierLink.module.css';
import styles from './PageLinks.module.css';
import menu from './PagesMenu.module.css';

function DossierLink() {
  const mine = useMyDossier();
  const cover = useMyCover();
  const isEmpty = mine.length === 0;
  return (
    <Link
      to={PATHS.dossier}
      search={dossierSearch(mine, cover)}
      className={dossier.link}
      activeProps={{ 'aria-current': 'page' }}
      activeOptions={{ includeSearch: false }}
    >
      <span className="visually-hidden">{isEmpty ? 'Dossier' : `Dossier, ${sheetCount(mine.length)}`}</span>
      <Bookmark size={20} aria-hidden="true" />
      <span className={dossier.word} aria-hidden="true">
        Dossier
      </span>
      <span className={dossier.room} aria-hidden="true">
        {!isEmpty && <span className={dossier.count}>{mine.length}</span>}
      </span>
    </Link>
  );
}

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

function PagesMenu({ className, compared }: PagesMenuProps) {
  return (
    <div className={className}>
      <Button look="icon" aria-label="Menu" popoverTarget={ID}>
        <Menu size={22} aria-hidden="true" />
      </Button>
      <nav
        id={ID}
        popover="auto"
        aria-label="Toutes les pages"
        className={menu.pages}
        onClickCapture={closeOnLink}
      >
        {PAGES.map(([name, to]) => (
          <Link
            key={to}
            to={to}
            params={to === PATHS.page ? { page: 'a-propos' } : {}}
            search={to === PATHS.compare ? compared : {}}
            className={menu.page}
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

/** In the header; on a phone a bar at the window's bottom, which gives way to the actions of a page about one thing. */
export function PageLinks({ compared }: { readonly compared: ComparedSearch }) {
  return (
    <>
      <nav className={styles.links} aria-label="Pages">
        <PanelLinks />
        <Link
          to={PATHS.compare}
          search={compared}
          className={`${styles.link} ${styles.compare}`}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Columns2 size={20} aria-hidden="true" className={styles.icon} />
          Comparer
        </Link>
        <DossierLink />
        <Link
          to={PATHS.page}
          params={{ page: 'a-propos' }}
          className={`${styles.link} ${styles.about}`}
          activeProps={{ 'aria-current': 'page' }}
        >
          À propos
        </Link>
      </nav>
      <PagesMenu className={styles.menu} compared={compared} />
    </>
  );
}

function PanelLinks() {
  const height = usePanelHeight((state) => state.height);
  return (
    <>
      <Link
        to={PATHS.home}
        className={`${styles.link} ${styles.view}`}
        data-shown={height !== 'full' || undefined}
        onClick={() => setPanelHeight('peek')}
      >
        <MapIcon size={20} aria-hidden="true" className={styles.icon} />
        Carte
      </Link>
      <Link
        to={PATHS.home}
        className={`${styles.link} ${styles.view}`}
        data-shown={height === 'full' || undefined}
        onClick={() => setPanelHeight('full')}
      >
        <List size={20} aria-hidden="true" className={styles.icon} />
        Liste
      </Link>
    </>
  );
}
