import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkIndex } from '../../compiler/sources/check-index.ts';
import { type ImportKnowledge, type KnownSheet, readKnownSheets } from '../../compiler/sources/knowledge.ts';
import { parseSourceIndex, type SourceIndex } from '../../compiler/sources/source-index.ts';
import {
  HEADINGS_FILE,
  readUsualHeadings,
  type UsualHeadings,
} from '../../compiler/sources/usual-headings.ts';
import { ContentError } from '../../content/diagnostics/content-error.ts';
import { formatDiagnostics } from '../../content/diagnostics/format-diagnostic.ts';
import { type ContentFolder, inContent } from '../../content/files/content-folder.ts';
import { writeFiles } from '../../content/files/write-files.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import { askedOf } from '../blocks/doubts.ts';
import type { DocumentReading, ImageSource } from '../blocks/read-blocks.ts';
import { answerDoubts, asSheetsSay, proposeEntries, withAsked, writeIndex } from '../index/write-index.ts';
import { readDocument } from '../readers/read-document.ts';
import { type ImportedDocument, importDocument } from '../sheets/import-document.ts';
import { withLightImages } from '../sheets/lighten-images.ts';
import { exportTable } from '../tables/export-table.ts';
import { fetchTable } from '../tables/fetch-table.ts';
import type { Column } from '../tables/table-rows.ts';
import { importProposal, proposedSheet } from './import-proposal.ts';
import { importReport } from './import-report.ts';
import {
  type FilePlan,
  type ImportRecord,
  parseImportRecord,
  planFiles,
  writeImportRecord,
} from './plan-files.ts';

/** `code`: 0 done, 1 something for the author to mend, 2 a fault of this program. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly output: string;
  readonly errors: string;
  /** Name of the sheet that a proposal became. */
  readonly proposed?: string;
  /** Of a table. */
  readonly columns?: readonly Column[];
}

const USAGE = 'Usage : npm run import -- DOCUMENT [--depuis ADRESSE] [--ecraser | --exporter]\n';

interface Job {
  readonly name: string;
  readonly shown: string;
  readonly beside: string;
  readonly folder: ContentFolder;
  readonly overwrite: boolean;
  /** Writes the table that its sheets make now, and nothing else. */
  readonly exports: boolean;
  readonly reading: DocumentReading;
  readonly usual: UsualHeadings;
  readonly record: ImportRecord;
  readonly sheets: readonly KnownSheet[];
  /** Sheets that are not of this document, and the document that each is of. */
  readonly reserved: ReadonlyMap<string, string>;
  readonly knowledge: ImportKnowledge | null;
}

/** `npm run import`: writes sheets and images in the content, the index and the record beside the document. Throws only on disk errors. */
export async function runImport(
  args: readonly string[],
  folder: ContentFolder,
  knowledgeOf: (folder: ContentFolder) => ImportKnowledge | null,
): Promise<Outcome> {
  const options = readArguments(args);
  if ('refusal' in options) return stopped(`${options.refusal}\n${USAGE}`);
  const { root } = folder;
  const path = resolve(root, options.file);
  const shown = relative(root, path);
  const fetched = options.from === undefined ? null : await fetchTable(options.from);
  if (fetched !== null && 'refusal' in fetched) return stopped(`${fetched.refusal}\n`);
  if (fetched !== null) writeFiles(root, new Map([[shown, fetched]]));
  const knowledge = knowledgeOf(folder);
  const proposed = proposedSheet((/\.(?:md|markdown|txt)$/iu.test(path) && textOf(path)) || '');
  if (proposed !== null) {
    const { output, diagnostics, path: sheet } = importProposal(folder, proposed, knowledge);
    const errors = formatted(diagnostics, root, new Map([[sheet, proposed]]));
    return { code: errors ? 1 : 0, output, errors, proposed: basename(sheet, '.md') };
  }
  const usual = headingsOf(folder);
  if (typeof usual === 'string') return stopped(`${usual}\n`);
  const reading = await readFile(path, shown, usual);
  if ('refusal' in reading) return stopped(`${reading.refusal}\n`);
  const name = basename(path);
  const table = name.replace(/\.export\.csv$/u, '');
  if (table !== name && existsSync(join(dirname(path), `${table}.imports.json`)))
    return stopped(
      `${shown} est un export de vos fiches : elles y viendraient deux fois. → Enregistrez-le à la place du tableau « ${table} », et importez celui-ci.\n`,
    );
  const beside = join(dirname(path), name.replace(/\.[^.]+$/u, ''));
  const record = readRecord(`${beside}.imports.json`, name);
  if (typeof record === 'string') return stopped(`${relative(root, `${beside}.imports.json`)} ${record}\n`);
  const sheets = readKnownSheets(join(root, inContent(folder, 'fiches')));
  const others = sheets.filter(
    ({ id, document }) => document !== name && !(document === '' && record.sheets.has(id)),
  );
  const reserved = new Map(others.map(({ id, document }) => [id, document]));
  const { overwrite, exports } = options;
  return perform({
    name,
    shown,
    beside,
    folder,
    overwrite,
    exports,
    knowledge,
    reading,
    usual,
    record,
    sheets,
    reserved,
  });
}

