import type { UsualHeadings } from '../../compiler/sources/usual-headings.ts';
import type { Reporter } from '../../content/diagnostics/reporter.ts';
import { TOP } from '../../content/diagnostics/yaml-source.ts';
import { capitalised } from '../../core/territory/levels.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { LINK_TARGET } from '../blocks/conservation.ts';
import type { Aside, AsideReason, SourceBlock, TableSheet } from '../blocks/read-blocks.ts';
import { identityField } from '../identity/identity-labels.ts';
import { readMarkdown } from '../readers/markdown-reader.ts';
import type { SheetBlocks } from '../structure/split-sheets.ts';
import { contactsOf } from './contact-cell.ts';

/** `titre`, `cle`, `ecarter`, or the name of a part or of a line of the header that the column gives. */
export type ColumnUses = Readonly<Record<string, string>>;

export interface Column {
  readonly name: string;
  readonly use: string;
  /** Neither the author nor `headings.yaml` says what it is: it becomes a part under its own name. */
  readonly isGuessed: boolean;
  /** Its first filled cell. */
  readonly sample: string;
}

export interface TableRow extends SheetBlocks {
  readonly isWhole: boolean;
  readonly title: string;
  /** Stays when the row moves or its title changes. */
  readonly key: string;
  /** As written, by the name of their column. */
  readonly cells: ReadonlyMap<string, string>;
}

export const isPart = (use: string) =>
  identityField(use) === null && !['titre', 'cle', 'ecarter'].includes(use);

export type TableReading = ReturnType<typeof readTable>;

/** Names of columns of titles, the surest first. */
const TITLES: readonly RegExp[] = [
  /^(?:titre|intitule|title)\b|\bs (?:appelle|intitule)\b|^nom (?:court )?(?:de |du |d |des )(?:l |la )?(?:initiative|projet|action|fiche|demarche|dispositif|operation)s?$/u,
  /^(?:nom|libelle|name)\b/u,
  /^(?:initiative|projet|action|operation|demarche|dispositif|fiche)s?$/u,
];

/** Those who carry, keep or fill in something have names too. */
const WHO =
  /\b(?:agents?|associations?|beneficiaires?|collectivites?|communes?|contacts?|departements?|deposants?|dossier|elue?s?|epci|fichier|interlocut\w+|organismes?|porteu\w+|personnes?|prenoms?|referente?s?|regions?|responsables?|services?|structures?|territoires?|utilisat\w+|villes?)\b/u;

const KEY =
  /^(?:id|identifiant|n|no|num|numero|ref|reference|code|cle)(?: (?:de |du |d )?(?:la |l )?(?:fiche|projet|initiative|action|ligne|dossier|demande|operation|reponse))?$/u;

/** Notes of those who keep the table, and what a form records of who fills it in, are not for readers. */
const PRIVATE =
  /\b(?:internes?\b|confidentiel|(?:ne pas|non) (?:diffuse|publie)|suivi|observation|remarque|commentaire|a faire|relance|saisi|adresse ip\b|horodat|instructeur|soumission|heure (?:achev|modif)|motivation de la decision|brouillon|nom d utilisat|rgpd|consentement|j (?:accepte|autorise)\b)|^(?:ip|uid|sid|numero de serie|archivee?)$/u;

export const wordsOf = (name: string) => foldedWords(name).join(' ');

const isNamed = (name: string, pattern: RegExp) => pattern.test(wordsOf(name)) && !WHO.test(wordsOf(name));

const haveFirstNames = (columns: readonly string[]) =>
  columns.some((name) => /^prenoms?$/u.test(wordsOf(name)));

/** The first of those that most surely name an initiative; « Nom » beside « Prénom » names a person. */
function titleAmong(columns: readonly string[]): string | undefined {
  const isPerson = haveFirstNames(columns);
  const free = columns.filter((name) => !isPerson || wordsOf(name) !== 'nom');
  return TITLES.flatMap((pattern) => free.find((name) => isNamed(name, pattern)) ?? []).at(0);
}

const LEAST_NAMED = 2;
const LEAST_LABELS = 3;

const oneLine = (cell: string) => cell.replace(/\s+/gu, ' ').trim();

/** How many cells are names of columns that are known. */
const knownNames = (cells: readonly string[], usual: UsualHeadings): number =>
  cells.filter((cell) => {
    const name = oneLine(cell);
    if (name === '') return false;
    return titleAmong([name]) || KEY.test(wordsOf(name)) || identityField(name) || usual.isHeading(name);
  }).length;

/**
 * The first row whose filled cells are as many as those of a usual row: titles of the whole table stand above it; or the next,
 * where that names the columns and the first what groups of them are.
 */
