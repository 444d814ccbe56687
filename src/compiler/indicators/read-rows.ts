import { groupBy } from '../../core/collections/group-by.ts';
import { CLICKED_LEVELS, type ClickedLevel } from '../../core/territory/clicked-level.ts';
import { levelPlural } from '../../core/territory/level-phrases.ts';
import type { ABSENCES, PublishedValue } from '../../core/territory/territory-record.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { fold } from '../../core/text/fold.ts';
import { madeByKey } from '../../core/text/made-once.ts';
import { codesToday } from '../geography/build-tables.ts';
import type { Reporter } from '../sheet/reporter.ts';
import { type Spot, TOP } from '../sheet/yaml-source.ts';
import { type Cell, cellsOf, decimalsIn, numberIn, type Separator, separatorOf } from './indicator-table.ts';

const quoted = (words: string) => `« ${words} »`;

type Names = ReadonlyMap<string, string>;

const namesOf = (rows: readonly { readonly code: string; readonly name: string }[]): Names =>
  new Map(rows.map(({ code, name }) => [code, name]));

export type Codes = ReturnType<typeof knownCodes>;

/** Codes of each level with their names, and the commune that holds each code that is none today. */
export function knownCodes(tables: TerritoryTables) {
  const levels: Readonly<Record<ClickedLevel, Names>> = {
    region: namesOf(tables.regions),
    departement: namesOf([...tables.departements, ...tables.collectivites]),
    epci: namesOf([...tables.epci, ...tables.ept]),
    commune: namesOf(tables.communes),
  };
  return {
    levels,
    /** By folded name. */
    named: madeByKey((level: ClickedLevel) => groupBy(levels[level], ([, name]) => fold(name))),
    /** Those of which a value is expected. */
    expected: {
      region: tables.regions,
      departement: tables.departements,
      epci: tables.epci,
      commune: tables.communes.filter(({ region }) => region !== ''),
    } satisfies Record<ClickedLevel, readonly { readonly code: string }[]>,
    today: codesToday(tables),
  };
}

const ABSENT: readonly (readonly [keyof typeof ABSENCES, RegExp])[] = [
  ['s', /^s$|secret(?: statistique)?$/u],
  ['nd', /^(?:n\.?d\.?|n\/a|non publie|.*non disponible)?$/u],
  ['so', /^s\.?o\.?$|^sans objet$/u],
];

/** Undefined, and reported, for anything but a number or a word for its absence. */
function readValue({ text, spot }: Cell, reporter: Reporter): PublishedValue | undefined {
  const value = numberIn(text);
  if (value !== null) return value;
  const folded = fold(text);
  const [absence] = ABSENT.find(([, words]) => words.test(folded)) ?? [];
  if (absence) return absence;
  const [, figure, unit = ''] = /^([-−]?[\d\s\u00a0\u202f.,]*\d)\s*(\D+)$/u.exec(text) ?? [];
  if (figure !== undefined)
    reporter.error(
      'valeur-avec-unite',
      spot,
      `Une valeur s’écrit sans unité : ${quoted(text)}.`,
      `Écrivez ${quoted(figure.trim())}, et l’unité en tête du fichier : ${quoted(`# unite: ${unit.trim()}`)}.`,
    );
  else
    reporter.error(
      'valeur-illisible',
      spot,
      text.startsWith('"')
        ? 'Un guillemet est ouvert, et jamais fermé.'
        : `Ce n’est pas un nombre : ${quoted(text)}.`,
      'Écrivez un nombre (« 10,5 »), « secret statistique » (ou s), « non publié » (ou nd), « sans objet » (ou so).',
    );
  return undefined;
}

/** Undefined, and reported, for a code that the level lacks. */
function readCode({ text, spot }: Cell, level: ClickedLevel, codes: Codes, reporter: Reporter) {
  const code = text.toUpperCase();
  const known = codes.levels[level];
  if (known.has(code)) return code;
  const today = level === 'commune' ? codes.today.get(code) : undefined;
  if (today !== undefined) {
    const message = `${quoted(code)} fait partie de ${known.get(today)} (${today}) et est laissé de côté.`;
    const help =
      'Retirez cette ligne, ou écrivez le code de la commune d’aujourd’hui : une valeur n’est jamais additionnée à une autre.';
    reporter.warn('commune-fusionnee', spot, message, help);
    return undefined;
  }
  if (known.has(`0${code}`)) {
    const help = `Écrivez ${quoted(`0${code}`)} : un tableur retire le zéro si la colonne n’est pas au format « Texte ».`;
    reporter.error('code-sans-zero', spot, `Il manque un zéro devant ${quoted(text)}.`, help);
    return undefined;
  }
  const other = CLICKED_LEVELS.find((one) => codes.levels[one].has(code));
  const named = codes.named(level).get(fold(text)) ?? [];
  reporter.error(
    other ? 'code-d-un-autre-niveau' : 'code-inconnu',
    spot,
    `Aucun territoire n’a ce code parmi les ${levelPlural(level)} : ${quoted(text)}.`,
    other
      ? `C’est celui de ${codes.levels[other].get(code)}. Écrivez ${quoted(`# niveau: ${other}`)}, ou retirez la ligne.`
      : named.length > 0
        ? `Écrivez son code : ${named.map(([one]) => quoted(one)).join(' ou ')}.`
        : 'Vérifiez ce code : data/territories/cog-2026 a ceux de chaque niveau.',
  );
  return undefined;
}

