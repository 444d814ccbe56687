import type { Reporter } from '../../content/diagnostics/reporter.ts';
import { type Spot, TOP } from '../../content/diagnostics/yaml-source.ts';
import { CLICKED_LEVELS, type ClickedLevel } from '../../core/territory/clicked-level.ts';
import { levelPlural } from '../../core/territory/levels.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { fold } from '../../core/text/fold.ts';
import { codesToday } from '../geography/build-tables.ts';
import { type Cell, cellsOf, quoted } from './read-cell.ts';

type Named = readonly { readonly code: string; readonly name: string }[];

const namesOf = (...rows: readonly Named[]): ReadonlyMap<string, string> =>
  new Map(rows.flat().map(({ code, name }) => [code, name]));

export type Codes = ReturnType<typeof knownCodes>;

/** Names by code of each level, the codes of which no value is expected, and the commune of each code that ever was. */
export function knownCodes(tables: TerritoryTables) {
  const { regions, departements, collectivites, epci, ept, communes } = tables;
  const names: Readonly<Record<ClickedLevel, ReadonlyMap<string, string>>> = {
    region: namesOf(regions),
    departement: namesOf(departements, collectivites),
    epci: namesOf(epci, ept),
    commune: namesOf(communes),
  };
  const overseas = communes.filter(({ region }) => region === '');
  return { names, optional: namesOf(collectivites, ept, overseas), today: codesToday(tables) };
}

/** Of the commune that has it today; undefined, and reported, for a code that the level lacks. */
function readCode({ text, spot }: Cell, level: ClickedLevel, { names, today }: Codes, reporter: Reporter) {
  const code = text.toUpperCase();
  if (level === 'commune' && today.has(code)) return today.get(code);
  if (names[level].has(code)) return code;
  const message = `Aucun territoire n’a ce code parmi les ${levelPlural(level)} : ${quoted(text)}.`;
  const other = CLICKED_LEVELS.find((one) => names[one].has(code));
  const [kind, help] = names[level].has(`0${code}`)
    ? [
        'code-sans-zero',
        `Écrivez ${quoted(`0${code}`)} : un tableur retire le zéro d’une colonne sans format « Texte ».`,
      ]
    : other
      ? [
          'code-d-un-autre-niveau',
          `C’est celui de ${names[other].get(code)}. Écrivez ${quoted(`# niveau: ${other}`)}, ou retirez la ligne.`,
        ]
      : ['code-inconnu', 'Vérifiez ce code : data/territories/cog-2026 a ceux de chaque niveau.'];
  reporter.error(kind, spot, message, help);
  return undefined;
}

/** False, and reported, for a row of more or fewer cells than the table has columns, or with a quote that stays open. */
function isRow(cells: readonly Cell[], columns: readonly string[], separator: string, reporter: Reporter) {
  const open = cells.find(({ text }) => text.startsWith('"'));
  const { spot } = open ?? cells[0] ?? { spot: TOP };
  const message = `Cette ligne a ${cells.length} cellule${cells.length > 1 ? 's' : ''}, il en faut ${columns.length}.`;
  const help =
    separator === ',' && cells.length > columns.length
      ? 'La virgule sépare ici les cellules : écrivez les décimales avec un point, ou entre guillemets droits.'
      : `Écrivez-la ainsi : ${quoted(columns.join(separator))} ; si le fichier est coupé, reprenez-le entier.`;
  if (open)
    reporter.error(
      'guillemet-ouvert',
      spot,
      'Un guillemet est ouvert, et jamais fermé.',
      'Fermez-le, ou retirez-le.',
    );
  else if (cells.length !== columns.length) reporter.error('nombre-de-cellules', spot, message, help);
  return !open && cells.length === columns.length;
}

export interface Row {
  readonly level: ClickedLevel;
  /** Of a commune, of today. */
  readonly code: string;
  /** In the file. */
  readonly written: string;
  readonly spot: Spot;
  readonly cells: readonly Cell[];
}

const SEPARATORS = [';', '\t', ','];

/**
 * Of the lines from `start`, the first of which names the columns; the first wanted one holds the codes. Columns are in lower
 * case; there are none, which is reported, where the first line lacks some of those that are wanted.
 */
export function readTable(
  lines: readonly string[],
  start: number,
  levels: readonly ClickedLevel[],
  wanted: readonly string[],
  codes: Codes,
  reporter: Reporter,
): { readonly columns: readonly string[]; readonly rows: readonly Row[] } {
  const first = lines[start] ?? '';
  // The one that cuts the line into most cells.
  const [separator = ';'] = SEPARATORS.toSorted((a, b) => first.split(b).length - first.split(a).length);
  const columns = cellsOf(first, start + 1, separator).map(({ text }) => text.toLowerCase());
  const missing = wanted.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    reporter.error(
      'colonnes-sans-nom',
      { line: Math.min(start + 1, lines.length), column: 1, length: Math.max(1, first.length) },
      `Cette ligne devrait nommer les colonnes ; il manque ${missing.map(quoted).join(', ')}.`,
      `Écrivez ${quoted(wanted.join(';'))} juste au-dessus de la première valeur.`,
    );
    return { columns: [], rows: [] };
  }
  const [codeAt = 0, levelAt] = [wanted[0] ?? '', 'niveau'].map((name) => columns.indexOf(name));
  const lineOf = new Map<string, number>();
  const rows = lines.flatMap((line, at): Row[] => {
    if (at <= start || /^\s*"?#/u.test(line) || line.replaceAll(separator, '').trim() === '') return [];
    const cells = cellsOf(line, at + 1, separator);
    if (!isRow(cells, columns, separator, reporter)) return [];
    const [coded, niveau] = [cells[codeAt], cells[levelAt ?? -1]];
    const level = levels.length > 1 ? levels.find((one) => one === fold(niveau?.text ?? '')) : levels[0];
    if (!level && niveau) {
      const help = `Écrivez l’un de ceux-ci : ${levels.join(', ')}.`;
      const message = `Ce niveau n’est pas de ceux du fichier : ${quoted(niveau.text)}.`;
      reporter.error('niveau-inconnu', niveau.spot, message, help);
    }
    const code = coded && level && readCode(coded, level, codes, reporter);
    if (!code) return [];
    const [written, spot] = [coded.text.toUpperCase(), coded.spot];
    const before = lineOf.get(`${level} ${written}`);
    const message = `Ce code a déjà une ligne, la ${before} : ${quoted(written)}.`;
    if (before) reporter.error('code-en-double', spot, message, 'Gardez une seule des deux.');
    lineOf.set(`${level} ${written}`, at + 1);
    return [{ level, code, written, spot, cells }];
  });
  return { columns, rows };
}
