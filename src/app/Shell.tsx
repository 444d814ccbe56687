import { getRouteApi, Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { TerritorySearch } from '../panels/search/TerritorySearch.tsx';
import { useSelectedSheet } from '../selection/use-selected-sheet.ts';
import { MapSlot } from './MapSlot.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import styles from './Shell.module.css';
import { StatusMessage } from './StatusMessage.tsx';
import { useEscape } from './use-escape.ts';
import { useOpenTerritory } from './use-open-territory.ts';

const root = getRouteApi('__root__');

/** The three regions of every page: header, panel, map. */
export function Shell() {
  const catalogue = root.useLoaderData();
  const selected = useSelectedSheet();
  const navigate = useNavigate();
  const openTerritory = useOpenTerritory();
  const panelId = useId();
  useEscape(selected ? () => void navigate({ to: '/' }) : null);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href={`#${panelId}`}>
        Aller au contenu
      </a>
      <header className={`${styles.header} no-print`}>
        <Link to="/" className={styles.name}>
          Carte des <span>initiatives</span>
        </Link>
        <TerritorySearch onChoose={openTerritory} />
        <Link to="/a-propos/" className={styles.about} activeProps={{ 'aria-current': 'page' }}>
          À propos
        </Link>
      </header>
      <PanelFrame id={panelId}>
        <Outlet />
      </PanelFrame>
      <MapSlot catalogue={catalogue} selected={selected} />
      <StatusMessage catalogue={catalogue} selected={selected} />
    </div>
  );
}
