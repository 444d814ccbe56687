import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { gatherProblems, type Problems } from '../../content/diagnostics/content-error.ts';
import { createReporter, type Reporter } from '../../content/diagnostics/reporter.ts';
import type { Spot } from '../../content/diagnostics/yaml-source.ts';
import { type Problem, readAuthorText, refusal } from '../../content/files/author-text.ts';
import { type ContentFolder, inContent } from '../../content/files/content-folder.ts';
import { isFile, isFolder } from '../../content/files/files-in.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import type { Initiative, SourceDocument } from '../../core/sheet/initiative.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { nearest } from '../../core/text/similarity.ts';
import { SLUG_PATTERN } from '../../core/text/slug.ts';
import { typographic } from '../../core/text/typography.ts';
import { readTerritories } from '../gazetteer/author.ts';
import { type PlacedSheet, placeSheet } from '../places/confirm-places.ts';
import type { LocatedSheet } from '../places/propose-places.ts';
import { parseSheet } from '../sheet/parse-sheet.ts';
import type { AuthoredTerritory } from '../sheet/parsed-sheet.ts';
import { checkIndex } from '../sources/check-index.ts';
import { DOCUMENT_EXTENSIONS } from '../sources/document-extensions.ts';
import type { ImportKnowledge } from '../sources/knowledge.ts';
import { parseSourceIndex, type SourceIndex } from '../sources/source-index.ts';
import { bareHeadings, HEADINGS_FILE, readUsualHeadings } from '../sources/usual-headings.ts';
import { publishedImages, readImages } from './read-images.ts';

type Sourced = Pick<Initiative, 'id' | 'source'>;

/** By document, then by rank; sheets of no document last, by name. */
export function byDocument(a: Sourced, b: Sourced): number {
  if (a.source && b.source)
    return a.source.document.localeCompare(b.source.document) || a.source.rank - b.source.rank;
  return Number(!a.source) - Number(!b.source) || a.id.localeCompare(b.id);
}

const INDEX = '.index.yaml';

export type SheetsReading = ReturnType<typeof readSheets>;

interface PublishedDocument {
  readonly file: string;
  readonly content: Buffer;
}

