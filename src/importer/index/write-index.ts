import { Document, isMap, isSeq, parseDocument, Scalar, stringify, type YAMLMap } from 'yaml';
import { readTerritories } from '../../compiler/gazetteer/author.ts';
import type { ImportKnowledge, KnownSheet } from '../../compiler/sources/knowledge.ts';
import type { SourceIndex } from '../../compiler/sources/source-index.ts';
import type { Asked, Doubt } from '../blocks/doubts.ts';
import type { ImportedSheet } from '../sheets/import-document.ts';
import type { Column } from '../tables/table-rows.ts';
import { proposeTerritory, type SheetWords } from './propose-territory.ts';
import { namedThemes, themeProposer } from './propose-themes.ts';
import type { TerritoryProposal } from './territory-proposal.ts';

export function proposeEntries(
  sheets: readonly ImportedSheet[],
  knowledge: ImportKnowledge | null,
  known: readonly KnownSheet[],
  document = '',
) {
  const propose = knowledge === null ? () => [] : themeProposer(knowledge.themes, known);
  return sheets.map((sheet) => {
    const { rank, id, key } = sheet;
    const words = { ...wordsOf(sheet), document };
    const { themes } = sheet.arranged.identity;
    const named = namedThemes(themes, knowledge?.themes ?? []);
    const territory: TerritoryProposal =
      knowledge === null
        ? { words: [], reason: 'à compléter', asked: '' }
        : proposeTerritory(words, knowledge.gazetteer);
    const found = named.length > 0 ? named : propose([words.whole, ...themes, ...themes].join('\n'));
    return { rank, id, key, territory, themes: found };
  });
}

/** A break that is not within « Communauté de communes / Couserans-Pyrénées ». */
const BETWEEN_LINES =
  /(?<!\s(?:d[eu]s?|l[ae]s?|et|communes|agglom[ée]ration|urbaine|r[ée]gional|-|–)|-)\n(?!\p{Ll})/u;

/** What sheets say since, in the place of what is proposed for them, where it can be read. */
export function asSheetsSay(
  entries: readonly ProposedEntry[],
  sheets: readonly KnownSheet[],
  { gazetteer, themes: known }: ImportKnowledge,
): ProposedEntry[] {
  return entries.map((entry) => {
    const { territories = [], themes = [] } = sheets.find(({ id }) => id === entry.id) ?? {};
    const named = territories.map((words) => ({ line: 1, column: 1, length: 1, words }));
    const isRead = territories.length > 0 && readTerritories(gazetteer, '', named).territories !== null;
    const said = themes.filter((theme) => known.some(({ id }) => id === theme));
    return {
      ...entry,
      territory: isRead ? { words: territories, reason: 'dit par la fiche', asked: null } : entry.territory,
      themes: said.length > 0 ? said.map((theme) => ({ theme, words: ['la fiche'] })) : entry.themes,
    };
  });
}

function wordsOf(sheet: ImportedSheet): SheetWords {
  const { parts, noise, identity } = sheet.arranged;
  const { territories: named, areas, perimeters, carriers } = identity;
  const section = parts.findIndex((part) => part.type === 'section');
  const lead = parts.slice(0, section === -1 ? 3 : section);
  const lines = [...lead, ...parts.slice(section)].flatMap((part) =>
    part.type === 'paragraph' ? part.text.split(BETWEEN_LINES).map((line) => line.replace(/\n/gu, ' ')) : [],
  );
  const scraps = noise.flatMap(({ text }) => (/^\p{Lu}/u.test(text) ? [text] : []));
  const voices = parts.flatMap((part) => (part.type === 'section' ? [part.text] : []));
  const body = sheet.text.replace(/^---\n[\s\S]*?\n---\n/u, '');
  const whole = [...named, ...areas.map(({ words }) => words), ...carriers, body].join('\n');
  const isGuessed = sheet.doubts.some(({ kind }) => kind === 'fiche devinée');
  const first = [...scraps, ...lines.slice(0, Math.max(lead.length, 1) + 3)];
  return {
    named,
    areas,
    perimeters,
    carriers,
    title: sheet.title ?? '',
    lines: first,
    voices,
    whole,
    isGuessed,
  };
}

