import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import type { Theme } from '../../core/sheet/catalogue.ts';
import type { Initiative, SourceDocument } from '../../core/sheet/initiative.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { nearest } from '../../core/text/similarity.ts';
import { typographic } from '../../core/text/typography.ts';
import { readAuthorText } from '../author-text.ts';
import type { ContentFolder } from '../content-folder.ts';
import { checkIndex } from '../document/index/check-index.ts';
import { parseSourceIndex, type SourceIndex } from '../document/source-index.ts';
import { bareHeadings, readUsualHeadings, type UsualHeadings } from '../document/usual-headings.ts';
import { gatherProblems } from '../gather-problems.ts';
import { readTerritories } from '../gazetteer/author-territories.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { type PlacedSheet, placeSheet } from '../places/confirm-places.ts';
import type { LocatedSheet } from '../places/place-proposals.ts';
import { parseSheet } from '../sheet/parse-sheet.ts';
import type { StoredImage } from '../sheet/parsed-sheet.ts';
import { createReporter } from '../sheet/reporter.ts';
import type { Spot } from '../sheet/yaml-source.ts';
import { publishedImages, readImages } from './read-images.ts';
import { sheetFiles } from './sheet-files.ts';

type Sourced = Pick<Initiative, 'id' | 'source'>;

/** By document, then by rank; sheets of no document last, by name. */
export function byDocument(a: Sourced, b: Sourced): number {
  if (a.source && b.source)
    return a.source.document.localeCompare(b.source.document) || a.source.rank - b.source.rank;
  return Number(!a.source) - Number(!b.source) || a.id.localeCompare(b.id);
}

const INDEX = '.index.yaml';

export interface SheetsReading {
  readonly sheets: readonly PlacedSheet[];
  /** As their authors write them, to look for more places in. */
  readonly located: readonly LocatedSheet[];
  readonly diagnostics: readonly Diagnostic[];
  /** By path, to show the lines at fault. */
  readonly texts: ReadonlyMap<string, string>;
  readonly published: readonly PublishedDocument[];
  readonly images: ReadonlyMap<string, StoredImage>;
  readonly parts: UsualHeadings['parts'];
}

export interface PublishedDocument {
  readonly file: string;
  readonly content: Buffer;
}

function indexesOf({ root, path }: ContentFolder): string[] {
  const folder = `${path}/sources`;
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(INDEX))
    .sort()
    .map((name) => `${folder}/${name}`);
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

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
  texts: Map<string, string>,
) {
  const { root, path: folder } = content;
  const documents = new Map<string, SourceDocument>();
  const published: PublishedDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of indexesOf(content)) {
    const { text, shown, diagnostics: unread } = readAuthorText(root, path);
    if (shown !== null) texts.set(path, shown);
    diagnostics.push(...unread);
    const name = receivedName(join(root, folder, 'sources'), basename(path, INDEX));
    // Known, whatever its index says.
    documents.set(name, { title: name });
    if (text === null) continue;
    const received = join(root, folder, 'sources', name);
    const reading = parseSourceIndex({ path, text, isReceived: isFile(received) });
    diagnostics.push(...reading.diagnostics);
    if (!reading.index) continue;
    const { index, spotOf } = reading;
    const knowledge = themes && gazetteer && tables && { themes, gazetteer, tables };
    diagnostics.push(...checkIndex({ path, index, spotOf }, knowledge, new Map()).filter(isError));
    const document = described(index, name);
    documents.set(name, document);
    if (document.file) published.push({ file: document.file, content: readFileSync(received) });
  }
  return { documents, published, diagnostics };
}

interface Known {
  readonly themes: readonly Theme[] | null;
  readonly gazetteer: Gazetteer | null;
  readonly tables: TerritoryTables | null;
}

