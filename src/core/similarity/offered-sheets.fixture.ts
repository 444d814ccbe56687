import type { Position } from '../geo/position.ts';
import { territory } from '../sheet/catalogue.fixture.ts';
import type { SheetSummary } from '../sheet/catalogue.ts';
import { partsOf, type Territory, type TerritoryKey } from '../territory/territory.ts';
import type { SituatedSheet, Surroundings } from './offer-index.ts';
import { offersAmong } from './offered-sheets.ts';

const METRES_A_DEGREE = (6_371_008.8 * Math.PI) / 180;

export const east = (metres: number): Position => [metres / METRES_A_DEGREE, 0];

const named = (key: TerritoryKey): Territory => {
  const [level, code] = partsOf(key);
  return { key, level, code, name: code };
};

/** What lies where is said by codes, those of the seat first; `around` are the keys of wider territories that it overlaps. */
interface InventedPlace {
  readonly pin?: Position;
  readonly departements?: readonly string[];
  readonly regions?: readonly string[];
  readonly across?: readonly TerritoryKey[];
  readonly land?: string;
  readonly around?: readonly TerritoryKey[];
}

export function place(key: TerritoryKey, rest: InventedPlace = {}): Surroundings {
  const {
    pin = east(0),
    departements = [],
    regions = [],
    across = [],
    land = 'continent',
    around = [],
  } = rest;
  return {
    territory: territory(
      key,
      pin,
      around.map((wider) => [wider, 'whole']),
    ),
    departements: departements.map((code) => named(`departement:${code}`)),
    regions: regions.map((code) => named(`region:${code}`)),
    seat: [
      ...departements.slice(0, 1).map((code) => named(`departement:${code}`)),
      ...regions.slice(0, 1).map((code) => named(`region:${code}`)),
    ],
    across: new Set(across),
    land,
  };
}

export function situated(
  id: string,
  at: Surroundings | readonly [Surroundings, ...Surroundings[]],
  rest: Partial<SheetSummary> = {},
): SituatedSheet {
  const [first, ...others] = 'territory' in at ? [at] : at;
  const territories = [first.territory.key, ...others.map((one) => one.territory.key)] as const;
  const sheet = { id, title: id, territories, themes: [`theme of ${id}`] as const, figure: null, ...rest };
  return { sheet, places: [first, ...others] };
}

export const offeredAmong = (current: SituatedSheet, others: readonly SituatedSheet[]) =>
  offersAmong(others)(current);
