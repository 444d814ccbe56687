import type { AtlasPage } from '../driver/atlas-page.ts';
import type { Colours } from '../driver/colours.ts';
import type { ComparisonPage } from '../driver/comparison-page.ts';
import type { SearchBox } from '../driver/search-box.ts';

/** Drivers that lead to a state. */
export interface Drivers {
  readonly atlas: AtlasPage;
  readonly search: SearchBox;
  readonly comparison: ComparisonPage;
  readonly colours: Colours;
}

/** A state that a reader can bring the site to. */
export interface PageState {
  readonly name: string;
  /** Path that is opened first. */
  readonly address: string;
  /** Heading of the page in this state. */
  readonly heading: string;
  /** Title of the page where it differs from the heading; null for the title of the whole atlas. */
  readonly title?: string | null;
  /** Runs before the address is opened, by a page of its own. */
  readonly before?: (drivers: Drivers) => unknown;
  /** What the interactive map shows at the address, where it is part of the state. The others have the static map. */
  readonly onMap?: string;
  /** Steps that lead from the opened address to the state. */
  readonly steps?: (drivers: Drivers) => Promise<unknown>;
  /** Undoes what the next page would keep. */
  readonly leave?: (drivers: Drivers) => Promise<unknown>;
  /** Whether a narrower window closes what the steps opened, so that they are taken again there. */
  readonly stepsOnPhone?: true;
  /** Whether `npm test` opens it too, as one of its kind; the long run opens all. */
  readonly isEveryday?: true;
}

/** Heading of the list of sheets. */
export const LIST = 'Que fait-on chez vous pour l’économie sociale et solidaire\u202f?';

/** Titles of two sheets. */
export const ACTES =
  'Ville de Romainville : L’Agence Communale de la Transition Écologique et Solidaire (ACTES)';
export const TIERS_LIEUX = 'Le soutien aux tiers-lieux de la Région Nouvelle-Aquitaine';

/** Address of a comparison of territories. */
export const compared = (...territories: string[]) => `/comparer/?territoires=${territories.join(',')}`;