function perform(job: Job): Outcome {
  const { folder, reading, name, shown: path } = job;
  const { root } = folder;
  const inFolder = (name: string) => join(root, inContent(folder, name));
  const indexFile = relative(root, `${job.beside}.index.yaml`);
  const read = readIndex(join(root, indexFile), indexFile);
  const given = read?.index ?? null;
  const checked =
    read && given && checkIndex({ ...read, path: indexFile, index: given }, job.knowledge, job.reserved);
  const noticed = checked ?? read?.diagnostics ?? [];
  if (noticed.some(isError)) return stopped(formatted(noticed, root, new Map()));
  const importWith = (index: SourceIndex | null) =>
    importDocument({ name, path, reading }, index, job.usual, new Set(job.reserved.keys()));
  const first = importWith(given);
  const proposed = proposeEntries(
    first.sheets.filter(({ rank, indexed, arranged: { identity } }) => {
      const answer = given?.fiches.find(({ rang }) => rang === rank);
      const isNamed = identity.territories.length + identity.areas.length > 0;
      return !indexed || !answer?.territoire || !answer.themes?.length || isNamed;
    }),
    job.knowledge,
    job.sheets.filter(({ document }) => document !== name),
    reading.held,
  );
  const own = job.sheets.filter(({ id }) => !job.reserved.has(id));
  const entries = job.knowledge ? asSheetsSay(proposed, own, job.knowledge) : proposed;
  const isAsked = reading.tables !== undefined && first.diagnostics.some(isError);
  // Which rows are which sheets is known once the columns are.
  const added = isAsked ? [] : entries;
  const proposal = isAsked && given ? null : proposeIndex(job, first, added, read?.text ?? null, given);
  const imported = proposal === null || isAsked ? first : importWith(proposal.index);
  const { columns } = imported;
  const index = proposal?.index ?? given;
  const before = given?.relire ?? [];
  const asked = isAsked ? before : askedOf(answerDoubts(imported.sheets, entries, index), before);
  const sheets = new Map(imported.sheets.map(({ id, text }) => [id, text]));
  const existing = readExisting(sheets.keys(), (id) => textOf(inFolder(`fiches/${id}.md`)));
  const plan = planFiles(sheets, existing, job.record.sheets, job.overwrite);
  if (job.exports && isAsked) return stopped(formatted(imported.diagnostics, root, new Map([[path, '']])));
  if (job.exports) return exported(job, imported, existing, plan);
  const files = new Map(imported.images.files.map(({ name, content }) => [name, content]));
  const existingImages = readExisting(files.keys(), (name) => bytesOf(inFolder(`images/${name}`)));
  const images = planFiles(files, existingImages, job.record.images, job.overwrite);
  const report = importReport(
    path,
    imported,
    { ...plan, images },
    { file: indexFile, isProposed: proposal !== null, asked },
    folder,
  );
  if (imported.conservation.lost.size > 0 || imported.conservation.added.size > 0) {
    return { code: 2, output: report, errors: 'Rien n’a été écrit : c’est un défaut de ce programme.\n' };
  }
  const diagnostics = [...noticed, ...imported.diagnostics];
  const texts = new Map([[path, reading.isMarkdown ? reading.held : '']]);
  const errors = formatted(diagnostics, root, texts);
  const text = proposal?.text ?? read?.text ?? '';
  const isWritten = proposal !== null || asked.length + before.length > 0;
  const newIndex = new Map(isWritten ? [[indexFile, withAsked(text, asked)]] : []);
  if (isAsked || imported.sheets.length === 0) {
    writeFiles(root, newIndex);
    return { code: 1, output: '', errors, columns };
  }
  store(job, imported, { plan, images, index: newIndex });
  const isCut = plan.files.some(({ action }) => action === 'coupee');
  return { code: isCut || diagnostics.some(isError) ? 1 : 0, output: report, errors, columns };
}

