import * as v from 'valibot';
import type { ComparedSearch } from '../../core/comparison/compared-set.ts';
import {
  type Dossier,
  type DossierCover,
  formatDossier,
  NO_COVER,
  readCover,
  readDossier,
} from '../../core/sheet/dossier.ts';
import { todaysSheet } from '../data/settings.ts';

/** What a page about the site is asked about, as the address has it: `commune-54395`, the id of a sheet. */
export interface PageSearch {
  readonly territoire?: unknown;
  readonly fiche?: unknown;
}

export const pageSearch = ({ territoire, fiche }: PageSearch): PageSearch => ({ territoire, fiche });

/** Browsers and hosts cut what follows `?` beyond a few thousand characters. */
const LONGEST = 4000;

const LIST = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(LONGEST))), undefined);

const SCHEMA = v.object({ territoires: LIST, fiches: LIST });

export function parseComparedSearch(search: Readonly<Record<string, unknown>>): ComparedSearch {
  const { territoires, fiches } = v.parse(SCHEMA, search);
  return { ...(territoires ? { territoires } : {}), ...(fiches ? { fiches } : {}) };
}

const KEYS = ['fiches', 'titre', 'note'] as const;

export type DossierSearch = { readonly [K in (typeof KEYS)[number]]?: string | undefined };

/** Keeps what is valid; the rest must be undefined, since the router merges the result into what it has read. */
export function parseDossierSearch(search: Readonly<Record<string, unknown>>): DossierSearch {
  const { fiches } = search;
  const sheets = readDossier(typeof fiches === 'string' ? fiches : null, todaysSheet);
  const read = dossierSearch(sheets, readCover({ title: search.titre, note: search.note }));
  return Object.fromEntries(KEYS.filter((key) => key in search).map((key) => [key, read[key]]));
}

export function coverOf({ titre, note }: DossierSearch): DossierCover {
  return readCover({ title: titre, note });
}

/** An empty dossier has no title either. */
export function dossierSearch(dossier: Dossier, { title, note }: DossierCover = NO_COVER): DossierSearch {
  const fiches = formatDossier(dossier);
  return fiches ? { fiches, ...(title && { titre: title }), ...(note && { note }) } : {};
}
