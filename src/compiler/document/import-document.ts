import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { slugify } from '../../core/text/slug.ts';
import { type ArrangedSheet, arrangeSheet } from './arrange-sheet.ts';
import { type Conservation, compareWords, lettersOf, withoutSheetMarks } from './conservation.ts';
import { withoutHyphenation } from './hyphenation.ts';
import { type ChosenImages, chooseImages } from './images/choose-images.ts';
import { aroundImages } from './images/take-images.ts';
import { inferHeadings } from './infer-headings.ts';
import { withoutPageMarks } from './page-marks.ts';
import {
  type Aside,
  type AsideReason,
  blockText,
  type DocumentReading,
  type ReceivedImage,
  type SourceBlock,
} from './read-blocks.ts';
import type { IndexEntry, SourceIndex } from './source-index.ts';
import { depthsOf, documentTitle, type SheetBlocks, sectionOpener, splitSheets } from './split-sheets.ts';
import { entryTitle, matchEntries, readFront, takeContents } from './take-contents.ts';
import { withoutNumbers, withTerritoriesBelow } from './title-marks.ts';
import { unfoldBlocks } from './unfold-blocks.ts';
import type { UsualHeadings } from './usual-headings.ts';
import { notesOf, type SheetHeader, unusedNotes, writeSheet } from './write-sheet.ts';

interface DiagnosedSheet {
  readonly id: string;
  readonly rank: number;
  readonly title: string | null;
  readonly arranged: { readonly line: number };
}

/** What the author has to mend in the document or its index. */
function diagnoseImport(
  file: string,
  sheets: readonly DiagnosedSheet[],
  unmatched: readonly string[],
  index: SourceIndex | null,
): Diagnostic[] {
  const at = (line: number) => ({ file, line, column: 1, length: 1 });
  const untitled = sheets
    .filter((sheet) => sheet.title === null)
    .map((sheet): Diagnostic => {
      const message = `La fiche ${sheet.rank} n’a pas de titre, et le sommaire ne permet pas de le retrouver.`;
      const help = `Écrivez son titre (« # Titre ») dans data/fiches/${sheet.id}.md.`;
      return { severity: 'erreur', code: 'titre-perdu', ...at(sheet.arranged.line), message, help };
    });
  const missing = unmatched.map((entry): Diagnostic => {
    const message = `Le sommaire annonce « ${entryTitle(entry)} », qui n’est pas dans le document.`;
    const help = 'Vérifiez que le document est complet, ou retirez cette ligne du sommaire.';
    return { severity: 'avertissement', code: 'fiche-annoncee-absente', ...at(1), message, help };
  });
  const ranks = new Set(sheets.map((sheet) => sheet.rank));
  const unused = (index?.fiches ?? [])
    .filter((entry) => !ranks.has(entry.rang))
    .map((entry): Diagnostic => {
      const message = `L’index décrit une fiche ${entry.rang} (« ${entry.fiche} ») que le document n’a pas.`;
      const help = `Le document compte ${sheets.length} fiche(s) : corrigez les rangs de l’index.`;
      return { severity: 'erreur', code: 'rang-inconnu', ...at(1), message, help };
    });
  const none: Diagnostic[] = sheets.length > 0 ? [] : [noSheet(file)];
  return [...none, ...untitled, ...missing, ...unused];
}

function noSheet(file: string): Diagnostic {
  const message = 'Aucune fiche n’a été trouvée dans ce document.';
  const help =
    'Une fiche commence par une ligne « # Titre » suivie de parties « ## Pourquoi ce projet ? », etc.';
  return { severity: 'erreur', code: 'aucune-fiche', file, line: 1, column: 1, length: 1, message, help };
}

export interface ImportedSheet {
  readonly id: string;
  readonly rank: number;
  readonly title: string | null;
  readonly titleFrom: 'document' | 'sommaire' | null;
  readonly arranged: ArrangedSheet;
  readonly indexed: boolean;
  /** Its index names its territory and a theme. */
  readonly isComplete: boolean;
  /** The whole of `data/fiches/<id>.md`. */
  readonly text: string;
}

export interface ImportedDocument {
  readonly title: string | null;
  readonly sheets: readonly ImportedSheet[];
  /** Lines before the first sheet that are neither a title nor the table of contents. */
  readonly outside: readonly { readonly text: string; readonly line: number }[];
  readonly aside: readonly Aside[];
  readonly images: Omit<ChosenImages, 'sheets'>;
  readonly facts: readonly string[];
  readonly conservation: Conservation;
  readonly diagnostics: readonly Diagnostic[];
}

interface ReadDocument {
  /** The file name that each sheet cites. */
  readonly name: string;
  readonly path: string;
  readonly reading: DocumentReading;
}

/** In the sheet format, as what is published. */
const FROM_SHEETS = new Set<AsideReason>(['hors des fiches', 'note sans appel', 'sommaire']);