function headRow({ rows }: TableSheet, usual: UsualHeadings): number {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;
  const most = Math.max(0, ...rows.map(filled));
  const first = rows.findIndex((row) => filled(row) >= Math.max(LEAST_NAMED, most / 2));
  const [head = 0, next = 0] = [first, first + 1].map((at) => knownNames(rows[at] ?? [], usual));
  return next >= LEAST_LABELS && next > head ? first + 1 : first;
}

/** Names of columns, each once: a second « Contact » is « Contact 2 ». */
function columnNames(row: readonly string[], width: number): string[] {
  const names: string[] = [];
  for (let at = 0; at < width; at++) {
    const name = oneLine(row[at] ?? '') || `Colonne ${at + 1}`;
    const same = names.filter((each) => each === name || each.replace(/ \d+$/u, '') === name).length;
    names.push(same === 0 ? name : `${name} ${same + 1}`);
  }
  return names;
}

function usesOf(names: readonly string[], uses: ColumnUses, usual: UsualHeadings): Omit<Column, 'sample'>[] {
  const has = (use: string) => names.some((name) => uses[name] === use);
  const title = has('titre') ? undefined : titleAmong(names);
  const isWhom =
    !haveFirstNames(names) &&
    names.some((name) => ['courriel', 'telephone'].includes(identityField(name) ?? ''));
  const key = has('cle') ? undefined : names.find((name) => KEY.test(wordsOf(name)));
  return names.map((name) => {
    const given = uses[name] ?? (name === title ? 'titre' : name === key ? 'cle' : undefined);
    if (given !== undefined) return { name, use: given, isGuessed: false };
    // Beside a telephone or an address, and another column of titles.
    if (isWhom && wordsOf(name) === 'nom') return { name, use: 'contact', isGuessed: false };
    if (PRIVATE.test(wordsOf(name))) return { name, use: 'ecarter', isGuessed: true };
    return { name, use: name, isGuessed: identityField(name) === null && !usual.isHeading(name) };
  });
}

const firstCells = ({ rows }: TableSheet) => rows.map(([cell = '']) => oneLine(cell));

/** Whether it has a row for each thing that is said, and a column for each initiative. */
function isTurned(sheet: TableSheet, usual: UsualHeadings): boolean {
  const labels = knownNames(firstCells(sheet), usual);
  return labels >= LEAST_LABELS && labels > knownNames(sheet.rows[headRow(sheet, usual)] ?? [], usual);
}

/** With a row for each initiative. A list of what the columns of another sheet mean has none. */
function upright(sheets: readonly TableSheet[], usual: UsualHeadings): TableSheet[] {
  const turned = new Set(sheets.filter((sheet) => isTurned(sheet, usual)));
  const heads = sheets
    .filter((sheet) => !turned.has(sheet))
    .flatMap((sheet) => sheet.rows[headRow(sheet, usual)] ?? []);
  const columns = new Set(heads.map(oneLine));
  return sheets.map((sheet) => {
    if (!turned.has(sheet)) return sheet;
    const labels = firstCells(sheet).filter((cell) => cell !== '');
    if (labels.filter((cell) => columns.has(cell)).length * 2 > labels.length)
      return { ...sheet, isHidden: true };
    const width = Math.max(...sheet.rows.map(({ length }) => length));
    return {
      ...sheet,
      merged: new Set(),
      rows: Array.from({ length: width }, (_, at) => sheet.rows.map((row) => row[at] ?? '')),
    };
  });
}

/** The sheets with a column of titles, else the first; the row that names their columns and what these are. */
function listedTables(sheets: readonly TableSheet[], uses: ColumnUses, usual: UsualHeadings) {
  const tables = sheets.flatMap((sheet) => {
    if (sheet.isHidden) return [];
    const head = headRow(sheet, usual);
    const width = Math.max(0, ...sheet.rows.map((row) => row.length));
    const names = columnNames(sheet.rows[head] ?? [], width);
    const columns = usesOf(names, uses, usual).map((column, at): Column => {
      const sample = sheet.rows.slice(head + 1).find((row) => oneLine(row[at] ?? '') !== '')?.[at] ?? '';
      return { ...column, sample: oneLine(sample) };
    });
    return head < 0 ? [] : [{ sheet, head, columns }];
  });
  const titled = tables.filter(({ columns }) => columns.some(({ use }) => use === 'titre'));
  return titled.length > 0 ? titled : tables.slice(0, 1);
}