function exported(
  job: Job,
  { columns, rows, sheets }: ImportedDocument,
  existing: Texts,
  plan: FilePlan<string>,
): Outcome {
  if (rows.length === 0) return stopped(`${job.shown} n’est pas un tableau : seul un tableau est exporté.\n`);
  // What only the table has changed since is not to be undone.
  const untouched = plan.files.flatMap(({ id, action }) => (action === 'mise-a-jour' ? id : []));
  const themes = new Map(job.knowledge?.themes.map(({ id, label }) => [id, label]));
  const { csv, notices } = exportTable(columns, rows, themes, (row) => {
    const { id = '', text: made = '' } = sheets.find(({ key }) => key === row.key) ?? {};
    return { made, now: untouched.includes(id) ? made : (existing.get(id) ?? made) };
  });
  const { root } = job.folder;
  const file = relative(root, `${job.beside}.export.csv`);
  writeFiles(root, new Map([[file, csv]]));
  const both = plan.files.flatMap(({ id, action }) => (action === 'deux-cotes' ? [id] : []));
  const kept = both.map(
    (id) => `« ${id} » : changée aussi dans le tableau depuis, l’export a le texte de la fiche`,
  );
  const [extension = ''] = /\.\w+$/u.exec(job.name) ?? [];
  const toGoOn =
    extension === '.csv'
      ? 'est écrit : enregistrez-le'
      : `est écrit, en CSV, sans mise en forme ni autres feuilles : ouvrez-le dans votre tableur, enregistrez-le au format ${extension}`;
  const output = `${file} ${toGoOn} à la place de ${job.name}, puis relancez l’import.\n${[...notices, ...kept].map((line) => `  ${line}\n`).join('')}`;
  return { code: 0, output, errors: '' };
}

const plannedFiles = ({ files }: FilePlan<string | Uint8Array>, pathOf: (id: string) => string) =>
  files.flatMap(({ id, write }) => (write === null ? [] : [[pathOf(id), write] as const]));

/** All files or none: a full disk leaves no sheet cut short. The record comes last, as it vouches for the others. */
function store(
  { folder, name, beside }: Job,
  imported: ImportedDocument,
  { plan, images, index }: { plan: FilePlan<string>; images: FilePlan<Uint8Array>; index: Texts },
): void {
  const record = writeImportRecord({
    document: name,
    sheets: plan.record,
    images: images.record,
    aside: imported.aside,
    outside: imported.outside.map(({ text }) => text),
    imagesAside: imported.images.aside,
  });
  const sheets = plannedFiles(plan, (id) => inContent(folder, `fiches/${id}.md`));
  const pictures = plannedFiles(images, (id) => inContent(folder, `images/${id}`));
  const { root } = folder;
  writeFiles(
    root,
    new Map([...sheets, ...pictures, ...index, [relative(root, `${beside}.imports.json`), record]]),
  );
}

type Texts = ReadonlyMap<string, string>;