/** Pure and deterministic. `reserved` are the names of sheets of other documents. */
export function importDocument(
  document: ReadDocument,
  index: SourceIndex | null,
  usual: UsualHeadings,
  reserved: ReadonlySet<string> = new Set(),
): ImportedDocument {
  const { reading } = document;
  const prepared = prepareBlocks(reading.blocks, usual);
  const split = splitSheets(prepared.blocks, usual);
  const contents = readFront(split.front);
  const listed = [...prepared.entries, ...contents.entries];
  const entries = matchEntries(
    listed,
    split.sheets.map((sheet) => sheet.title),
  );
  const taken = new Set<string>([...reserved, ...(index?.fiches ?? []).map((entry) => entry.fiche)]);
  const found = split.sheets.map((sheet, position) => {
    const rank = position + 1;
    const entry = entries[position] ?? null;
    const title = titleOf(sheet, entry === null ? null : (listed[entry] ?? null));
    const indexed = index?.fiches.find((each) => each.rang === rank);
    const id = indexed?.fiche ?? freeId(title.text ?? `fiche-${rank}`, taken);
    return { id, rank, title, indexed, arranged: arrangeSheet(sheet, split.opensSection, usual) };
  });
  const received = found.map(({ id, arranged: { images } }) => ({ id, images }));
  const images = chooseImages(received, imagesIn([...split.front, ...split.outside]), index?.images ?? null);
  const sheets = found.map(({ id, rank, title, indexed, arranged }, position): ImportedSheet => {
    const header = {
      ...authoredByHand(indexed),
      ...{ document: document.name, rank, title: title.text, images: images.sheets[position] ?? [] },
    };
    const text = writeSheet(header, arranged, notesOf(arranged.parts, reading.notes));
    return {
      ...{ id, rank, title: title.text, titleFrom: title.from, arranged, text },
      indexed: indexed !== undefined,
      isComplete: Boolean(indexed?.territoire && indexed.themes?.length),
    };
  });
  const aside = [
    ...reading.aside.filter(({ reason, text }) => reason === 'césures' || lettersOf(text) !== ''),
    ...prepared.aside,
    ...split.outside.map((block): Aside => ({ reason: 'hors des fiches', text: blockText(block) })),
    ...unusedNotes(
      sheets.flatMap((sheet) => sheet.arranged.parts),
      reading.notes,
    ),
  ];
  const published = [...split.front.flatMap(frontWords), ...sheets.flatMap(sheetWords)];
  return {
    title: reading.title ?? documentTitle(split, usual),
    sheets,
    outside: contents.others,
    aside,
    images: { files: images.files, aside: images.aside },
    facts: reading.facts,
    conservation: conserved(reading, published, aside),
    diagnostics: diagnoseImport(document.path, sheets, unmatched(listed, entries, reading.blocks), index),
  };
}

function conserved(
  { isMarkdown, held, inserted }: DocumentReading,
  published: readonly string[],
  aside: readonly Aside[],
): Conservation {
  const counted = isMarkdown ? published : published.map(withoutSheetMarks);
  const setAside = aside.map(({ reason, text }) =>
    isMarkdown || !FROM_SHEETS.has(reason) ? text : withoutSheetMarks(text),
  );
  return compareWords([held, ...inserted].join('\n'), [...counted, ...setAside]);
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

function titleOf(
  sheet: SheetBlocks,
  entry: string | null,
): { text: string | null; from: ImportedSheet['titleFrom'] } {
  if (sheet.title !== null && sheet.title !== '') return { text: sheet.title, from: 'document' };
  if (entry !== null) return { text: entryTitle(entry), from: 'sommaire' };
  return { text: null, from: null };
}

function authoredByHand(
  entry: IndexEntry | undefined,
): Pick<SheetHeader, 'territories' | 'themes' | 'places'> {
  return { territories: entry?.territoire ?? [], themes: entry?.themes ?? [], places: entry?.lieux ?? [] };
}

function freeId(title: string, taken: Set<string>): string {
  const base = slugify(title) || 'fiche';
  let id = base;
  for (let suffix = 2; taken.has(id); suffix++) id = `${base}-${suffix}`;
  taken.add(id);
  return id;
}

function frontWords(block: SourceBlock): string[] {
  return block.kind === 'list'
    ? block.items.map((item) => `${item.marker} ${item.text}`)
    : [blockText(block)];
}

function sheetWords(sheet: ImportedSheet): string[] {
  const body = sheet.text.replace(/^---\n[\s\S]*?\n---\n\n/u, '');
  const words = sheet.titleFrom === 'sommaire' ? body.slice(body.indexOf('\n')) : body;
  const aside = [...sheet.arranged.noise, ...sheet.arranged.strays].map((each) => each.text);
  return [words, ...aside, ...sheet.arranged.images.map(({ caption }) => caption)];
}

function imagesIn(blocks: readonly SourceBlock[]): ReceivedImage[] {
  return blocks.flatMap((block) => (block.kind === 'image' ? [block.image] : []));
}

/** What the layout of a document adds is set aside, and its titles and parts are headings. */
function prepareBlocks(
  received: readonly SourceBlock[],
  usual: UsualHeadings,
): { blocks: readonly SourceBlock[]; entries: readonly string[]; aside: readonly Aside[] } {
  const pages = withoutPageMarks(received, usual);
  const whole = withoutHyphenation(pages.blocks);
  const contents = takeContents(whole.blocks, usual);
  const unfolded = unfoldBlocks(contents.blocks, usual);
  const marked = aroundImages(unfolded.blocks, (each) => inferHeadings(each, usual, contents.entries));
  const numbered = withoutNumbers(marked);
  const depths = depthsOf(numbered.blocks, usual);
  const opensSection = sectionOpener(depths, usual);
  const isTitle = (block: SourceBlock) =>
    block.kind === 'heading' && block.depth < depths.section && !opensSection(block);
  const blocks = aroundImages(numbered.blocks, (each) => withTerritoriesBelow(each, isTitle));
  const aside = [pages, whole, contents, unfolded, numbered].flatMap((step) => step.aside);
  return { blocks, entries: contents.entries, aside };
}
