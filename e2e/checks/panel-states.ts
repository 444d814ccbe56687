import type { AtlasPage } from '../driver/atlas-page.ts';
import type { SearchBox } from '../driver/search-box.ts';

interface Drivers {
  readonly atlas: AtlasPage;
  readonly search: SearchBox;
}

/** A state of the panel or the header. */
export interface PanelState {
  readonly name: string;
  readonly open: (drivers: Drivers) => Promise<void>;
}

const at = (name: string, path: string): PanelState => ({ name, open: ({ atlas }) => atlas.read(path) });

/** States of the panel and the header, without the map. */
export const PANEL_STATES: readonly PanelState[] = [
  at('home', '/'),
  {
    name: 'filters open',
    open: async ({ atlas }) => {
      await atlas.read('/?echelons=departement');
      await atlas.openFilter('Échelon');
      await atlas.link('Commune, 4 fiches').waitFor();
    },
  },
  {
    name: 'formats of the export',
    open: async ({ atlas }) => {
      await atlas.read('/?echelons=departement');
      await atlas.button('Exporter la liste').click();
      await atlas.button('CSV (tableur)').waitFor();
    },
  },
  at('sheet', '/fiches/zero-chomeur-villeurbanne/'),
  at('territory', '/territoires/departement/54/'),
  {
    name: 'comparison',
    open: async ({ atlas }) => {
      await atlas.read('/comparer/?territoires=departement-54,departement-62,departement-35');
      await atlas.section('Repères chiffrés').waitFor();
    },
  },
  at('dossier', '/dossier/?fiches=zero-chomeur-villeurbanne,migracoop-paris'),
  {
    name: 'search with answers',
    open: async ({ atlas, search }) => {
      await atlas.read('/a-propos/');
      // With a key, as all of these states are walked.
      if (!(await search.input.isVisible())) await search.opener.press('Enter');
      await search.input.focus();
      await search.type('nan');
      await search.answers().first().waitFor();
    },
  },
];