/** Null when the index lists every sheet. */
function proposeIndex(
  job: Job,
  imported: ImportedDocument,
  entries: ReturnType<typeof proposeEntries>,
  text: string | null,
  index: SourceIndex | null,
): { text: string; index: SourceIndex } | null {
  const missing = new Set(imported.sheets.filter((sheet) => !sheet.indexed).map(({ rank }) => rank));
  const keys = new Map(imported.sheets.map(({ rank, key }) => [rank, key]));
  const added = entries.filter(({ rank }) => missing.has(rank));
  const title = imported.title ?? job.name.replace(/\.[^.]+$/u, '').replace(/[-_]+/gu, ' ');
  const written = writeIndex(index === null ? null : text, title, added, imported.columns, { keys, entries });
  if (written === null) return null;
  const read = parseSourceIndex({ path: '', text: written });
  if (read.index === null) throw new Error(`The proposed index is invalid: ${read.diagnostics[0]?.message}`);
  return { text: written, index: read.index };
}

const stopped = (errors: string): Outcome => ({ code: 1, output: '', errors });

const OPTIONS = {
  ecraser: { type: 'boolean', default: false },
  exporter: { type: 'boolean', default: false },
  depuis: { type: 'string' },
} as const;

function readArguments(args: readonly string[]) {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !(token.name in OPTIONS));
  if (unknown?.kind === 'option') return { refusal: `Option inconnue : ${unknown.rawName}` };
  const [file] = positionals;
  if (file === undefined) return { refusal: 'Quel document faut-il importer ?' };
  if (positionals.length > 1)
    return {
      refusal: `Un seul document à la fois : ${positionals.join(', ')}. Un nom avec des espaces s’écrit entre guillemets : "${positionals.join(' ')}"`,
    };
  const from = typeof values.depuis === 'string' ? values.depuis : undefined;
  return { file, from, overwrite: values.ecraser === true, exports: values.exporter === true };
}

const HEAVIEST_FILE = 50_000_000;

/** Reads files beside a document or in its folders, and no others. */
function filesBeside(document: string): ImageSource {
  const folder = dirname(document);
  return (path) => {
    const file = resolve(folder, path);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size > HEAVIEST_FILE) return null;
    const isOutside = relative(realpathSync(folder), realpathSync(file)).startsWith('..');
    return isOutside ? null : readFileSync(file);
  };
}

function readExisting<T>(names: Iterable<string>, read: (name: string) => T | undefined): Map<string, T> {
  const all = [...names].map((name) => ({ name, content: read(name) }));
  return new Map(all.flatMap(({ name, content }) => (content === undefined ? [] : [[name, content]])));
}

async function readFile(
  path: string,
  shown: string,
  usual: UsualHeadings,
): Promise<DocumentReading | { readonly refusal: string }> {
  if (!existsSync(path)) return { refusal: `Fichier introuvable : ${shown}` };
  if (!statSync(path).isFile()) return { refusal: `${shown} n’est pas un fichier.` };
  const reading = await readDocument(shown, readFileSync(path), usual, filesBeside(path));
  return 'refusal' in reading ? reading : withLightImages(reading);
}

function headingsOf(folder: ContentFolder): UsualHeadings | string {
  try {
    return readUsualHeadings(folder.root, inContent(folder, HEADINGS_FILE));
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

function readIndex(path: string, shown: string) {
  const text = textOf(path);
  return text === undefined ? null : { text, ...parseSourceIndex({ path: shown, text }) };
}

/** The record, or why it can't be used: `a.md` and `a.docx` can't share theirs. */
function readRecord(path: string, name: string): ImportRecord | string {
  const text = textOf(path);
  if (text === undefined) return { document: name, sheets: new Map(), images: new Map() };
  const record = parseImportRecord(text);
  if (record === null) return 'est abîmé : rétablissez-le, ou effacez-le pour repartir de zéro.';
  return record.document === name
    ? record
    : `est celui de « ${record.document} » : renommez l’un des deux documents, qui ne peuvent pas partager le même index.`;
}

const bytesOf = (path: string) => (existsSync(path) ? readFileSync(path) : undefined);

const textOf = (path: string) => bytesOf(path)?.toString('utf8');

function formatted(
  diagnostics: readonly Diagnostic[],
  root: string,
  known: ReadonlyMap<string, string>,
): string {
  const files = [...new Set(diagnostics.map((each) => each.file))];
  const sources = files.map(
    (file) => [file, known.get(file) ?? readFileSync(resolve(root, file), 'utf8')] as const,
  );
  return files.length > 0 ? `${formatDiagnostics(diagnostics, new Map(sources))}\n` : '';
}
