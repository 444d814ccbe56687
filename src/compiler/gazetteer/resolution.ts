import { LEVELS, type Level } from '../../core/territory/levels.ts';

/** The atlas's levels, and those that only lead to a territory of today. Widest first. */
export const ENTRY_LEVELS = [
  ...LEVELS.filter((level): level is Exclude<Level, 'arrondissement'> => level !== 'arrondissement'),
  'commune-deleguee',
  'commune-associee',
  'arrondissement-municipal',
] as const;

export type EntryLevel = (typeof ENTRY_LEVELS)[number];

/** Every field given must hold; codes are those of COG 2026. */
export interface Context {
  readonly level?: EntryLevel;
  readonly departement?: string;
  readonly region?: string;
  readonly epci?: string;
  readonly ept?: string;
  /** Year of the Code officiel géographique of a code; before 2026, retired commune codes are followed. */
  readonly cog?: number;
}

export interface GazetteerEntry {
  readonly level: EntryLevel;
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
}

/** The answer deserves a second look: `prominent-lookalike:<code>` has a far better known namesake. */
export type Warning =
  | 'alias'
  | 'renamed'
  | 'former-commune'
  | 'retired-code'
  | `prominent-lookalike:${string}`;

/** `suggestions` (three at most) are for a person and never applied. */
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