/** Each row becomes a sheet, each of its cells a line of the header or a part; the rest is set aside. */
export function readTable(written: readonly TableSheet[], uses: ColumnUses, usual: UsualHeadings) {
  const sheets = upright(written, usual);
  const listed = listedTables(sheets, uses, usual);
  const rows: TableRow[] = [];
  const aside: Aside[] = [];
  const notes = new Map<string, string>();
  const inserted: string[] = [];
  const setAside = (reason: AsideReason, cells: readonly string[]) => {
    const text = cells.filter((cell) => cell.trim() !== '').join(' | ');
    if (text !== '') aside.push({ reason, text });
  };
  for (const sheet of sheets) {
    const table = listed.find((each) => each.sheet === sheet);
    for (const text of sheet.comments ?? []) aside.push({ reason: 'commentaire', text });
    for (const cells of sheet.rows.slice(0, table ? table.head : undefined))
      setAside('hors des fiches', cells);
    if (!table) continue;
    setAside('balisage', sheet.rows[table.head] ?? []);
    for (const { cells, line, repeated } of joinedRows(sheet, table.head, table.columns)) {
      setAside('balisage', repeated);
      const row = rowOf(cells, table.columns, line);
      setAside('hors des fiches', row === null ? cells : row.dropped);
      if (row === null) continue;
      rows.push(row.row);
      inserted.push(...row.labels);
      aside.push(...row.aside);
      for (const [label, text] of row.notes) notes.set(label, text);
    }
  }
  const columns = new Map(listed.flatMap((each) => each.columns.map((column) => [column.name, column])));
  const cells = sheets.flatMap(({ rows: each, comments = [] }) => [...each.flat(), ...comments]).join('\n');
  return {
    columns: [...columns.values()],
    rows,
    notes,
    aside,
    held: cells.replace(LINK_TARGET, ']'),
    inserted,
  };
}

/**
 * Rows that follow each other with the same title are one, their other cells joined: one merged cell, or a title written
 * again for the same territory.
 */
function joinedRows({ rows, lines, merged }: TableSheet, head: number, columns: readonly Column[]) {
  const ofUse = (isUse: (use: string) => boolean) =>
    columns.flatMap(({ use }, at) => (isUse(use) ? [at] : []));
  const same = ofUse((use) => use === 'titre' || use === 'cle');
  const places = ofUse((use) => identityField(use) === 'territoire');
  const goesOn = (at: number, row: readonly string[], before: readonly string[]) =>
    same.every((column) => (row[column] ?? '').trim() !== '' && row[column] === before[column]) &&
    (same.some((column) => merged?.has(`${at},${column}`)) ||
      places.every((column) => ['', before[column] ?? ''].includes(row[column] ?? '')));
  const joined: { cells: string[]; line: number; repeated: string[] }[] = [];
  for (const [at, row] of rows.entries()) {
    if (at <= head || row.every((cell) => cell.trim() === '')) continue;
    const last = joined.at(-1);
    if (last && goesOn(at, row, last.cells)) {
      for (const [column, cell] of row.entries()) {
        const before = last.cells[column] ?? '';
        if (before.split('\n\n').includes(cell)) last.repeated.push(cell);
        else if (cell.trim() !== '') last.cells[column] = before === '' ? cell : `${before}\n\n${cell}`;
      }
    } else joined.push({ cells: [...row], line: lines?.[at] ?? at + 1, repeated: [] });
  }
  return joined;
}

/** As the table names it, where that says the same as what the author has it give. */
function labelOf({ name, use }: Column): string {
  const field = identityField(use);
  return field !== 'territoire' && identityField(name) === field ? name : capitalised(use);
}

/** Columns of a table whose rows say more than a title. */
const LEAST_OF_TABLE = 4;

/** What a spreadsheet sums is no initiative. */
const TOTAL = /^(?:(?:sous )?(?:totaux|total|moyennes?)(?: general)?|sous tota(?:l|ux) .*|untitled record)$/u;

function rowOf(cells: readonly string[], columns: readonly Column[], line: number) {
  const filled = columns
    .map((column, at) => ({ column, cell: (cells[at] ?? '').trim() }))
    .filter(({ cell }) => cell !== '');
  const of = (use: string) => filled.find(({ column }) => column.use === use)?.cell;
  const title = of('titre');
  const words = wordsOf(title ?? '');
  if (title === undefined || TOTAL.test(words)) return null;
  // A note below the table, or a heading between its rows.
  if (filled.length === 1 && columns.length >= LEAST_OF_TABLE) return null;
  const header = filled.filter(({ column }) => identityField(column.use) !== null);
  const parts = filled.filter(({ column }) => isPart(column.use));
  const lines = header.flatMap(({ column, cell }) => {
    const isContact = identityField(column.use) === 'contact';
    const words = isContact ? contactsOf(cell) : [cell.replace(/\s*\n\s*/gu, '<br>')];
    return words.map((each) => [labelOf(column), each]);
  });
  const table: SourceBlock = { kind: 'table', line, gap: 1, rows: lines };
  const read = parts.map(({ column, cell }) => ({ column, cell: readCell(cell) }));
  const blocks = read.flatMap(({ column, cell }): SourceBlock[] => [
    { kind: 'heading', depth: 2, text: column.use, line, gap: 1 },
    ...cell.blocks.map((block) => ({ ...block, line, gap: 1 })),
  ]);
  return {
    row: {
      isWhole: true,
      title: oneLine(title),
      key: of('cle') ?? oneLine(title),
      cells: new Map(filled.map(({ column, cell }) => [column.name, cell])),
      line,
      blocks: header.length > 0 ? [table, ...blocks] : blocks,
    },
    dropped: filled.flatMap(({ column: { use }, cell }) =>
      use === 'cle' || use === 'ecarter' ? [cell] : [],
    ),
    labels: [...lines.map(([label = '']) => label), ...parts.map(({ column }) => column.use)],
    aside: read.flatMap(({ cell }) => cell.aside),
    notes: read.flatMap(({ cell }) => [...cell.notes]),
  };
}

