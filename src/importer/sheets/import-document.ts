import type { SourceIndex } from '../../compiler/sources/source-index.ts';
import type { UsualHeadings } from '../../compiler/sources/usual-headings.ts';
import { brief } from '../../content/diagnostics/content-error.ts';
import { createReporter } from '../../content/diagnostics/reporter.ts';
import { TOP } from '../../content/diagnostics/yaml-source.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { slugify } from '../../core/text/slug.ts';
import { compareWords, lettersOf, withoutInlineMarks, withoutSheetMarks } from '../blocks/conservation.ts';
import type { Doubt } from '../blocks/doubts.ts';
import { deepestHeading, withoutNumbers } from '../blocks/heading-lines.ts';
import { withoutHyphenation } from '../blocks/hyphenation.ts';
import { withoutPageMarks } from '../blocks/page-marks.ts';
import {
  type Aside,
  type AsideReason,
  blockText,
  type DocumentReading,
  type SourceBlock,
} from '../blocks/read-blocks.ts';
import { inferHeadings } from '../structure/infer-headings.ts';
import { areSlides, documentTitle, splitSheets, splitSlides } from '../structure/split-sheets.ts';
import { entryTitle, matchEntries, readFront, takeContents } from '../structure/take-contents.ts';
import { unfoldBlocks } from '../structure/unfold-blocks.ts';
import {
  readTable,
  splitRows,
  type TableReading,
  type TableRow,
  tableProblems,
} from '../tables/table-rows.ts';
import { type ArrangedSheet, arrangeSheet } from './arrange-sheet.ts';
import { aroundImages, chooseImages, type SheetImage } from './images.ts';
import { notesOf, unusedNotes, writeSheet } from './write-sheet.ts';

/** What the author has to mend in the document or its index. */
function diagnoseImport(
  file: string,
  sheets: readonly ImportedSheet[],
  unmatched: readonly string[],
  index: SourceIndex | null,
  table: TableReading | undefined,
): readonly Diagnostic[] {
  const reporter = createReporter(file);
  if (table) tableProblems(table, index?.colonnes ?? {}, reporter);
  if (reporter.diagnostics.some(isError)) return reporter.diagnostics;
  if (sheets.length === 0 && !table) {
    const help =
      'Une fiche commence par une ligne « # Titre » suivie de parties « ## Pourquoi ce projet ? », etc.';
    reporter.error('aucune-fiche', TOP, 'Aucune fiche n’a été trouvée dans ce document.', help);
  }
  for (const { id, rank, arranged } of sheets.filter(({ title }) => title === null)) {
    const message = `La fiche ${rank} n’a pas de titre, et le sommaire ne permet pas de le retrouver.`;
    const help = `Écrivez son titre (« # Titre ») dans fiches/${id}.md.`;
    reporter.error('titre-perdu', { ...TOP, line: arranged.line }, message, help);
  }
  for (const entry of unmatched) {
    const message = `Le sommaire annonce « ${entryTitle(entry)} », qui n’est pas dans le document.`;
    const help = 'Vérifiez que le document est complet, ou retirez cette ligne du sommaire.';
    reporter.warn('fiche-annoncee-absente', TOP, message, help);
  }
  for (const { rang, fiche } of index?.fiches ?? []) {
    if (sheets.some(({ rank }) => rank === rang)) continue;
    const message = `L’index décrit une fiche ${rang} (« ${fiche} ») que le document n’a pas.`;
    const help = `Le document compte ${sheets.length} fiche(s) : corrigez les rangs de l’index.`;
    if (!table) reporter.error('rang-inconnu', TOP, message, help);
    else
      reporter.warn(
        'ligne-absente',
        TOP,
        `La ligne de la fiche « ${fiche} » n’est plus dans le tableau.`,
        GONE,
      );
  }
  return reporter.diagnostics;
}

const GONE =
  'La fiche reste : effacez son fichier et son entrée dans l’index pour la retirer, ou corrigez sa « cle ».';

export interface ImportedSheet {
  readonly id: string;
  readonly rank: number;
  readonly title: string | null;
  readonly titleFrom: 'document' | 'sommaire' | null;
  readonly arranged: ArrangedSheet;
  readonly indexed: boolean;
  readonly key?: string | undefined;
  /** What its index doesn't name: « territoire », « thèmes », « territoire et thèmes ». */
  readonly lacking: string;
  readonly doubts: readonly Doubt[];
  readonly text: string;
}

export type ImportedDocument = ReturnType<typeof importDocument>;

const LICENCE_FOR_ALL =
  '« licence » est à compléter dans l’en-tête, ou pour toutes dans l’index : « images: { licence: … } »';

/** Of a person to reach. */
const ADDRESS = /[\w.-]@[\w-]+\.\p{Ll}|(?:\+33 ?|\b0)[1-9](?:[ .]?\d\d){4}(?!\d)/u;

