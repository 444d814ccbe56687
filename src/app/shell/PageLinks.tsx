import { Link } from '@tanstack/react-router';
import { Bookmark, Columns2, List, Map as MapIcon, Menu } from 'lucide-react';
import type { ComparedSearch } from '../../core/comparison/compared-set.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { dossierSearch } from '../../state/address/page-params.ts';
import { setPanelHeight, usePanelHeight } from '../../state/panel/panel-height.ts';
import { useMyCover, useMyDossier } from '../../state/reader/my-dossier.ts';
import { Button } from '../../ui/Button.tsx';
import { closeOnLink } from '../../ui/close-on-link.ts';
import styles from './PageLinks.module.css';

function DossierLink() {
  const mine = useMyDossier();
  const cover = useMyCover();
  const isEmpty = mine.length === 0;
  return (
    <Link
      to={PATHS.dossier}
      search={dossierSearch(mine, cover)}
      className={`target needs-script ${styles.link} ${styles.dossier}`}
      activeOptions={{ includeSearch: false }}
    >
      <span className="visually-hidden">{isEmpty ? 'Dossier' : `Dossier, ${sheetCount(mine.length)}`}</span>
      <Bookmark size={20} aria-hidden="true" />
      <span aria-hidden="true">Dossier</span>
      <span className={styles.room} aria-hidden="true">
        {!isEmpty && <span className="badge">{mine.length}</span>}
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

interface PageLinksProps {
  /** What a comparison starts from. */
  readonly compared: ComparedSearch;
}

function PagesMenu({ compared }: PageLinksProps) {
  return (
    <div className={styles.menu}>
      <Button look="icon" aria-label="Menu" popoverTarget={ID}>
        <Menu size={22} aria-hidden="true" />
      </Button>
      <nav
        id={ID}
        popover="auto"
        aria-label="Toutes les pages"
        className={`card ${styles.pages}`}
        onClickCapture={closeOnLink}
      >
        {PAGES.map(([name, to]) => (
          <Link
            key={to}
            to={to}
            params={to === PATHS.page ? { page: 'a-propos' } : {}}
            search={to === PATHS.compare ? compared : {}}
            className={`target ring-inside ${styles.page}`}
            activeOptions={{ exact: true }}
          >
            {name}
          </Link>
        ))}
      </nav>
    </div>
  );
}

/** In the header; on a phone a bar at the window's bottom, which gives way to the actions of a page about one thing. */
export function PageLinks({ compared }: PageLinksProps) {
  return (
    <>
      <nav className={`foot-bar ${styles.links}`} aria-label="Pages">
        <PanelLinks />
        <Link to={PATHS.compare} search={compared} className={`target ${styles.link} ${styles.compare}`}>
          <Columns2 size={20} aria-hidden="true" className={styles.icon} />
          Comparer
        </Link>
        <DossierLink />
        <Link
          to={PATHS.page}
          params={{ page: 'a-propos' }}
          className={`target ${styles.link} ${styles.about}`}
        >
          À propos
        </Link>
      </nav>
      <PagesMenu compared={compared} />
    </>
  );
}

function PanelLinks() {
  const isFull = usePanelHeight(({ height }) => height === 'full');
  const views = [
    { name: 'Carte', Sign: MapIcon, height: 'peek', isShown: !isFull },
    { name: 'Liste', Sign: List, height: 'full', isShown: isFull },
  ] as const;
  return views.map(({ name, Sign, height, isShown }) => (
    <Link
      key={name}
      to={PATHS.home}
      className={`target ${styles.link} ${styles.view}`}
      data-shown={isShown || undefined}
      onClick={() => setPanelHeight(height)}
    >
      <Sign size={20} aria-hidden="true" className={styles.icon} />
      {name}
    </Link>
  ));
}
