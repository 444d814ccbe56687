import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { FieldReader, Reporter } from '../../content/diagnostics/reporter.ts';
import {
  entriesOf,
  itemsOf,
  readYaml,
  type Spot,
  TOP,
  wordsOfScalar,
  type YamlSource,
} from '../../content/diagnostics/yaml-source.ts';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import type { SheetDetails, SheetSource, SourceDocument, ThemeId } from '../../core/sheet/initiative.ts';
import { nearest } from '../../core/text/similarity.ts';
import { DETAIL_KEYS } from './details-schema.ts';
import type { AuthoredPlace, AuthoredTerritory, ParsedSheet, SheetContext } from './parsed-sheet.ts';
import { readDetails } from './read-details.ts';
import { readSheetThemes } from './sheet-themes.ts';

const MODEL =
  'Commencez le fichier par « --- », puis les lignes « territoire: » et « themes: », puis « --- ».';

const OPENING = /^\s*---[^\S\n]*\n/u;
/** A front matter further down: the lines between two « --- », the first of which is a key that most sheets have. */
const LOWER =
  /^---[^\S\n]*\n(?:[^\S\n]*\n)*(?:territoire|themes|source)[^\S\n]*:(?:(?!---[^\S\n]*$).*\n)*---[^\S\n]*$/mu;

interface SheetParts {
  readonly yaml: string | null;
  readonly firstLine: number;
  readonly body: string;
}

/** Expects normalised text. Blank lines replace the front matter, so that the body keeps its line numbers. */
export function splitFrontMatter(text: string, reporter: Reporter): SheetParts {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return withoutOpening(text, reporter);
  const rest = text.slice(opening.length);
  const closing = /^---[^\S\n]*$/mu.exec(rest);
  if (closing === null) {
    const first = opening.split('\n').length;
    const spot = lineAt(text, opening.trimEnd().length);
    reporter.error('entete-non-ferme', spot, ...whyUnclosed(rest, first));
    return { yaml: null, firstLine: 1, body: text };
  }
  const end = opening.length + closing.index + closing[0].length;
  return {
    yaml: text.slice(opening.length, opening.length + closing.index),
    firstLine: opening.split('\n').length,
    body: blank(text.slice(0, end)) + withoutSecond(text, end, reporter),
  };
}

