import { useMatch } from '@tanstack/react-router';
import { ROUTES } from '../../state/address/addresses.ts';
import { LIST_ID, MAP_ID, PANEL_ID } from '../../state/focus/element-ids.ts';
import { ButtonAnchor } from '../../ui/Button.tsx';
import { showPanel } from './PanelToggle.tsx';
import styles from './SkipLinks.module.css';

const LINKS = [
  { to: PANEL_ID, words: 'Aller au contenu', onClick: showPanel },
  { to: LIST_ID, words: 'Aller à la liste', onClick: showPanel },
  { to: MAP_ID, words: 'Aller à la carte' },
];

/** The first stops of every page: straight to what it holds, to the list of sheets, to the map. */
export function SkipLinks() {
  const hasList = useMatch({ from: ROUTES.home, shouldThrow: false }) !== undefined;
  return LINKS.filter(({ to }) => hasList || to !== LIST_ID).map(({ to, words, onClick }) => (
    <ButtonAnchor
      key={to}
      look="main"
      className={`no-print ${styles.skip}`}
      href={`#${to}`}
      onClick={onClick}
    >
      {words}
    </ButtonAnchor>
  ));
}
