import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { judged, readSettings } from '../../content/settings/read-settings.ts';
import { yamlSource } from '../../content/settings/settings-source.ts';
import { PART_IDS, type PartId, type ProposedPart } from '../../core/proposal/compose-sheet.ts';
import type { SectionKind } from '../../core/sheet/initiative.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { typographic } from '../../core/text/typography.ts';
import { sectionKind } from '../sheet/section-kind.ts';

const ROWS = [
  ['pourquoi', 'why'],
  ['concretement', 'how'],
  ['resultats', 'outcome'],
  ['chiffres', 'figures'],
  ['plus', 'plus'],
  ['partenaires', 'stakeholders'],
  ['citation', 'quotation'],
  ['sommaire', 'contents'],
  ['hors-fiche', 'outside'],
] as const;

const Rows = v.strictObject(
  v.entriesFromList(
    ROWS.map(([key]) => key),
    v.optional(v.array(v.string()), []),
  ),
);

/** The same words can't lead to two parts. */
const Table = v.pipe(
  Rows,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    const rows = new Map<string, string>();
    for (const [row, wordings] of Object.entries(value))
      for (const [index, wording] of wordings.entries()) {
        const words = foldedWords(wording).join(' ');
        const before = rows.get(words);
        rows.set(words, before ?? row);
        if (before === undefined || before === row) continue;
        const at = { type: 'object', origin: 'value', input: value, key: row, value: wordings } as const;
        const item = { type: 'array', origin: 'value', input: wordings, key: index, value: wording } as const;
        const message = `« ${wording} » est déjà une formulation de « ${before} ». → Gardez-la sous une seule des deux parties.`;
        addIssue({ message, path: [at, item] });
      }
  }),
);

/** The wording of a part where the table has none. */
const HEADINGS: Readonly<Record<PartId, string>> = {
  pourquoi: 'Pourquoi ce projet ?',
  concretement: 'Et concrètement ?',
  resultats: 'Ce que cela produit',
  chiffres: 'Le projet en chiffres',
  plus: 'Le « plus » du projet',
  partenaires: 'Les parties prenantes du projet',
};

/** Words that may come before those of the table. */
const BEFORE = new Set([
  'le',
  'la',
  'les',
  'l',
  'un',
  'une',
  'des',
  'nos',
  'notre',
  'quelques',
  'en',
  'et',
  'principaux',
  'principales',
]);
const NUMBERS = new Set(['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']);
const MOST_AFTER = 5;

export type UsualHeadings = ReturnType<typeof usualHeadings>;

const titled = (words: string) => typographic(words.charAt(0).toLocaleUpperCase('fr') + words.slice(1));

/** In a content folder. */
export const HEADINGS_FILE = 'headings.yaml';

/** {@link HEADINGS_FILE}, which may be missing. Throws ContentError when it isn't what it should be. */
export function readUsualHeadings(root: string, file: string) {
  if (!existsSync(join(root, file))) return bareHeadings();
  return usualHeadings(readSettings(root, file, (text) => judged(yamlSource(text, file), Table, file)));
}

/** The headings that are known without any table. */
export const bareHeadings = () => usualHeadings({});

function usualHeadings(table: Partial<v.InferOutput<typeof Table>>) {
  const entries = ROWS.flatMap(([key, row]) =>
    (table[key] ?? []).map((words) => ({ row, words: foldedWords(words) })),
  )
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
  const find = (text: string, exact: boolean) => {
    const words = foldedWords(text.slice(0, 300));
    const start = words.findIndex((word) => !BEFORE.has(word));
    return entries.find(({ row, words: asked }) =>
      [0, Math.max(0, start + Number(row === 'figures' && NUMBERS.has(words[start] ?? '')))].some((from) => {
        if (!asked.every((word, index) => words[from + index] === word)) return false;
        return !exact || words.length - from - asked.length <= 0;
      }),
    )?.row;
  };
  const kindOf = (heading: string): SectionKind => {
    const known = sectionKind(heading);
    if (known !== 'other') return known;
    const row = find(heading, false);
    return row === undefined || row === 'contents' || row === 'outside' ? 'other' : row;
  };
  const isLineHeading = (line: string): boolean => {
    const bare = line.replace(/[*_]/gu, '').trim();
    if (/[.;,]$/u.test(bare)) return false;
    const row = find(bare, true);
    if (row !== undefined) return row !== 'outside';
    const kind = kindOf(bare);
    if (kind === 'other') return false;
    if (sectionKind(bare) === 'quotation') return /^\S/u.test(bare) && !/[«"“]/u.test(bare);
    const words = foldedWords(bare).length;
    if (kind === 'quotation') return words <= 12 && /^\p{Lu}/u.test(bare) && !/[«"“:]/u.test(bare);
    return (
      /^[\p{Lu}\d]/u.test(bare) &&
      words <= MOST_AFTER + 3 &&
      /[?:]$|^[^.:]*$/u.test(bare) &&
      (words <= 4 || /[?:]$/u.test(bare) || sectionKind(bare) !== 'other')
    );
  };
  return {
    /** The kind of a heading, by its first words. */
    kindOf,
    /** Whether a line alone, without any mark, is a heading. */
    isHeading: (line: string) => isShort(line) && isLineHeading(line),
    isContents: (line: string) => isShort(line) && find(line, true) === 'contents',
    /** Whether a heading is of the document, not of a sheet: « Introduction », « Annexes ». */
    isOutside: (heading: string) => isShort(heading) && find(heading, true) === 'outside',
    /** What the form for a new sheet asks: each under the first wording of its row. */
    parts: PART_IDS.map((id): ProposedPart => ({ id, heading: titled(table[id]?.[0] ?? HEADINGS[id]) })),
  };
}

const isShort = (line: string) => line.length <= 160 && !line.includes('\n');
