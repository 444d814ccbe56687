import type { GroupingLevel } from './level.ts';

/** Rows of `data/territories/cog-2026/*.tsv` (INSEE, through Etalab's découpage administratif). */

interface NamedRow {
  readonly code: string;
  readonly name: string;
}

export interface RegionRow extends NamedRow {
  readonly article: string;
  readonly seat: string;
}

export interface DepartementRow extends RegionRow {
  readonly region: string;
}

/** An EPCI à fiscalité propre (1 255) of `epci.tsv`, or an EPT (11) of `ept.tsv`. */
export interface EpciRow extends NamedRow {
  /** `CC`, `CA`, `CU`, `METRO`, `MET69` or `EPT`. */
  readonly type: string;
  /** Code of the most populous member commune, in place of the seat, which the COG does not give. */
  readonly seat: string;
}

export interface CommuneRow extends NamedRow {
  readonly departement: string;
  readonly region: string;
  readonly epci: string;
  readonly ept: string;
  /** Population municipale, inhabitants, of the year the tables' README states. */
  readonly population: number;
  readonly postcodes: readonly string[];
}

export interface FormerCommuneRow extends NamedRow {
  readonly type: 'commune-deleguee' | 'commune-associee' | 'ancien-code';
  readonly commune: string;
}

interface ArrondissementRow extends NamedRow {
  readonly commune: string;
  /** Inhabitants, as for communes. */
  readonly population: number;
}

interface GroupingKind {
  readonly level: GroupingLevel;
  /** « Parc naturel régional »; null where its level says it. */
  readonly label: string | null;
}

/** A grouping that the COG lacks, of a content's `groupings.yaml`, or that the law makes (`data/territories`). */
export interface GroupingRow extends NamedRow, GroupingKind {
  /** The `niveau` that its author wrote. */
  readonly kind: string;
  /** Codes of communes, EPCI and départements. */
  readonly members: readonly string[];
  /** Code of a commune; empty when unknown. */
  readonly seat: string;
  readonly source: string;
}

export interface TerritoryTables {
  readonly cogYear: 2026;
  readonly regions: readonly RegionRow[];
  readonly departements: readonly DepartementRow[];
  readonly epci: readonly EpciRow[];
  readonly ept: readonly EpciRow[];
  readonly communes: readonly CommuneRow[];
  readonly formerCommunes: readonly FormerCommuneRow[];
  readonly arrondissements: readonly ArrondissementRow[];
  readonly collectivites: readonly NamedRow[];
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
