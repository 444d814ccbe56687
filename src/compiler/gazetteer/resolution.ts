import { LEVELS } from '../../domain/territory/level.ts';

/** Levels the gazetteer can name: the atlas's six, plus those it recognises only to propose a territory of today. Widest first. */
export const ENTRY_LEVELS = [
  'com',
  ...LEVELS,
  'commune-deleguee',
  'commune-associee',
  'arrondissement-municipal',
] as const;

/** One level the gazetteer can name. */
export type EntryLevel = (typeof ENTRY_LEVELS)[number];

/** What is known besides the name. Every field given must hold; codes are those of COG 2026. */
export interface Context {
  readonly level?: EntryLevel;
  readonly departement?: string;
  readonly region?: string;
  /** SIREN of an EPCI à fiscalité propre. */
  readonly epci?: string;
  /** SIREN of an établissement public territorial. */
  readonly ept?: string;
  /** Year of the Code officiel géographique a code was taken from; before 2026, retired commune codes are followed. */
  readonly cog?: number;
}

/** A territory as the gazetteer answers it (COG 2026, or a grouping). */
export interface GazetteerEntry {
  readonly level: EntryLevel;
  readonly code: string;
  readonly name: string;
  /** Code of today's commune, for the parts of a commune. */
  readonly parent?: string;
}

/**
 * Why an accepted answer deserves a second look: a usual name, a former name of the same perimeter, a former commune,
 * a code no longer in use, or a homonym of a far better known commune (`prominent-lookalike:<code>`).
 */
export type Warning =
  | 'alias'
  | 'renamed'
  | 'former-commune'
  | 'retired-code'
  | `prominent-lookalike:${string}`;

/** The answer to a name. `suggestions` (three at most) are for a person and never applied. */
export type Resolution =
  | {
      readonly kind: 'found';
      readonly territory: GazetteerEntry;
      readonly warn?: Warning;
      readonly suggestions: readonly GazetteerEntry[];
    }
  | {
      readonly kind: 'ambiguous';
      /** Two or more, widest level first, then by code. */
      readonly candidates: readonly GazetteerEntry[];
      readonly suggestions: readonly GazetteerEntry[];
    }
  | { readonly kind: 'unknown'; readonly suggestions: readonly GazetteerEntry[] };
