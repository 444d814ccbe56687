import type { Section } from '../../domain/sheet/initiative.ts';
import type { CommuneRow } from '../../domain/territory/territory-tables.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { nameLookup, type Occurrence, occurrences } from './occurrences.ts';
import { isOrdinary } from './ordinary-words.ts';
import { runText } from './run-text.ts';
import { runsOf } from './sheet-runs.ts';

/** For an author to judge, never marked by itself. */
export interface ProposedPlace {
  readonly words: string;
  readonly communes: readonly [CommuneRow, ...CommuneRow[]];
  readonly excerpt: string;
}

export interface PlaceSearch {
  readonly sections: readonly Section[];
  /** Communes of the sheet's territory; none for a sheet about one commune. */
  readonly communes: readonly CommuneRow[];
  readonly territoryNames: ReadonlySet<string>;
  readonly lowerCase: ReadonlySet<string>;
}

/** Shorter names are too often something else: « Eu », « Is », « Ars ». */
const FEWEST_LETTERS = 4;
const AROUND = 40;

/** In order of first mention, without ordinary words and names that are a person's anywhere in the sheet. */
export function proposePlaces({
  sections,
  communes,
  territoryNames,
  lowerCase,
}: PlaceSearch): ProposedPlace[] {
  const byName = new Map<string, CommuneRow[]>();
  for (const commune of communes) byName.set(commune.name, [...(byName.get(commune.name) ?? []), commune]);
  const names = nameLookup([...territoryNames, ...byName.keys()]);
  const found = runsOf(sections).flatMap((run) => {
    const text = runText(run);
    return occurrences(text, names).map((occurrence) => ({
      ...occurrence,
      excerpt: around(text, occurrence),
    }));
  });
  const people = new Set(found.filter(({ sense }) => sense === 'person').map(({ name }) => name));
  const quoted = sections.map(({ quotation }) => quotation?.author ?? '');
  const isPerson = (name: string) => people.has(name) || quoted.some((author) => holdsName(author, name));
  const proposed = new Map<string, ProposedPlace>();
  for (const { name, sense, excerpt } of found) {
    const [first, ...others] = byName.get(name) ?? [];
    if (!first || sense !== 'place' || proposed.has(name) || territoryNames.has(name)) continue;
    if (name.replace(/[^\p{L}]/gu, '').length < FEWEST_LETTERS || isOrdinary(name, lowerCase)) continue;
    if (!isPerson(name)) proposed.set(name, { words: name, communes: [first, ...others], excerpt });
  }
  return [...proposed.values()];
}

function holdsName(author: string, name: string): boolean {
  return ` ${foldedWords(author).join(' ')} `.includes(` ${fold(name)} `);
}

function around(text: string, { from, to }: Occurrence): string {
  const before = text
    .slice(Math.max(0, from - AROUND), from)
    .replace(/^\S*\s(?=\S)/u, from > AROUND ? '…' : '$&');
  const after = text.slice(to, to + AROUND).replace(/\s\S*$/u, to + AROUND < text.length ? '…' : '$&');
  return `${before}${text.slice(from, to)}${after}`.replace(/\s+/gu, ' ').trim();
}
