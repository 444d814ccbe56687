import { capitalised, LEVELS, type Level, levelLabel } from '../territory/levels.ts';
import { slugify } from '../text/slug.ts';
import type { Catalogue, SheetSummary, SheetTerritory, Theme } from './catalogue.ts';
import { PROJECT_STATES } from './initiative.ts';

export type FilterLevel = Exclude<Level, 'ept'>;

export const FILTER_LEVELS = LEVELS.filter((level): level is FilterLevel => level !== 'ept');

/** Words of addresses, with the euros from which each class of amounts begins. */
export const AMOUNT_CLASSES = [
  { id: 'moins-de-10000', from: 0, label: 'Moins de 10\u202f000\u00a0€' },
  { id: '10000-a-100000', from: 10_000, label: 'De 10\u202f000 à 100\u202f000\u00a0€' },
  { id: '100000-a-1000000', from: 100_000, label: 'De 100\u202f000 à 1\u202f000\u202f000\u00a0€' },
  { id: '1000000-et-plus', from: 1_000_000, label: '1\u202f000\u202f000\u00a0€ et plus' },
] as const;

export interface FacetOption {
  /** Its word in addresses. */
  readonly id: string;
  readonly label: string;
}

/** Where the choices of facets come from, but for those written in their row. */
interface Vocabulary {
  readonly themes: readonly Theme[];
  readonly levels: readonly Level[];
  readonly regions: readonly FacetOption[];
  readonly partners: Catalogue['partners'];
}

interface FacetRow {
  readonly id: string;
  /** The key of the address that holds its choices. */
  readonly parameter: string;
  readonly title: string;
  readonly short: string;
  /** A sheet's values. Absent where they are read from its details: `detail-facets.ts` has them, the summary holds them. */
  readonly values?: (
    sheet: SheetSummary,
    territories: readonly SheetTerritory[],
  ) => readonly (string | undefined)[];
  readonly options: (vocabulary: Vocabulary) => readonly FacetOption[];
}

/** The filters of the list, in the order of the menus. */
const ROWS = [
  {
    id: 'themes',
    parameter: 'themes',
    title: 'Thème',
    short: 'Thème',
    values: ({ themes }) => themes,
    options: ({ themes }) => themes.map(({ id, label }) => ({ id, label })),
  },
  {
    id: 'levels',
    parameter: 'echelons',
    title: 'Échelon',
    short: 'Échelon',
    values: (_, territories) => territories.map(({ level }) => (level === 'ept' ? 'epci' : level)),
    options: ({ levels }) =>
      FILTER_LEVELS.filter((level) => levels.includes(level)).map((id) => ({ id, label: levelLabel(id) })),
  },
  {
    id: 'regions',
    parameter: 'regions',
    title: 'Région',
    short: 'Région',
    values: (_, territories) => territories.flatMap(regionCodes),
    options: ({ regions }) => regions,
  },
  {
    id: 'towns',
    parameter: 'taille',
    title: 'Taille de la commune',
    short: 'Taille de la commune',
    values: (_, territories) =>
      territories.map(({ level, indicators }) =>
        level === 'commune' ? townClass(indicators.population)?.id : undefined,
      ),
    options: () => TOWN_CLASSES,
  },
  {
    id: 'states',
    parameter: 'etat',
    title: 'État du projet',
    short: 'État',
    options: () => PROJECT_STATES.map((state) => ({ id: slugify(state), label: capitalised(state) })),
  },
  {
    id: 'amounts',
    parameter: 'montant',
    title: 'Montant le plus élevé',
    short: 'Montant',
    options: () => AMOUNT_CLASSES,
  },
  {
    id: 'partners',
    parameter: 'partenaires',
    title: 'Partenaires',
    short: 'Partenaires',
    options: ({ partners = {} }) => Object.entries(partners).map(([id, label]) => ({ id, label })),
  },
] as const satisfies readonly FacetRow[];

type Row = (typeof ROWS)[number];

export type Facet = Row['id'];
export type FacetParameter = Row['parameter'];
export type DetailFacet = Exclude<Row, Required<FacetRow>>['id'];

export interface FacetOf extends FacetRow {
  readonly id: Facet;
  readonly parameter: FacetParameter;
}

export const FACETS: readonly FacetOf[] = ROWS;

export const byFacet = <T>(of: (facet: FacetOf) => T) =>
  Object.fromEntries(FACETS.map((facet) => [facet.id, of(facet)])) as Readonly<Record<Facet, T>>;

/** The choices of each facet: a sheet must have one of them in every facet; an empty facet admits all. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

export const NO_FILTERS: Filters = byFacet(() => []);

export const facetValues = (sheet: SheetSummary, territories: readonly SheetTerritory[]): Filters =>
  byFacet(({ id, values }) => (values ? distinct(values(sheet, territories)) : (sheet.facets?.[id] ?? [])));

const distinct = (values: readonly (string | undefined)[]) => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** Codes (COG) of the régions that a territory counts for: an overseas département is its région's only key. */
export function regionCodes({ level, code, parents }: SheetTerritory): string[] {
  if (level === 'region') return [code];
  const around = parents.filter((parent) => parent.level === 'region' && parent.share !== 'part');
  if (around.length > 0) return around.map((parent) => parent.code);
  return level === 'departement'
    ? [code]
    : parents.filter((one) => one.level === 'departement').map((one) => one.code);
}

/** Classes of communes: their words in addresses, and the inhabitants from which each begins. */
export const TOWN_CLASSES = [
  { id: 'moins-de-2000', from: 0, label: 'Moins de 2\u202f000 habitants' },
  { id: '2000-a-20000', from: 2000, label: 'De 2\u202f000 à 20\u202f000 habitants' },
  { id: '20000-a-100000', from: 20_000, label: 'De 20\u202f000 à 100\u202f000 habitants' },
  { id: '100000-et-plus', from: 100_000, label: '100\u202f000 habitants et plus' },
] as const;

export const townClass = (population: number) => TOWN_CLASSES.findLast(({ from }) => population >= from);
