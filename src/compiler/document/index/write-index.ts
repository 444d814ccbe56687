import { Document, isMap, isSeq, parseDocument, Scalar, stringify, type YAMLMap } from 'yaml';
import type { Column } from '../../tables/table-rows.ts';
import type { Asked, Doubt } from '../doubts.ts';
import type { ImportedSheet } from '../import-document.ts';
import type { SourceIndex } from '../source-index.ts';
import type { ImportKnowledge, KnownSheet } from './knowledge.ts';
import { proposeTerritory, type SheetWords, type TerritoryProposal } from './propose-territory.ts';
import { themeProposer } from './propose-themes.ts';

export function proposeEntries(
  sheets: readonly ImportedSheet[],
  knowledge: ImportKnowledge | null,
  known: readonly KnownSheet[],
) {
  const propose = knowledge === null ? () => [] : themeProposer(knowledge.themes, known);
  return sheets.map((sheet) => {
    const words = wordsOf(sheet);
    const { themes } = sheet.arranged.identity;
    const territory: TerritoryProposal =
      knowledge === null
        ? { words: [], reason: 'à compléter', asked: '' }
        : proposeTerritory(words, knowledge.gazetteer);
    return {
      rank: sheet.rank,
      id: sheet.id,
      key: sheet.key,
      territory,
      themes: propose([words.whole, ...themes, ...themes].join('\n')),
    };
  });
}

function wordsOf(sheet: ImportedSheet): SheetWords {
  const { parts, noise, identity } = sheet.arranged;
  const { territories: named, areas, carriers } = identity;
  const section = parts.findIndex((part) => part.type === 'section');
  const lead = parts.slice(0, section === -1 ? 3 : section);
  const lines = [...lead, ...parts.slice(section)].flatMap((part) =>
    part.type === 'paragraph' ? part.text.split('\n') : [],
  );
  const scraps = noise.flatMap(({ text }) => (/^\p{Lu}/u.test(text) ? [text] : []));
  const voices = parts.flatMap((part) => (part.type === 'section' ? [part.text] : []));
  const body = sheet.text.replace(/^---\n[\s\S]*?\n---\n/u, '');
  const whole = [...named, ...areas.map(({ words }) => words), ...carriers, body].join('\n');
  const first = [...scraps, ...lines.slice(0, Math.max(lead.length, 1) + 3)];
  return { named, areas, carriers, title: sheet.title ?? '', lines: first, voices, whole };
}

/** What is asked of the territory of each sheet that has no other answer than what was proposed. */
export function territoryDoubts(
  sheets: readonly ImportedSheet[],
  entries: readonly ProposedEntry[],
  index: SourceIndex | null,
): Map<string, readonly Doubt[]> {
  return new Map(
    sheets.map(({ id, rank, doubts, arranged: { line } }) => {
      const proposed = entries.find((entry) => entry.rank === rank)?.territory;
      const given = index?.fiches.find(({ rang }) => rang === rank)?.territoire ?? [];
      const isAnswered = proposed === undefined || given.join('\n') !== proposed.words.join('\n');
      if (isAnswered || proposed.asked === null) return [id, doubts];
      const { asked: words, reason: done } = proposed;
      return [id, [{ kind: 'territoire à choisir', line, words, done }, ...doubts]];
    }),
  );
}

const LIST = /\n*(?:# À relire [^\n]*\n)?^relire:(?: *\[\])?\n(?:[ -][^\n]*(?:\n|$))*/mu;

/** The index with its list « relire »; the rest keeps its letters. */
export function withAsked(text: string, asked: readonly Asked[]): string {
  const rest = `${text.replace(LIST, '\n').trimEnd()}\n`;
  if (asked.length === 0) return rest;
  const list = stringify({ relire: asked }, { lineWidth: 0 });
  return `${rest}\n# À relire : écrivez « relu: oui » sous chaque point vu ou corrigé, l’import s’en souvient.\n${list}`;
}

type ProposedEntry = ReturnType<typeof proposeEntries>[number];

const HEAD = ` Index écrit par l’import, à relire : corrigez les lignes proposées, puis relancez la même commande.
 « titre » est le titre du document, comme un lecteur le citerait ; « annee », « editeur », « adresse » et « publier »
 se disent sous lui (voir REFERENCE.md). Rien n’est réécrit de ce que vous corrigez ici.`;

/** Adds the sheets that an index lacks, to that of an earlier import where there is one: its words and comments stay. */
export function writeIndex(
  before: string | null,
  title: string,
  entries: readonly ProposedEntry[],
  columns: readonly Column[],
  keys: ReadonlyMap<number, string | undefined> = new Map(),
): string {
  const document = before === null ? new Document({ titre: title }) : parseDocument(before);
  if (before === null) document.commentBefore = HEAD;
  addColumns(document, columns);
  if (before === null) document.set('fiches', document.createNode([]));
  renameKeys(document, keys);
  addEntries(document, entries);
  return document.toString({ lineWidth: 0 });
}

const NOT_PUBLISHED = ' à relire : n’est pas publiée';
const BECOMES_PART = ' à relire : devient une partie ; sinon « ecarter »';

function addColumns(document: Document, columns: readonly Column[]): void {
  if (columns.length === 0) return;
  const given = document.get('colonnes', true);
  const known = isMap(given) ? given : document.createNode({});
  if (known !== given) document.set('colonnes', known);
  for (const { name, use, isGuessed } of columns) {
    if (known.has(name)) continue;
    const value = new Scalar(use);
    if (isGuessed) value.comment = use === 'ecarter' ? NOT_PUBLISHED : BECOMES_PART;
    known.set(name, value);
  }
}

/** A row whose title was its key has the one of a column since. `keys` are by rank. */
function renameKeys(document: Document, keys: ReadonlyMap<number, string | undefined>): void {
  const fiches = document.get('fiches');
  for (const entry of isSeq(fiches) ? fiches.items : []) {
    if (!isMap(entry)) continue;
    const key = keys.get(Number(entry.get('rang')));
    if (key !== undefined && entry.get('cle') !== key) entry.set('cle', key);
  }
}

function addEntries(document: Document, entries: readonly ProposedEntry[]): void {
  const fiches = document.get('fiches', true);
  if (!isSeq(fiches)) return;
  fiches.flow = false;
  for (const entry of entries) {
    const named = entry.territory.words;
    const node = document.createNode({
      rang: entry.rank,
      fiche: entry.id,
      ...(entry.key === undefined ? {} : { cle: entry.key }),
      territoire: named.length > 1 ? named : (named[0] ?? null),
      themes: entry.themes.length === 0 ? null : entry.themes.map(({ theme }) => theme),
    });
    if (!isMap(node)) continue;
    const words = entry.themes.map((theme) => `proposé d’après : ${theme.words.join(', ')}`);
    explain(node, 'territoire', [entry.territory.reason]);
    explain(node, 'themes', words.length === 0 ? ['à compléter'] : words);
    node.spaceBefore = true;
    fiches.add(node);
  }
}

/** Each reason beside its value. */
function explain(node: YAMLMap, key: string, reasons: readonly string[]): void {
  const given = node.get(key, true);
  for (const [at, value] of (isSeq(given) ? given.items : [given]).entries()) {
    if (!(value instanceof Scalar) || reasons[at] === undefined) continue;
    value.comment = ` ${reasons[at].replace(/\s+/gu, ' ')}`;
    if (value.value === null) value.source = '';
  }
}
