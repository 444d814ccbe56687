import type { Atlas } from '../driver/atlas.ts';
import type { SearchBox } from '../driver/search-box.ts';

interface Hands {
  readonly atlas: Atlas;
  readonly search: SearchBox;
}

/** One state of the page that a check looks at. */
export interface State {
  readonly name: string;
  /** Comes to it. */
  readonly open: (hands: Hands) => Promise<void>;
}

const at = (name: string, path: string): State => ({ name, open: ({ atlas }) => atlas.read(path) });

/** What the panel and the header can show; the map is no part of it, so no picture of it need be waited for. */
export const PANEL_STATES: readonly State[] = [
  at('home', '/'),
  {
    name: 'filters open',
    open: async ({ atlas }) => {
      await atlas.read('/?echelons=departement');
      await atlas.button('Filtrer et trier').click();
      await atlas.link('Commune, ajoute 4').waitFor();
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
      if (!(await search.input.isVisible())) await search.opener.click();
      await search.input.focus();
      await search.type('nan');
      await search.answers().first().waitFor();
    },
  },
];