function whyUnclosed(rest: string, firstLine: number): readonly [message: string, help: string] {
  if (/^[^\S\n]+---[^\S\n]*$/mu.test(rest))
    return [
      'Les lignes de l’en-tête commencent par des espaces.',
      'Retirez les espaces au début de chaque ligne.',
    ];
  const title = rest.split('\n').findIndex((line) => /^#{1,6}\s+\S/u.test(line));
  const above = title === -1 ? '' : `, au-dessus du titre de la ligne ${firstLine + title}`;
  return ['L’en-tête n’est pas fermé.', `Ajoutez une ligne « --- » après la dernière clé${above}.`];
}

const blank = (text: string): string => text.replace(/[^\n]/gu, '');

const lineAt = (text: string, offset: number): Spot => ({
  line: text.slice(0, offset).split('\n').length,
  column: 1,
  length: 3,
});

function withoutOpening(text: string, reporter: Reporter): SheetParts {
  const lower = LOWER.exec(text);
  if (lower === null) {
    const isMiswritten = /^(?:-{2}|[–—]+|-{4,}|_{3,}|\*{3,})[^\S\n]*\n/u.test(text);
    const dashes =
      'Écrivez trois tirets, « --- », seuls sur la première ligne, et de même sous la dernière clé.';
    reporter.error('entete-absent', TOP, 'La fiche n’a pas d’en-tête.', isMiswritten ? dashes : MODEL);
    return { yaml: null, firstLine: 1, body: text };
  }
  const help = 'Placez-le tout en haut du fichier, au-dessus du titre.';
  const spot = lineAt(text, lower.index);
  reporter.error('entete-deplace', spot, 'L’en-tête n’est pas en haut du fichier.', help);
  const above = text.slice(0, lower.index);
  const moved = splitFrontMatter(blank(above) + text.slice(lower.index), reporter);
  return { ...moved, body: above + moved.body.slice(blank(above).length) };
}

function withoutSecond(text: string, end: number, reporter: Reporter): string {
  const body = text.slice(end);
  const second = LOWER.exec(body);
  if (second === null) return body;
  const spot = lineAt(text, end + second.index);
  const last = spot.line + second[0].split('\n').length - 1;
  const help = `Gardez un seul des deux : effacez les lignes ${spot.line} à ${last}, ou les premières.`;
  reporter.error('entete-en-double', spot, 'Un second en-tête commence ici.', help);
  return body.slice(0, second.index) + blank(second[0]) + body.slice(second.index + second[0].length);
}

export interface SheetFrontMatter {
  readonly authored: ParsedSheet['authored'] | null;
  readonly themes: readonly [ThemeId, ...ThemeId[]] | null;
  readonly places: readonly AuthoredPlace[];
  /** Null without any, undefined where it cannot be read. */
  readonly source: SheetSource | null | undefined;
  readonly sourceAt: Spot;
  readonly setAside: readonly string[];
  /** Earlier addresses of the sheet. */
  readonly former: readonly AuthoredTerritory[];
  /** Received, and not published yet. */
  readonly isProposed: boolean;
  readonly details?: SheetDetails | undefined;
}

const REQUIRED = ['territoire', 'themes'];
const KEYS = [
  'territoire',
  'themes',
  'lieux',
  'source',
  'ecarte',
  'anciennement',
  'proposee',
  ...DETAIL_KEYS,
];
const SOURCE_KEYS = ['document', 'rang'];
const COMMUNE_CODE = /^(?:\d\d|2[AB])\d{3}$/u;
const HOW_TO_WRITE =
  'Écrivez une commune par tiret, comme dans le texte : « - Nancy » ; si le nom officiel est autre, son code Insee suit : « - Joef: "54280" ».';

/** `firstLine` is its line in the file, from 1. Never throws. */
export function readFrontMatter(
  yaml: string,
  firstLine: number,
  file: string,
  context: SheetContext,
  reporter: Reporter,
): SheetFrontMatter {
  const read = readYaml(yaml, file, firstLine - 1);
  const lines = yaml.split('\n');
  reporter.add(
    read.diagnostics.map((diagnostic) => {
      const { line, column } = diagnostic;
      return withListHelp(diagnostic, lines[line - firstLine]?.slice(column - 1) ?? '');
    }),
  );
  const nothing = {
    authored: null,
    themes: null,
    places: [],
    source: undefined,
    sourceAt: TOP,
    setAside: [],
    former: [],
    isProposed: false,
  };
  if (read.diagnostics.length > 0) return nothing;
  if (!isMap(read.root)) {
    const spot = read.root === null ? { ...TOP, line: firstLine } : read.spotOf(read.root);
    reporter.error('entete-illisible', spot, 'L’en-tête ne contient pas de lignes « clé: valeur ».', MODEL);
    return nothing;
  }
  const reader = { read, reporter, above: { ...TOP, line: Math.max(1, firstLine - 1), length: 3 } };
  const values = namedEntries(read.root, reader);
  const source = values.get('source');
  return {
    sourceAt: source?.value ? read.spotOf(source.value) : TOP,
    authored: readTerritories(values.get('territoire'), reader),
    themes: readSheetThemes(values.get('themes'), context.themes, reader),
    places: readAuthoredPlaces(values.get('lieux')?.value ?? null, reader),
    source: readSource(source, context.documents, reader),
    details: readDetails(read.root, context.images ?? new Map(), reader),
    setAside: readSetAside(values.get('ecarte')?.value ?? null, reader),
    former: itemsOf(values.get('anciennement')?.value ?? null).map((item) => ({
      words: wordsOfScalar(item) ?? '',
      ...read.spotOf(item),
    })),
    isProposed: readProposed(values.get('proposee'), reader),
  };
}

const LIST_KEY = /^(?:territoire|themes|lieux|montants|partenaires|images)\b/u;

function withListHelp(diagnostic: Diagnostic, source: string): Diagnostic {
  const [key] = LIST_KEY.exec(source) ?? [];
  if (diagnostic.code !== 'cle-en-double' || key === undefined) return diagnostic;
  const help = `Gardez une seule des deux lignes ; pour en dire plusieurs, écrivez une liste sous « ${key}: », un tiret par ligne.`;
  return { ...diagnostic, help };
}

/** A key that every sheet needs is also read under a misspelt name, which is reported. */
function namedEntries(root: Node, { read, reporter }: FieldReader): Map<string, Entry> {
  const entries = entriesOf(root);
  const missing = REQUIRED.filter((key) => !entries.some((entry) => entry.key === key));
  const corrected = new Set<string>();
  const named = entries.map((entry) => {
    const near = KEYS.includes(entry.key) ? undefined : nearest(entry.key, missing, 1)[0];
    if (near === undefined) return entry;
    const help = corrected.has(near)
      ? `Écrivez sous « ${near}: », une seule fois, ce que dit aussi cette ligne, puis retirez-la.`
      : `Écrivez « ${near}: ».`;
    corrected.add(near);
    const message = `La clé « ${entry.key} » n’est pas lue.`;
    reporter.error('cle-mal-ecrite', read.spotOf(entry.keyNode), message, help);
    return { ...entry, key: near };
  });
  warnUnknownKeys(named, KEYS, read, reporter);
  return new Map(named.map((entry) => [entry.key, entry]));
}

type Entry = ReturnType<typeof entriesOf>[number];

/** One name, or a list of them. */
function readTerritories(
  entry: Entry | undefined,
  { read, reporter, above }: FieldReader,
): ParsedSheet['authored'] | null {
  const items = itemsOf(entry?.value ?? null);
  const found = items.flatMap((item): AuthoredTerritory[] => {
    const words = wordsOfScalar(item);
    return words === null ? [] : [{ words, ...read.spotOf(item) }];
  });
  const [first, ...others] = found;
  if (first && found.length === items.length) return [first, ...others];
  const unread = items.find(
    (item) => wordsOfScalar(item) === null && !(isScalar(item) && item.value === null),
  );
  if (unread) {
    const help =
      'Écrivez un nom sur la ligne, « territoire: Ville de Nancy », ou une liste, un nom par tiret, « - Ville de Nancy ».';
    reporter.error('territoire-illisible', read.spotOf(unread), 'Ce territoire ne peut pas être lu.', help);
    return null;
  }
  const spot = entry === undefined ? above : read.spotOf(entry.keyNode);
  const help =
    'Écrivez par exemple « territoire: Ville de Villeurbanne » ou « territoire: Département de la Drôme ».';
  reporter.error('territoire-manquant', spot, 'La fiche ne dit pas de quel territoire elle parle.', help);
  return null;
}

function readSource(
  entry: Entry | undefined,
  documents: ReadonlyMap<string, SourceDocument>,
  { read, reporter }: FieldReader,
): SheetSource | null | undefined {
  if (entry === undefined) return null;
  const help =
    'Écrivez « source: » puis, en retrait, « document: » (le fichier reçu) et « rang: » (le numéro de la fiche).';
  if (!isMap(entry.value)) {
    const alone = `${help} Retirez « source: » d’une fiche écrite pour cette carte.`;
    const message = 'La fiche ne dit pas de quel document elle vient.';
    reporter.error('source-manquante', read.spotOf(entry.keyNode), message, alone);
    return undefined;
  }
  warnUnknownKeys(entriesOf(entry.value), SOURCE_KEYS, read, reporter);
  const values = new Map(entriesOf(entry.value).map((each) => [each.key, each]));
  const document = wordsOfScalar(values.get('document')?.value ?? null);
  const rankNode = values.get('rang')?.value ?? null;
  const rank = isScalar(rankNode) && Number.isSafeInteger(rankNode.value) ? Number(rankNode.value) : 0;
  if (document === null || rank < 1) {
    const spot = read.spotOf(
      (document === null ? values.get('document')?.keyNode : rankNode) ?? entry.keyNode,
    );
    const what =
      document === null ? 'Le nom du document manque.' : 'Le rang est un nombre entier à partir de 1.';
    reporter.error('source-incomplete', spot, what, help);
    return undefined;
  }
  const described = documents.get(document);
  if (described === undefined) {
    const near = nearest(document, [...documents.keys()]).map((name) => `« ${name} »`);
    const next =
      near.length > 0
        ? `Vouliez-vous dire ${near.join(' ou ')} ?`
        : 'Rangez ce document et son index dans le dossier « sources ».';
    const message = `Le document « ${document} » n’a pas de titre connu.`;
    reporter.warn('document-inconnu', read.spotOf(values.get('document')?.value), message, next);
  }
  return { document, title: document, ...described, rank };
}

function readSetAside(node: Node | null, { read, reporter }: FieldReader): string[] {
  const items = isSeq(node) || wordsOfScalar(node) !== null ? itemsOf(node) : [];
  return items.flatMap((item) => {
    const words = wordsOfScalar(item);
    if (words !== null) return [words];
    const help = 'Une ligne mise à l’écart par tiret, entre guillemets droits si besoin.';
    const message = 'Cette ligne mise à l’écart ne peut pas être lue.';
    reporter.warn('ecarte-illisible', read.spotOf(item), message, help);
    return [];
  });
}

function readProposed(entry: Entry | undefined, { read, reporter }: FieldReader): boolean {
  if (entry === undefined) return false;
  const message = 'Cette fiche est une proposition : elle n’est pas publiée.';
  const help = 'Relisez-la, puis retirez cette ligne pour la publier.';
  reporter.warn('fiche-proposee', read.spotOf(entry.keyNode), message, help);
  return true;
}

function warnUnknownKeys(
  entries: readonly Entry[],
  known: readonly string[],
  read: YamlSource,
  reporter: Reporter,
): void {
  for (const { key, keyNode } of entries) {
    if (known.includes(key)) continue;
    const near = nearest(key, known, 1)[0];
    const help =
      near === undefined ? `Les clés lues ici : ${known.join(', ')}.` : `Vouliez-vous dire « ${near} » ?`;
    reporter.warn('cle-inconnue', read.spotOf(keyNode), `La clé « ${key} » n’est pas lue.`, help);
  }
}

/** « name » or « name: code Insee ». An unreadable place is reported and left out, a repeated one kept once. */
function readAuthoredPlaces(value: Node | null, { read, reporter }: FieldReader): AuthoredPlace[] {
  const places: AuthoredPlace[] = [];
  for (const node of itemsOf(value)) {
    const place = isMap(value) ? null : readPlace(node);
    if (place === null) {
      const message = 'Ce lieu ne peut pas être lu.';
      reporter.error('lieu-illisible', read.spotOf(node), message, HOW_TO_WRITE);
    } else if (places.some(({ words }) => words === place.words)) {
      const message = `Le lieu « ${place.words} » est écrit deux fois.`;
      reporter.warn('lieu-en-double', read.spotOf(place.node), message, 'Retirez cette ligne.');
    } else places.push({ words: place.words, code: place.code, ...read.spotOf(place.node) });
  }
  return places;
}

function readPlace(node: Node): { words: string; code: string | null; node: Node } | null {
  const name = wordsOfScalar(node);
  if (name !== null) return { words: oneLine(name), code: null, node };
  const [entry, another] = entriesOf(node);
  if (entry === undefined || another !== undefined) return null;
  const [words, code] = [wordsOfScalar(entry.keyNode), wordsOfScalar(entry.value)];
  if (words === null || code === null || !COMMUNE_CODE.test(code)) return null;
  return { words: oneLine(words), code, node: entry.keyNode };
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ');
}