export function indexesOf(content: ContentFolder): string[] {
  const folder = inContent(content, 'sources');
  if (!existsSync(join(content.root, folder))) return [];
  return readdirSync(join(content.root, folder))
    .filter((name) => name.endsWith(INDEX))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Markdown is read as the text that it is. */
const publicPath = (document: string) => `documents/${document.replace(/\.(?:md|markdown)$/iu, '.txt')}`;

/** The received document beside its index, whatever its format. */
function receivedName(folder: string, base: string): string {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const beside = names.filter((name) => name.replace(/\.[^.]+$/u, '') === base && !name.endsWith('.yaml'));
  return beside[0] ?? `${base}.md`;
}

function described({ titre, annee, editeur, adresse, publier }: SourceIndex, name: string): SourceDocument {
  return {
    title: titre,
    ...(annee !== undefined && { year: annee }),
    ...(editeur !== undefined && { publisher: typographic(editeur) }),
    ...(adresse !== undefined && { address: adresse }),
    ...(publier === true && { file: publicPath(name) }),
  };
}

function readDocuments(
  content: ContentFolder,
  { themes, gazetteer, tables }: Known,
  { unless, diagnostics, texts }: Problems,
) {
  const { root, path: folder } = content;
  const documents = new Map<string, SourceDocument>();
  const published: PublishedDocument[] = [];
  const knowledge = themes && gazetteer && tables && { themes, gazetteer, tables };
  for (const path of indexesOf(content)) {
    const text = unless(() => readAuthorText(root, path));
    const name = receivedName(join(root, folder, 'sources'), basename(path, INDEX));
    // A document is known even where its index is in error.
    documents.set(name, { title: name });
    if (text === null) continue;
    texts.set(path, text);
    const received = join(root, folder, 'sources', name);
    const reading = parseSourceIndex({ path, text, isReceived: isFile(received) });
    diagnostics.push(...reading.diagnostics);
    if (!reading.index) continue;
    const { index, spotOf } = reading;
    diagnostics.push(...checkIndex({ path, index, spotOf }, knowledge, new Map()).filter(isError));
    const document = described(index, name);
    documents.set(name, document);
    if (document.file) published.push({ file: document.file, content: readFileSync(received) });
  }
  return { documents, published };
}

type Known = { readonly [K in keyof ImportKnowledge]: ImportKnowledge[K] | null };

/** Reports all problems in one run; a sheet with an error is left out and never changes another. What is null is not looked up. */
export function readSheets(folder: ContentFolder, known: Known) {
  const { root } = folder;
  const { themes, gazetteer, tables } = known;
  const problems = gatherProblems();
  const { unless, diagnostics, texts } = problems;
  const { documents, published } = readDocuments(folder, known, problems);
  const images = readImages(folder);
  const usual = inContent(folder, HEADINGS_FILE);
  const { kindOf, parts } = unless(() => readUsualHeadings(root, usual)) ?? bareHeadings();
  const sheets: PlacedSheet[] = [];
  /** As their authors write them, to look for more places in. */
  const located: LocatedSheet[] = [];
  const siblings: Sibling[] = [];
  /** The sheet that each former address leads to. */
  const former = new Map<string, string>();
  const paths = sheetFiles(folder, problems);
  const ids = new Set(paths.map((path) => basename(path, '.md')));
  for (const path of paths) {
    const text = unless(() => readAuthorText(root, path));
    if (text === null) continue;
    texts.set(path, text);
    const { sheet, authored, titleAt, sourceAt, ...parsed } = parseSheet(
      { path, text },
      { themes, documents, images, kindOf },
    );
    const reporter = createReporter(path, diagnostics);
    reporter.add(parsed.diagnostics);
    checkInnerLinks(text, ids, reporter);
    if (sheet !== null) siblings.push({ path, sheet, titleAt, sourceAt });
    checkFormer(parsed.former, new Set([...ids, ...former.keys()]), reporter);
    if (authored === null || gazetteer === null || tables === null) continue;
    const named = readTerritories(gazetteer, path, authored);
    reporter.add(named.diagnostics);
    if (!named.territories || sheet === null) continue;
    located.push({ path, sheet, territories: named.territories });
    const ofPlaces = createReporter(path);
    const placed = placeSheet(sheet, named.territories, tables, ofPlaces);
    reporter.add(ofPlaces.diagnostics);
    if (ofPlaces.diagnostics.some(isError) || parsed.isProposed) continue;
    sheets.push(placed);
    for (const { words } of parsed.former) former.set(words, sheet.id);
    published.push(...publishedImages(placed, images));
  }
  checkTwins(siblings, diagnostics);
  sheets.sort(byDocument);
  return { sheets, located, former, diagnostics, texts, published, images, parts };
}

/** Former addresses that are none, or that another sheet has or had. */
function checkFormer(former: readonly AuthoredTerritory[], taken: ReadonlySet<string>, reporter: Reporter) {
  for (const { words, ...spot } of former) {
    if (!taken.has(words) && SLUG_PATTERN.test(words)) continue;
    const message = `« ${words} » ne peut pas être une ancienne adresse de cette fiche.`;
    const help = 'Retirez-la : une autre fiche l’a, ou ce n’est pas une adresse.';
    reporter.error('ancienne-adresse', spot, message, help);
  }
}

interface Sibling {
  readonly path: string;
  readonly sheet: Pick<Initiative, 'title' | 'source'>;
  readonly titleAt: Spot;
  readonly sourceAt: Spot;
}

/** Reported at the later of two files: the earlier one is the model that was copied, or does not matter. */
function checkTwins(sheets: readonly Sibling[], diagnostics: Diagnostic[]): void {
  const first = new Map<string, string>();
  const compare = (key: string, file: string, spot: Spot, [code, message, advice]: Problem) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, file);
    else createReporter(file, diagnostics).warn(code, spot, message, `${advice} Voyez ${before}.`);
  };
  for (const { path, sheet, titleAt, sourceAt } of sheets) {
    const { title, source } = sheet;
    compare(`titre ${foldedWords(title).join(' ')}`, path, titleAt, [
      'titre-deja-pris',
      'Une autre fiche porte ce titre.',
      'Précisez l’un des deux, ou retirez la copie.',
    ]);
    if (source === null) continue;
    compare(`rang ${source.rank} ${source.document}`, path, sourceAt, [
      'rang-deja-pris',
      `Une autre fiche est la ${source.rank}e de « ${source.document} ».`,
      'Corrigez le rang de l’une des deux.',
    ]);
  }
}