function doubtsOf(
  { line, identity, doubts, parts }: ArrangedSheet,
  { guessed, alone }: { readonly guessed: string | null; readonly alone: string | null },
  images: readonly SheetImage[],
): Doubt[] {
  const { contact } = identity.header;
  const unread = parts.find((part) => contact === undefined && 'text' in part && ADDRESS.test(part.text));
  const lacking = (key: 'alt' | 'licence') =>
    images.flatMap((image) => (image[key] === null ? [image.fichier] : [])).join(', ') || null;
  const own: readonly (readonly [Doubt['kind'], string | null, string])[] = [
    ['fiche devinée', alone, 'tout le document est lu comme une seule fiche'],
    ['titre deviné', guessed, 'pris pour le titre de la fiche'],
    ['contact à relever', unread && 'text' in unread ? unread.text : null, 'laissé dans le texte'],
    ['image sans description', lacking('alt'), '« alt » est à compléter dans l’en-tête'],
    ['image sans licence', lacking('licence'), LICENCE_FOR_ALL],
  ];
  return [
    ...own.flatMap(([kind, words, done]) => (words === null ? [] : [{ kind, line, words, done }])),
    ...doubts,
  ];
}

const lackingOf = (indexed: SourceIndex['fiches'][number] | undefined) =>
  [indexed?.territoire ? [] : 'territoire', indexed?.themes?.length ? [] : 'thèmes'].flat().join(' et ');

/** The texts set aside for these reasons are already in the sheet format. */
const FROM_SHEETS: Readonly<Partial<Record<AsideReason, (text: string) => string>>> = {
  // « 9. Contact : … » is a question with its number, no item.
  'en-tête de la fiche': withoutInlineMarks,
  'hors des fiches': withoutSheetMarks,
  'note sans appel': withoutSheetMarks,
  sommaire: withoutSheetMarks,
};

/** Pure and deterministic. Sheets cite the `name` of the file. `reserved` are the names of sheets of other documents. */
export function importDocument(
  document: { readonly name: string; readonly path: string; readonly reading: DocumentReading },
  index: SourceIndex | null,
  usual: UsualHeadings,
  reserved: ReadonlySet<string> = new Set(),
) {
  const table = document.reading.tables && readTable(document.reading.tables, index?.colonnes ?? {}, usual);
  const reading = { ...document.reading, ...table };
  const prepared = prepareBlocks(reading.blocks, usual);
  const split = table
    ? splitRows(table.rows)
    : areSlides(prepared.blocks)
      ? splitSlides(prepared.blocks)
      : splitSheets(prepared.blocks, usual);
  const ranks = table ? ranksOf(table.rows, index) : split.sheets.map((_, at) => at + 1);
  const contents = readFront(split.front);
  const listed = [...prepared.entries, ...contents.entries];
  const entries = matchEntries(
    listed,
    split.sheets.map((sheet) => sheet.title),
  );
  const taken = new Set<string>([...reserved, ...(index?.fiches ?? []).map((entry) => entry.fiche)]);
  const found = split.sheets.map((sheet, position) => {
    const rank = ranks[position] ?? position + 1;
    const { title, titleFrom } = titleOf(sheet.title, listed[entries[position] ?? -1]);
    const indexed = index?.fiches.find((each) => each.rang === rank);
    const id = indexed?.fiche ?? freeId(title ?? `fiche-${rank}`, taken);
    const arranged = arrangeSheet(sheet, split.opensSection, usual, indexed?.themes);
    const isGuessed = sheet.isGuessed === true || titleFrom === 'sommaire';
    const { isAlone = false } = sheet;
    const key = table?.rows[position]?.key;
    return { id, rank, title, titleFrom, isGuessed, isAlone, indexed, arranged, key };
  });
  const ownerOf = (line: number) =>
    Math.max(
      0,
      found.findLastIndex(({ arranged }) => arranged.line <= line),
    );
  const images = chooseImages(
    found.map(({ id, arranged }) => ({ id, images: arranged.images })),
    [...split.front, ...split.outside].flatMap((block) => (block.kind === 'image' ? block.image : [])),
    index?.images ?? null,
  );
  const sheets = found.map(({ isGuessed, isAlone, indexed, ...sheet }, position): ImportedSheet => {
    const { rank, title, arranged } = sheet;
    const shown = images.sheets[position] ?? [];
    const header = { document: document.name, rank, title, images: shown, ...indexed };
    return {
      ...sheet,
      text: writeSheet(header, arranged, notesOf(arranged.parts, reading.notes)),
      indexed: indexed !== undefined,
      doubts: [
        ...doubtsOf(arranged, { guessed: isGuessed ? title : null, alone: isAlone ? title : null }, shown),
        ...(reading.doubts ?? []).filter(({ line }) => ownerOf(line) === position),
      ],
      lacking: lackingOf(indexed),
    };
  });
  const aside = [
    ...reading.aside.filter(({ reason, text }) => reason === 'césures' || lettersOf(text) !== ''),
    ...prepared.aside,
    ...split.outside.map((block): Aside => ({ reason: 'hors des fiches', text: blockText(block) })),
    ...sheets.flatMap(({ arranged }) =>
      arranged.identity.taken.map((text): Aside => ({ reason: 'en-tête de la fiche', text })),
    ),
    ...unusedNotes(
      sheets.flatMap((sheet) => sheet.arranged.parts),
      reading.notes,
    ),
  ];
  const published = [...split.front.map(blockText), ...sheets.flatMap(sheetWords)];
  return {
    title: reading.title ?? documentTitle(split, usual),
    sheets,
    columns: table?.columns ?? [],
    rows: table?.rows ?? [],
    /** Lines before the first sheet that are neither a title nor the table of contents. */
    outside: contents.others,
    aside,
    images: { files: images.files, aside: images.aside },
    facts: reading.facts,
    conservation: conserved(reading, published, aside, prepared.inserted),
    diagnostics: brief(
      diagnoseImport(document.path, sheets, unmatched(listed, entries, reading.blocks), index, table),
    ),
  };
}