/** Reports all problems in one run; a sheet with an error is left out and never changes another. What is null is not looked up. */
export function readSheets(folder: ContentFolder, { themes, gazetteer, tables }: Known): SheetsReading {
  const { root } = folder;
  const texts = new Map<string, string>();
  const { documents, published, diagnostics } = readDocuments(folder, { themes, gazetteer, tables }, texts);
  const images = readImages(folder);
  const { unless, ...problems } = gatherProblems();
  const usual = join(folder.path, 'headings.yaml');
  const headings = unless(() => readUsualHeadings(root, usual));
  const { kindOf, parts } = headings ?? bareHeadings();
  diagnostics.push(...problems.diagnostics);
  for (const [path, text] of problems.texts) texts.set(path, text);
  const sheets: PlacedSheet[] = [];
  const located: LocatedSheet[] = [];
  const siblings: Sibling[] = [];
  const files = sheetFiles(folder);
  diagnostics.push(...files.diagnostics);
  const ids = new Set(files.paths.map((path) => basename(path, '.md')));
  for (const path of files.paths) {
    const { text, shown, diagnostics: unread } = readAuthorText(root, path);
    if (shown !== null) texts.set(path, shown);
    diagnostics.push(...unread);
    if (text === null) continue;
    const { sheet, authored, titleAt, sourceAt, ...parsed } = parseSheet(
      { path, text },
      { themes, documents, images, kindOf },
    );
    diagnostics.push(...parsed.diagnostics, ...innerLinks(path, text, ids));
    if (sheet !== null) siblings.push({ path, sheet, titleAt, sourceAt });
    if (authored === null || gazetteer === null || tables === null) continue;
    const named = readTerritories(gazetteer, path, authored);
    diagnostics.push(...named.diagnostics);
    if (!named.territories || sheet === null) continue;
    located.push({ path, sheet, territories: named.territories });
    const reporter = createReporter(path);
    const placed = placeSheet(sheet, named.territories, tables, reporter);
    diagnostics.push(...reporter.diagnostics);
    if (reporter.diagnostics.some(isError)) continue;
    sheets.push(placed);
    published.push(...publishedImages(placed, images));
  }
  diagnostics.push(...twinSheets(siblings));
  sheets.sort(byDocument);
  return { sheets, located, diagnostics, texts, published, images, parts };
}

interface Sibling {
  readonly path: string;
  readonly sheet: Pick<Initiative, 'title' | 'source'>;
  readonly titleAt: Spot;
  readonly sourceAt: Spot;
}

/** Told at the later of two files: the earlier one is the model that was copied, or does not matter. */
function twinSheets(sheets: readonly Sibling[]): Diagnostic[] {
  const first = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const compare = (
    key: string,
    file: string,
    spot: Spot,
    [code, message, help]: readonly [string, string, string],
  ) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, file);
    else
      diagnostics.push({
        severity: 'avertissement',
        code,
        file,
        ...spot,
        message,
        help: `${help} Voyez ${before}.`,
      });
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
  return diagnostics;
}

const LINK = /(?<!\\)\]\(\s*<?([^\s<>()]+)/gu;
const WITH_SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/iu;
/** « autre.md », « fiches/autre.md », « /fiches/autre/ » or, from a sheet's own page, « ../autre/ ». */
const TO_SHEET =
  /^(?:(?:[^?#]*\/)?([^/?#]+)(\.(?:md|markdown))|\/fiches\/([^/?#]+)\/?|\.\.\/([^/?#]+)\/?)(?:[?#].*)?$/iu;

/** Links of a sheet to sheets that are not there, or to files in place of pages. */
function innerLinks(path: string, text: string, ids: ReadonlySet<string>): Diagnostic[] {
  return text.split(/\r\n?|\n/u).flatMap((line, index) =>
    [...line.matchAll(LINK)].flatMap((match): Diagnostic[] => {
      const [whole, target = ''] = match;
      const told = WITH_SCHEME.test(target) ? null : problemOf(target, ids);
      if (told === null) return [];
      const place = { line: index + 1, column: match.index + whole.length - target.length + 1 };
      const [code, message, help] = told;
      return [
        { severity: 'avertissement', code, file: path, ...place, length: target.length, message, help },
      ];
    }),
  );
}

const pageOf = (id: string) => `« https://ADRESSE-DU-SITE/fiches/${id}/ »`;

function problemOf(target: string, ids: ReadonlySet<string>): readonly [string, string, string] | null {
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
