import * as v from 'valibot';
import type { GroupingLevel } from './levels.ts';

export const TEXT = v.string();
export const WORDS = v.pipe(TEXT, v.nonEmpty('is empty'));
const COUNT = v.pipe(TEXT, v.digits('must be a whole number'), v.transform(Number));

const table = <C extends v.ObjectEntries>(file: string, code: RegExp, columns: C) => ({
  file,
  columns: { code: v.pipe(TEXT, v.regex(code, 'is not a code of this table')), ...columns },
});

const COMMUNE_CODE = /^(\d\d|2[AB])\d{3}$/;
const SIREN = /^\d{9}$/;
const ZONE = { name: WORDS, article: TEXT, seat: WORDS };

/**
 * An EPCI à fiscalité propre (1 255) or an EPT (11), of type `CC`, `CA`, `CU`, `METRO`, `MET69` or `EPT`. The COG gives no seat: in
 * its place is the code of the most populous member commune.
 */
const GROUP = { name: WORDS, type: WORDS, seat: WORDS };

/** Files of `data/territories/cog-2026` (INSEE, through Etalab's découpage administratif). Populations are municipales, of the year that the README there states. */
export const TABLES = {
  regions: table('regions.tsv', /^\d\d$/, ZONE),
  departements: table('departements.tsv', /^(\d\d|2[AB]|97[1-6])$/, { ...ZONE, region: WORDS }),
  epci: table('epci.tsv', SIREN, GROUP),
  ept: table('ept.tsv', SIREN, GROUP),
  communes: table('communes.tsv', COMMUNE_CODE, {
    name: WORDS,
    departement: WORDS,
    region: TEXT,
    epci: TEXT,
    ept: TEXT,
    population: COUNT,
    postcodes: v.pipe(
      TEXT,
      v.transform((text) => text.split(' ').filter(Boolean)),
      v.readonly(),
    ),
  }),
  formerCommunes: table('communes-anciennes.tsv', COMMUNE_CODE, {
    name: TEXT,
    type: v.picklist(['commune-deleguee', 'commune-associee', 'ancien-code'], 'is unknown'),
    commune: WORDS,
  }),
  arrondissements: table('arrondissements-municipaux.tsv', COMMUNE_CODE, {
    name: WORDS,
    commune: WORDS,
    population: COUNT,
  }),
  collectivites: table('collectivites.tsv', /^9[78]\d$/, { name: WORDS }),
};

type Tables = typeof TABLES;

type RowOf<C extends v.ObjectEntries> = Readonly<v.InferOutput<v.ObjectSchema<C, undefined>>>;

type CogRows = { readonly [Name in keyof Tables]: readonly RowOf<Tables[Name]['columns']>[] };

export type RegionRow = CogRows['regions'][number];
export type DepartementRow = CogRows['departements'][number];
export type EpciRow = CogRows['epci'][number];
export type CommuneRow = CogRows['communes'][number];
export type FormerCommuneRow = CogRows['formerCommunes'][number];

interface GroupingKind {
  readonly level: GroupingLevel;
  /** « Parc naturel régional »; null where its level says it. */
  readonly label: string | null;
}

/** A grouping that the COG lacks, of a content's `groupings.yaml`, or that the law makes (`data/territories`). */
export interface GroupingRow extends GroupingKind {
  readonly code: string;
  readonly name: string;
  /** The `niveau` that its author wrote. */
  readonly kind: string;
  /** Codes of communes, EPCI and départements. */
  readonly members: readonly string[];
  /** Code of a commune; empty when unknown. */
  readonly seat: string;
  readonly source: string;
}

export interface TerritoryTables extends CogRows {
  readonly cogYear: 2026;
  readonly groupings: readonly GroupingRow[];
}

/** By the `niveau` that authors write. */
export const GROUPING_KINDS: Readonly<Record<string, GroupingKind>> = {
  petr: { level: 'petr', label: null },
  pnr: { level: 'groupement', label: 'Parc naturel régional' },
  pays: { level: 'groupement', label: 'Pays' },
  'pole-metropolitain': { level: 'groupement', label: 'Pôle métropolitain' },
  'syndicat-mixte': { level: 'groupement', label: 'Syndicat mixte' },
  groupement: { level: 'groupement', label: null },
};
