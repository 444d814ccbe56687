import { useMatch } from '@tanstack/react-router';
import { ROUTES } from '../../state/address/addresses.ts';
import { LIST_ID, MAP_ID, PANEL_ID } from '../../state/focus/element-ids.ts';
import { showPanel } from './panel-hiding.ts';
import styles from './SkipLinks.module.css';

/** The first stops of every page: straight to what it holds, to the list of sheets, to the map. */
export function SkipLinks() {
  const hasList = useMatch({ from: ROUTES.home, shouldThrow: false }) !== undefined;
  return (
    <>
      <a className={`${styles.skip} no-print`} href={`#${PANEL_ID}`} onClick={showPanel}>
        Aller au contenu
      </a>
      {hasList && (
        <a className={`${styles.skip} no-print`} href={`#${LIST_ID}`} onClick={showPanel}>
          Aller à la liste
        </a>
      )}
      <a className={`${styles.skip} no-print`} href={`#${MAP_ID}`}>
        Aller à la carte
      </a>
    </>
  );
}