const COLUMNS = ['niveau', 'code', 'valeur'];

/** Names of the columns; null, and reported, where the line lacks some. */
function readColumns(cells: readonly Cell[], hasLevels: boolean, reporter: Reporter): string[] | null {
  const names = cells.map(({ text }) => fold(text));
  const wanted = hasLevels ? COLUMNS : COLUMNS.slice(1);
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length === 0) return names;
  reporter.error(
    'colonnes-sans-nom',
    cells[0]?.spot ?? TOP,
    `Cette ligne devrait nommer les colonnes ; il manque ${missing.map(quoted).join(', ')}.`,
    `Écrivez ${quoted(wanted.join(';'))} juste au-dessus de la première valeur.${hasLevels ? ' Des niveaux ont des codes en commun.' : ''}`,
  );
  return null;
}

interface Row {
  readonly level: ClickedLevel;
  readonly code: Cell;
  readonly value: Cell;
}

function rowOf(
  cells: readonly Cell[],
  columns: readonly string[],
  separator: Separator,
  levels: readonly ClickedLevel[],
  reporter: Reporter,
): Row | null {
  if (cells.length !== columns.length) {
    reporter.error(
      'nombre-de-cellules',
      cells[0]?.spot ?? TOP,
      `Cette ligne a ${cells.length} cellule${cells.length > 1 ? 's' : ''}, il en faut ${columns.length}.`,
      separator === ',' && cells.length > columns.length
        ? 'La virgule sépare ici les cellules : écrivez les décimales avec un point, ou entre guillemets droits.'
        : `Écrivez-la ainsi : ${quoted(columns.join(separator))}.`,
    );
    return null;
  }
  const at = (name: string) => cells[columns.indexOf(name)];
  const [code, value, niveau] = [at('code'), at('valeur'), at('niveau')];
  const level = levels.length > 1 ? levels.find((one) => one === fold(niveau?.text ?? '')) : levels[0];
  if (niveau && !level)
    reporter.error(
      'niveau-inconnu',
      niveau.spot,
      `Ce niveau n’est pas de ceux du fichier : ${quoted(niveau.text)}.`,
      `Écrivez l’un de ceux-ci : ${levels.join(', ')}.`,
    );
  return level && code && value ? { level, code, value } : null;
}

export type LevelValues = ReadonlyMap<string, PublishedValue>;

/** Values by level and code of the lines under those that begin with `#`, which `head` counts. */
export function readRows(
  lines: readonly string[],
  head: number,
  levels: readonly ClickedLevel[],
  codes: Codes,
  reporter: Reporter,
) {
  const values = new Map(levels.map((level) => [level, new Map<string, PublishedValue>()]));
  const [first = ''] = lines.slice(head);
  const separator = separatorOf(first);
  const columns = readColumns(cellsOf(first, head + 1, separator), levels.length > 1, reporter);
  const seen = new Map<string, Spot>();
  let decimals = 0;
  for (const [at, line] of columns ? lines.entries() : []) {
    if (at <= head || /^\s*"?#/u.test(line) || line.replaceAll(separator, '').trim() === '') continue;
    const row = rowOf(cellsOf(line, at + 1, separator), columns ?? [], separator, levels, reporter);
    if (!row) continue;
    const { level, code } = row;
    const known = readCode(code, level, codes, reporter);
    const value = readValue(row.value, reporter);
    if (typeof value === 'number') decimals = Math.max(decimals, decimalsIn(row.value.text));
    if (known === undefined || value === undefined) continue;
    const written = `${level} ${code.text.toUpperCase()}`;
    const before = seen.get(written);
    if (before)
      reporter.error(
        'code-en-double',
        code.spot,
        `Ce code a déjà une valeur, ligne ${before.line} : ${quoted(code.text)}.`,
        'Gardez une seule des deux lignes.',
      );
    else values.get(level)?.set(known, value);
    seen.set(written, code.spot);
  }
  return { values: values as ReadonlyMap<ClickedLevel, LevelValues>, decimals, isTable: columns !== null };
}