const LINK = /(?<!\\)\]\(\s*<?([^\s<>()]+)/gu;
const WITH_SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/iu;
/** « autre.md », « fiches/autre.md », « /fiches/autre/ » or, from a sheet's own page, « ../autre/ ». */
const TO_SHEET =
  /^(?:(?:[^?#]*\/)?([^/?#]+)(\.(?:md|markdown))|\/fiches\/([^/?#]+)\/?|\.\.\/([^/?#]+)\/?)(?:[?#].*)?$/iu;

/** Links of a sheet to sheets that don't exist, or to the file of a sheet instead of its page. */
function checkInnerLinks(text: string, ids: ReadonlySet<string>, reporter: Reporter): void {
  for (const [index, line] of text.split(/\r\n?|\n/u).entries())
    for (const match of line.matchAll(LINK)) {
      const [whole, target = ''] = match;
      const problem = WITH_SCHEME.test(target) ? null : linkProblem(target, ids);
      if (problem === null) continue;
      const column = match.index + whole.length - target.length + 1;
      const [code, message, help] = problem;
      reporter.warn(code, { line: index + 1, column, length: target.length }, message, help);
    }
}

const pageOf = (id: string) => `« https://ADRESSE-DU-SITE/fiches/${id}/ »`;

function linkProblem(target: string, ids: ReadonlySet<string>): Problem | null {
  const [, file, extension, ...pages] = TO_SHEET.exec(target) ?? [];
  const id = file ?? pages.find((page) => page !== undefined);
  if (id === undefined) return null;
  if (!ids.has(id)) {
    const [near] = nearest(id, [...ids], 1);
    const help = near
      ? `Vouliez-vous dire « ${near} » ? Écrivez l’adresse entière de sa page : ${pageOf(near)}.`
      : `Retirez ce lien, ou écrivez l’adresse entière de la page d’une fiche : ${pageOf('nom-de-la-fiche')}.`;
    return ['lien-vers-rien', `Ce lien ne mène à rien : aucune fiche n’est « ${id} ».`, help];
  }
  if (extension === undefined) return null;
  const help = `Écrivez l’adresse entière de sa page : ${pageOf(id)}.`;
  return ['lien-vers-un-fichier', 'Ce lien mène au fichier d’une fiche, pas à sa page.', help];
}

/** Files that systems, editors and version control leave behind. */
const LEFT_BEHIND = /^\.|~$|^~\$|^(?:Thumbs\.db|desktop\.ini)$/iu;
const TEXT = /(?:\.md)?(?:\.(?:md|markdown|mdown|mkd|txt|text))?$/iu;
/** The import reads them, or says how to convert them. */
const DOCUMENTS: ReadonlySet<string> = new Set([...DOCUMENT_EXTENSIONS, 'doc', 'rtf', 'epub', 'pages']);

/** The sheets of a folder, from the root, sorted; any other file is reported, as its author believes it published. */
function sheetFiles(content: ContentFolder, { joined }: Problems): string[] {
  const { root } = content;
  const folder = inContent(content, 'fiches');
  const entries = entriesOf(join(root, folder));
  if (entries.length === 0) {
    const help = 'Ce dossier contient une fiche par fichier « .md » ; README.md en donne le modèle.';
    joined(refusal(folder, ['aucune-fiche', 'Il n’y a aucune fiche à publier.', help]));
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    const problem = entryProblem(root, path, entry);
    if (!problem) return [path];
    joined(refusal(path, problem));
    return [];
  });
}

function entriesOf(folder: string): Dirent[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !LEFT_BEHIND.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function entryProblem(root: string, path: string, entry: Dirent): Problem | null {
  const file = join(root, path);
  const isLink = entry.isSymbolicLink() && existsSync(file);
  if (isLink && relative(realpathSync(root), realpathSync(file)).startsWith('..'))
    return [
      'lien-hors-du-dossier',
      'Ce lien mène hors du projet.',
      'Copiez le fichier lui-même à cette place.',
    ];
  if (isFolder(file))
    return [
      'dossier-non-lu',
      'Les dossiers rangés ici ne sont pas lus.',
      'Déplacez ses fiches dans « fiches », ou retirez ce dossier.',
    ];
  return entry.name.endsWith('.md') ? null : notRead(entry.name);
}

function notRead(name: string): Problem {
  const message = 'Ce fichier n’est pas lu : une fiche est un fichier « .md ».';
  const base = name.replace(TEXT, '');
  if (base === name && DOCUMENTS.has(extname(name).slice(1).toLowerCase())) {
    const help = `Déplacez-le dans data/sources, puis lancez « npm run import -- data/sources/${name} ».`;
    return ['fichier-non-lu', message, help];
  }
  const help = base.includes('.')
    ? 'Déplacez-le hors de « fiches ».'
    : `Renommez-le « ${base}.md » si c’est une fiche ; sinon, déplacez-le hors de « fiches ».`;
  return ['fichier-non-lu', message, help];
}
