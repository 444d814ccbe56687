import type { Atlas } from '../driver/atlas.ts';
import type { Colours } from '../driver/colours.ts';
import type { Comparison } from '../driver/comparison.ts';
import type { SearchBox } from '../driver/search-box.ts';

/** What a state is reached with. */
export interface Hands {
  readonly atlas: Atlas;
  readonly search: SearchBox;
  readonly comparison: Comparison;
  readonly colours: Colours;
}

/** One state of the site that a reader can be in. */
export interface PageState {
  readonly name: string;
  /** Opened first, from the site's root. */
  readonly address: string;
  /** The page's heading once the state is reached. */
  readonly heading: string;
  /** The page's own title, where it is not its heading; null for the title of the whole atlas. */
  readonly title?: string | null;
  /** What must be so before the address is opened. */
  readonly before?: (hands: Hands) => unknown;
  /** The map is part of the state. The others stand beside the drawn map, which is there at once and never moves. */
  readonly withMap?: true;
  /** What leads from the opened address to the state. */
  readonly steps?: (hands: Hands) => Promise<unknown>;
}

/** Heading of the list of sheets. */
export const LIST = 'Ce que font les collectivités pour l’économie sociale et solidaire';

/** Titles of two sheets. */
export const ACTES =
  'Ville de Romainville : L’Agence Communale de la Transition Écologique et Solidaire (ACTES)';
export const TIERS_LIEUX = 'Le soutien aux tiers-lieux de la Région Nouvelle-Aquitaine';

/** Address of a comparison of territories. */
export const compared = (...territories: string[]) => `/comparer/?territoires=${territories.join(',')}`;