/** What is asked of the territory of each sheet that has no other answer than what was proposed, and of its themes if it has none. */
export function answerDoubts(
  sheets: readonly ImportedSheet[],
  entries: readonly ProposedEntry[],
  index: SourceIndex | null,
): Map<string, readonly Doubt[]> {
  return new Map(
    sheets.map(({ id, rank, title, doubts, arranged: { line } }) => {
      const proposed = entries.find((entry) => entry.rank === rank)?.territory;
      const answer = index?.fiches.find(({ rang }) => rang === rank);
      const isThemed = answer === undefined || answer.themes?.length;
      const all = isThemed
        ? doubts
        : [{ kind: 'thème à choisir' as const, line, words: title ?? '', done: NO_THEME }, ...doubts];
      const isAnswered =
        proposed === undefined || (answer?.territoire ?? []).join('\n') !== proposed.words.join('\n');
      if (isAnswered || proposed.asked === null) return [id, all];
      const { asked: words, reason: done } = proposed;
      return [id, [{ kind: 'territoire à choisir', line, words, done }, ...all]];
    }),
  );
}

const NO_THEME = 'à compléter sous « themes » dans l’index, parmi ceux de themes.json';

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

/**
 * Adds the sheets that an index lacks, to that of an earlier import where there is one: its words and comments stay.
 * Null where it lacks nothing.
 */
export function writeIndex(
  before: string | null,
  title: string,
  entries: readonly ProposedEntry[],
  columns: readonly Column[],
  later: Later,
): string | null {
  const document = before === null ? new Document({ titre: title }) : parseDocument(before);
  const unchanged = before === null ? null : document.toString({ lineWidth: 0 });
  if (before === null) document.commentBefore = HEAD;
  addColumns(document, columns);
  if (before === null) document.set('fiches', document.createNode([]));
  updateEntries(document, later);
  addEntries(document, entries);
  const written = document.toString({ lineWidth: 0 });
  return written === unchanged ? null : written;
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

/** What an earlier import could not say of a sheet, as a column or a label is known since; keys are by rank. */
interface Later {
  readonly keys: ReadonlyMap<number, string | undefined>;
  readonly entries: readonly ProposedEntry[];
}

/** A row whose title was its key has the one of a column since; nothing that is filled changes. */
function updateEntries(document: Document, { keys, entries }: Later): void {
  const fiches = document.get('fiches');
  for (const node of isSeq(fiches) ? fiches.items : []) {
    if (!isMap(node)) continue;
    const rank = Number(node.get('rang'));
    const key = keys.get(rank);
    if (key !== undefined && node.get('cle') !== key) node.set('cle', key);
    const entry = entries.find((each) => each.rank === rank);
    for (const [name, { value, reasons }] of Object.entries(entry ? answersOf(entry) : {})) {
      if (node.get(name) !== undefined || value === null) continue;
      node.set(name, document.createNode(value));
      explain(node, name, reasons);
    }
  }
}

function answersOf({ territory, themes }: ProposedEntry) {
  const { words, reason } = territory;
  const shared = themes.map((theme) => `proposé d’après : ${theme.words.join(', ')}`);
  return {
    territoire: { value: words.length > 1 ? words : (words[0] ?? null), reasons: [reason] },
    themes: {
      value: themes.length === 0 ? null : themes.map(({ theme }) => theme),
      reasons: themes.length === 0 ? ['à compléter'] : shared,
    },
  };
}

function addEntries(document: Document, entries: readonly ProposedEntry[]): void {
  const fiches = document.get('fiches', true);
  if (!isSeq(fiches)) return;
  if (entries.length > 0) fiches.flow = false;
  for (const entry of entries) {
    const { territoire, themes } = answersOf(entry);
    const node = document.createNode({
      rang: entry.rank,
      fiche: entry.id,
      ...(entry.key === undefined ? {} : { cle: entry.key }),
      territoire: territoire.value,
      themes: themes.value,
    });
    if (!isMap(node)) continue;
    explain(node, 'territoire', territoire.reasons);
    explain(node, 'themes', themes.reasons);
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
