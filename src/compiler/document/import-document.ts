import type { Diagnostic } from '../../domain/diagnostic.ts';
import { normalizeText } from '../../text/normalize.ts';
import { slugify } from '../../text/slug.ts';
import type { ArrangedSheet } from './arrange-sheet.ts';
import { arrangeSheet } from './arrange-sheet.ts';
import { type Conservation, compareWords } from './conservation.ts';
import type { SourceBlock } from './read-blocks.ts';
import { readBlocks } from './read-blocks.ts';
import type { IndexEntry, SourceIndex } from './source-index.ts';
import { type SheetBlocks, splitSheets } from './split-sheets.ts';
import { entryTitle, matchEntries, readFront } from './table-of-contents.ts';
import { type SheetHeader, writeSheet } from './write-sheet.ts';

export interface ImportedSheet {
  readonly id: string;
  readonly rank: number;
  readonly title: string | null;
  readonly titleFrom: 'document' | 'sommaire' | null;
  readonly arranged: ArrangedSheet;
  readonly indexed: boolean;
  /** The whole of `data/fiches/<id>.md`. */
  readonly text: string;
}

export interface ImportedDocument {
  readonly sheets: readonly ImportedSheet[];
  /** Lines before the first sheet that are neither a title nor the table of contents. */
  readonly outside: readonly { readonly text: string; readonly line: number }[];
  readonly conservation: Conservation;
  readonly diagnostics: readonly Diagnostic[];
}

/** Pure and deterministic; accepts any text. `document.name` is the file name that each sheet cites. */
export function importDocument(
  document: { readonly name: string; readonly path: string; readonly text: string },
  index: SourceIndex | null,
): ImportedDocument {
  const text = normalizeText(document.text);
  const { front, sheets: cut, sectionDepth } = splitSheets(readBlocks(text));
  const contents = readFront(front);
  const entries = matchEntries(
    contents.entries,
    cut.map((sheet) => sheet.title),
  );
  const taken = new Set<string>((index?.fiches ?? []).map((entry) => entry.fiche));
  const sheets = cut.map((sheet, position): ImportedSheet => {
    const rank = position + 1;
    const entry = entries[position] ?? null;
    const title = titleOf(sheet, entry === null ? null : (contents.entries[entry] ?? null));
    const indexed = index?.fiches.find((each) => each.rang === rank);
    const id = indexed?.fiche ?? freeId(title.text ?? `fiche-${rank}`, taken);
    const arranged = arrangeSheet(sheet, sectionDepth);
    const header = { ...authoredByHand(indexed), document: document.name, rank, title: title.text };
    const written = writeSheet(header, arranged);
    return {
      id,
      rank,
      title: title.text,
      titleFrom: title.from,
      arranged,
      indexed: indexed !== undefined,
      text: written,
    };
  });
  const became = [...front.flatMap(frontWords), ...sheets.flatMap(sheetWords)];
  const unmatched = contents.entries.filter((_, entry) => !entries.includes(entry));
  return {
    sheets,
    outside: contents.others,
    conservation: compareWords(text, became),
    diagnostics: diagnose(document.path, sheets, unmatched, index),
  };
}

function titleOf(
  sheet: SheetBlocks,
  entry: string | null,
): { text: string | null; from: ImportedSheet['titleFrom'] } {
  if (sheet.title !== null && sheet.title !== '') return { text: sheet.title, from: 'document' };
  if (entry !== null) return { text: entryTitle(entry), from: 'sommaire' };
  return { text: null, from: null };
}

function authoredByHand(entry: IndexEntry | undefined): Pick<SheetHeader, 'territory' | 'themes' | 'places'> {
  return { territory: entry?.territoire ?? '', themes: entry?.themes ?? [], places: entry?.lieux ?? [] };
}

function freeId(title: string, taken: Set<string>): string {
  const base = slugify(title) || 'fiche';
  let id = base;
  for (let suffix = 2; taken.has(id); suffix++) id = `${base}-${suffix}`;
  taken.add(id);
  return id;
}

function frontWords(block: SourceBlock): string[] {
  return block.kind === 'list' ? block.items.map((item) => `${item.marker} ${item.text}`) : [block.text];
}

function sheetWords(sheet: ImportedSheet): string[] {
  const body = sheet.text.replace(/^---\n[\s\S]*?\n---\n\n/u, '');
  const words = sheet.titleFrom === 'sommaire' ? body.slice(body.indexOf('\n')) : body;
  const aside = [...sheet.arranged.noise, ...sheet.arranged.strays].map((each) => each.text);
  return [words, ...aside];
}

function diagnose(
  file: string,
  sheets: readonly ImportedSheet[],
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