/** A row keeps the rank of its key, wherever it stands; of its title, which was its key before a column was one. */
function ranksOf(rows: readonly TableRow[], index: SourceIndex | null): number[] {
  const kept = new Map(index?.fiches.map(({ cle, rang }) => [cle, rang]));
  const taken = new Set(rows.flatMap(({ key }) => kept.get(key) ?? []));
  let last = Math.max(0, ...kept.values());
  return rows.map(({ key, title }) => {
    const own = kept.get(key);
    if (own !== undefined) return own;
    const before = kept.get(title);
    // Of rows that share a title, one alone goes on from it.
    const rank = before === undefined || taken.has(before) ? ++last : before;
    taken.add(rank);
    return rank;
  });
}

function conserved(
  { isMarkdown, held, inserted }: DocumentReading,
  published: readonly string[],
  aside: readonly Aside[],
  repeated: readonly string[],
) {
  const counted = isMarkdown ? published : published.map(withoutSheetMarks);
  const setAside = aside.map(({ reason, text }) =>
    isMarkdown ? text : (FROM_SHEETS[reason]?.(text) ?? text),
  );
  return compareWords([held, ...inserted, ...repeated].join('\n'), [...counted, ...setAside]);
}

function unmatched(
  listed: readonly string[],
  entries: readonly (number | null)[],
  blocks: readonly SourceBlock[],
): string[] {
  const key = (text: string) => foldedWords(text).join(' ');
  const headings = new Set(blocks.flatMap((block) => ('text' in block ? [key(block.text)] : [])));
  return listed.filter((entry, at) => !entries.includes(at) && !headings.has(key(entryTitle(entry))));
}

function titleOf(title: string | null, entry?: string): Pick<ImportedSheet, 'title' | 'titleFrom'> {
  if (title) return { title, titleFrom: 'document' };
  if (entry === undefined) return { title: null, titleFrom: null };
  return { title: entryTitle(entry), titleFrom: 'sommaire' };
}

function freeId(title: string, taken: Set<string>): string {
  const base = slugify(title) || 'fiche';
  let id = base;
  for (let suffix = 2; taken.has(id); suffix++) id = `${base}-${suffix}`;
  taken.add(id);
  return id;
}

function sheetWords(sheet: ImportedSheet): string[] {
  const body = sheet.text.replace(/^---\n[\s\S]*?\n---\n\n/u, '');
  const words = sheet.titleFrom === 'sommaire' ? body.slice(body.indexOf('\n')) : body;
  const aside = [...sheet.arranged.noise, ...sheet.arranged.strays].map((each) => each.text);
  return [words, ...aside, ...sheet.arranged.images.map(({ caption }) => caption)];
}

/** Sets aside what the layout of a document adds, and makes headings of its titles and parts. */
function prepareBlocks(received: readonly SourceBlock[], usual: UsualHeadings) {
  const aside: Aside[] = [];
  const whole = withoutHyphenation(withoutPageMarks(received, usual, aside), aside);
  const { blocks, entries } = takeContents(whole, usual, aside);
  const inserted: string[] = [];
  const unfolded = unfoldBlocks(blocks, usual, aside, inserted);
  if (areSlides(unfolded)) return { blocks: withoutNumbers(unfolded, aside), entries, aside, inserted };
  const marked = aroundImages(unfolded, (each) =>
    inferHeadings(each, usual, entries, deepestHeading(blocks)),
  );
  return { blocks: withoutNumbers(marked, aside), entries, aside, inserted };
}