const MARKED = /^\s*(?:[-*+•–▪>|]|\d{1,3}[.)])/u;
const DEEPEST = 3;

/** Read like the text of a sheet; a line break begins a paragraph, except between the items of a list. */
function readCell(cell: string) {
  const lines = cell.replace(/^[•–▪]\s*/gmu, '- ').split('\n');
  const text = lines.flatMap((line, at) => {
    const above = lines[at - 1] ?? '';
    const goesOn = at === 0 || line.trim() === '' || above.trim() === '' || /^\s+\S/u.test(line);
    return goesOn || (MARKED.test(line) && MARKED.test(above)) ? [line] : ['', line];
  });
  const { blocks, notes, aside } = readMarkdown(text.join('\n'), []);
  const numbers = blocks.flatMap((block): Aside[] =>
    block.kind === 'list' && block.ordered
      ? [{ reason: 'balisage', text: block.items.map(({ marker }) => marker).join(' ') }]
      : [],
  );
  const lowered = blocks.map((block) => (block.kind === 'heading' ? { ...block, depth: DEEPEST } : block));
  return { blocks: lowered, notes, aside: [...aside, ...numbers] };
}

/** What splits a document of running text into sheets, for rows. */
export const splitRows = (rows: readonly TableRow[]) => ({
  sheets: [...rows],
  front: [],
  outside: [],
  opensSection: (block: SourceBlock) => block.kind === 'heading' && block.depth !== DEEPEST,
});

const quotedNames = (names: readonly string[]) => names.map((name) => `« ${name} »`).join(', ');

/** What the author has to say of the columns before anything is imported: one renamed is asked, never doubled. */
export function tableProblems({ columns, rows }: TableReading, uses: ColumnUses, reporter: Reporter): void {
  const names = columns.map(({ name }) => name);
  const gone = Object.keys(uses).filter((name) => !names.includes(name));
  const fresh = names.filter((name) => uses[name] === undefined);
  if (!columns.some(({ use }) => use === 'titre')) {
    const help =
      'Dans l’index, sous « colonnes », écrivez « titre » à celle qui nomme chaque fiche, puis relancez l’import.';
    reporter.error('titres-sans-colonne', TOP, 'Aucune colonne ne donne le titre des fiches.', help);
  } else if (gone.length > 0 && fresh.length > 0) {
    const message = `Colonne absente du tableau : ${quotedNames(gone)} ; colonne nouvelle : ${quotedNames(fresh)}.`;
    const help =
      'Sous « colonnes », écrivez le nouveau nom à la place de l’ancien ; ou retirez l’ancien, et ajoutez le nouveau.';
    reporter.error('colonne-renommee', TOP, message, help);
  } else if (gone.length > 0) {
    const help = 'Retirez sa ligne sous « colonnes » ; ce qu’elle donnait disparaît des fiches.';
    reporter.warn('colonne-absente', TOP, `Colonne absente du tableau : ${quotedNames(gone)}.`, help);
  }
  const only = columns.find(({ name, use }) => {
    const cells = new Set(rows.map((row) => row.cells.get(name)));
    return use !== 'titre' && cells.size === rows.length && !cells.has(undefined);
  });
  const chosen = only
    ? `Sous « colonnes », écrivez « cle » à « ${only.name} », qui diffère à chaque ligne ; sinon, donnez`
    : 'Donnez';
  const seen = new Map<string, number>();
  for (const { key, line } of rows) {
    const before = seen.get(key);
    if (before !== undefined) {
      const message = `Les lignes ${before} et ${line} ont la même clé : « ${key} ».`;
      const help = `${chosen} à chaque ligne un titre ou une clé qui ne soit qu’à elle.`;
      reporter.error('cle-en-double', { ...TOP, line }, message, help);
    }
    seen.set(key, line);
  }
}
