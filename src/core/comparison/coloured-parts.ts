import type { Position } from '../geo/position.ts';
import type { Contour } from '../geo/topology.ts';
import { shadeOf } from '../indicators/colouring.ts';
import type { Colouring } from '../indicators/colouring-names.ts';
import type { Level } from '../territory/levels.ts';
import { departementOfCommune, type Territory, type TerritoryKey } from '../territory/territory.ts';
import type { Indicators, Share } from '../territory/territory-record.ts';
import { rankAmong, standingWords } from './standing.ts';

/** The level at which compared territories are coloured inside. */
export type PartLevel = 'departement' | 'epci' | 'commune';

/** A territory inside a compared one. */
export interface Part extends Territory {
  readonly indicators: Indicators;
  readonly pin: Position;
  /** Of it in the compared one. */
  readonly share: Share;
  readonly contour: Contour;
  /** Nobody has surveyed where it ends: it is shown as a dot. */
  readonly isDot: boolean;
  /** Of an intercommunalité, its most populous commune. */
  readonly town?: string;
  /** Of a commune, its intercommunalité. */
  readonly group?: Territory | undefined;
}

/** None for the others: their cards are plain. */
const OWN_PARTS: Readonly<Partial<Record<Level, PartLevel>>> = {
  region: 'departement',
  departement: 'epci',
  petr: 'epci',
  groupement: 'commune',
  epci: 'commune',
  ept: 'commune',
  com: 'commune',
};

/** One for all, so that they share their classes: of several levels, that of intercommunalités. Null where nothing has parts. */
export function partLevel(levels: readonly Level[]): PartLevel | null {
  const [one, ...others] = new Set(levels.flatMap((level) => OWN_PARTS[level] ?? []));
  return others.length > 0 ? 'epci' : (one ?? null);
}

/** In its cell and on the map: the code of a département, else its rank among the parts, which words say too. */
function signOf({ level, code }: Part, rank: number | null, of: PartLevel): string {
  if (of !== 'departement') return `${rank ?? '–'}`;
  return level === 'commune' ? departementOfCommune(code) : code;
}

/** The least first, each with its rank among them in words; those without a value last. */
export function colouredParts(
  parts: readonly Part[],
  colouring: Colouring,
  level: PartLevel,
  sheetsOf: (key: TerritoryKey) => number,
) {
  const order = ({ value }: { readonly value: number | null }) => value ?? Number.MAX_VALUE;
  const shaded = parts
    .map((part) => ({ ...part, ...shadeOf(colouring, level, part.indicators, sheetsOf(part.key)) }))
    .sort((a, b) => order(a) - order(b));
  const values = shaded.map(({ value }) => value);
  return shaded.map((part) => ({
    ...part,
    sign: signOf(part, part.value === null ? null : rankAmong(part.value, values), level),
    rank: standingWords(part.value, values, level),
  }));
}

export type ColouredPart = ReturnType<typeof colouredParts>[number];
