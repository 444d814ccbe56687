import { groupBy, groupByEach } from '../../core/collections/group-by.ts';
import { clickedLevelOf } from '../../core/territory/clicked-level.ts';
import type { Level } from '../../core/territory/level.ts';
import { levelPlural } from '../../core/territory/level-phrases.ts';
import type { PublishedValue } from '../../core/territory/territory-record.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { fold } from '../../core/text/fold.ts';
import { count } from '../../core/text/french-numbers.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { codesToday } from '../geography/build-tables.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';
import { cellsOf, numberIn, separatorOf } from './indicator-table.ts';

/** Its message is French and says what to do next. */
export class StatisticsError extends Error {
  override readonly name = 'StatisticsError';
}

/**
 * Name of the file, label, unit, decimals, columns of INSEE's « comparateur de territoires » without their years, and whether few
 * is good. A count and a count over a count are true of any wider territory when summed; a median, or a rate whose parts are not
 * known, is of communes alone. `SUPERF` is in km².
 */
const STATISTICS = `
population-insee | Population (comparateur de territoires) | habitants | 0 | POP
superficie-officielle | Superficie officielle | km² | 2 | SUPERF
densite-officielle | Densité (superficie officielle) | hab./km² | 1 | POP / SUPERF
emplois | Emplois au lieu de travail | emplois | 0 | EMPLT
etablissements | Établissements | établissements | 0 | ETTOT
logements | Logements | logements | 0 | LOG
logements-vacants | Part de logements vacants | % | 1 | LOGVAC / LOG | bas
residences-secondaires | Part de résidences secondaires | % | 1 | RSECOCC / LOG
chomeurs | Part de chômeurs parmi les actifs de 15 à 64 ans | % | 1 | CHOM1564 / ACT1564 | bas
niveau-de-vie-median | Niveau de vie médian | € | 0 | MED
taux-de-pauvrete | Taux de pauvreté | % | 1 | TP60 | bas
`
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', label = '', unit = '', decimals, columns = '', direction] = line.split(' | ');
    const [stem = '', over] = columns.split(' / ');
    const isOwn = stem === 'MED' || stem === 'TP60';
    return { id, label, unit, decimals: Number(decimals), stem, over, isOwn, direction };
  });

type Statistic = (typeof STATISTICS)[number];

function figureOf(cell: string): PublishedValue {
  const word = fold(cell);
  return word === 's' || word === 'so' ? word : (numberIn(cell) ?? 'nd');
}

/** Rows of each commune of today; those of arrondissements where the commune has none of its own. */
function rowsByCommune(text: string, name: string, tables: TerritoryTables) {
  const [head = '', ...lines] = normalizeText(text).trimEnd().split('\n');
  const separator = separatorOf(head);
  const cells = (line: string) => cellsOf(line, 1, separator).map((cell) => cell.text);
  const columns = cells(head).map((column) => column.toUpperCase());
  const codeAt = columns.indexOf('CODGEO');
  if (codeAt === -1)
    throw new StatisticsError(
      `${name} : pas de colonne « CODGEO ». Est-ce bien le comparateur de territoires de l’Insee, en CSV ?`,
    );
  const rows = lines.map(cells);
  const cut = rows.findIndex((row) => row.length !== columns.length);
  if (cut !== -1)
    throw new StatisticsError(
      `${name}:${cut + 2} : ${rows[cut]?.length} cellules au lieu de ${columns.length}. Le fichier est coupé ou abîmé : téléchargez-le à nouveau.`,
    );
  if (rows.length === 0)
    throw new StatisticsError(`${name} : aucune ligne de commune. Téléchargez-le à nouveau.`);
  const today = codesToday(tables);
  const codeOf = (row: readonly string[]) => (row[codeAt] ?? '').toUpperCase().padStart(5, '0');
  const seen = new Set(rows.map(codeOf));
  const unknown = [...seen].filter((code) => !today.has(code));
  if (unknown.length > 0)
    throw new StatisticsError(
      `${name} : ${unknown.length} code(s) inconnu(s) du COG ${tables.cogYear} : ${unknown.slice(0, 5).join(', ')}. Prenez un fichier dont la géographie est de ${tables.cogYear} ou d’avant.`,
    );
  if (seen.size < rows.length)
    throw new StatisticsError(`${name} : une commune a deux lignes. Gardez un seul fichier.`);
  const arrondissements = new Set(tables.arrondissements.map(({ code }) => code));
  const kept = rows.filter(
    (row) => !arrondissements.has(codeOf(row)) || !seen.has(today.get(codeOf(row)) ?? ''),
  );
  return { columns, rows: groupBy(kept, (row) => today.get(codeOf(row))) };
}

interface Column {
  readonly at: number;
  /** Null for an area. */
  readonly year: number | null;
}

/** `P22_LOG`, `ETTOT22`, `MED21` or `MED_SL21`, `SUPERF`: the latest; of a share, of the latest year that both have. */
function columnsOf(columns: readonly string[], { stem, over }: Statistic): Column[] | null {
  const found = [stem, over ?? []].flat().map((name) => {
    const pattern = new RegExp(`^(?:P(\\d\\d)_)?${name}(?:_SL)?(\\d\\d)?$`, 'u');
    return columns.flatMap((column, at) => {
      const [whole, before, after] = pattern.exec(column) ?? [];
      const year = before ?? after;
      return whole === undefined ? [] : [{ at, year: year ? 2000 + Number(year) : null }];
    });
  });
  const years = found.flat().map(({ year }) => year ?? 0);
  for (const latest of [...new Set(years)].sort((a, b) => b - a)) {
    const same = found.map((all) => all.find(({ year }) => year === null || year === latest));
    if (same.every((one) => one !== undefined)) return same;
  }
  return null;
}

const sumOf = (figures: readonly PublishedValue[]): PublishedValue => {
  const missing = figures.find((figure) => typeof figure === 'string');
  if (missing !== undefined || figures.length === 0) return missing ?? 'nd';
  return figures.reduce<number>((sum, figure) => sum + Number(figure), 0);
};

const LEVELS = ['region', 'departement', 'epci', 'ept', 'commune'] as const satisfies readonly Level[];

type Members = ReadonlyMap<(typeof LEVELS)[number], ReadonlyMap<string, readonly string[]>>;

/** Codes of the communes of each territory. */
const membersOf = (tables: TerritoryTables): Members =>
  new Map(
    LEVELS.map((level) => {
      const codesOf = LEVEL_SOURCES[level].codesOf(tables);
      const drawn = tables.communes.filter(({ region }) => region !== '');
      const members = [...groupByEach(drawn, codesOf)].sort(([a], [b]) => (a < b ? -1 : 1));
      return [level, new Map(members.map(([code, communes]) => [code, communes.map((one) => one.code)]))];
    }),
  );

type Rows = ReturnType<typeof rowsByCommune>['rows'];

/** Of one territory. A median is that of its only row: a commune that has merged since has none. */
function figureIn(
  { isOwn, over, unit }: Statistic,
  [column, total]: readonly Column[],
  rows: readonly (readonly string[])[],
): PublishedValue {
  const figures = (of: Column | undefined) => rows.map((row) => figureOf(row[of?.at ?? -1] ?? ''));
  if (isOwn && rows.length > 1) return 'nd';
  const sum = sumOf(figures(column));
  if (!over || typeof sum === 'string') return sum;
  const whole = sumOf(figures(total));
  return typeof whole === 'string' ? whole : whole === 0 ? 'so' : ((unit === '%' ? 100 : 1) * sum) / whole;
}

const written = (figure: PublishedValue, decimals: number) =>
  typeof figure === 'string' ? figure : String(Number(figure.toFixed(decimals))).replace('.', ',');

const PAGE = 'https://www.insee.fr/fr/statistiques/2521169';

const FIRST_CODES = 3;

interface Line {
  readonly level: (typeof LEVELS)[number];
  readonly code: string;
  readonly figure: PublishedValue;
}

function linesOf(statistic: Statistic, columns: readonly Column[], rows: Rows, members: Members): Line[] {
  const levels: typeof LEVELS | readonly ['commune'] = statistic.isOwn ? ['commune'] : LEVELS;
  return levels.flatMap((level) =>
    [...(members.get(level) ?? [])].map(([code, communes]) => {
      const own = communes.map((commune) => rows.get(commune) ?? []);
      const isWhole = own.every((some) => some.length > 0);
      const figure = isWhole ? figureIn(statistic, columns, own.flat()) : 'nd';
      // Without one commune a sum is untrue, which is nobody’s secret.
      return { level, code, figure: figure === 's' && communes.length > 1 ? 'nd' : figure };
    }),
  );
}

/** « Emplois (2022) : 18 régions ; 34 875 communes, dont 2 sans chiffre (97601, 97602). » */
function reportOf({ label }: Statistic, year: number, lines: readonly Line[]): string {
  const parts = [...groupBy(lines, ({ level }) => level)].map(([level, all]) => {
    const missing = all.flatMap(({ code, figure }) => (typeof figure === 'string' ? [code] : []));
    const first = `${missing.slice(0, FIRST_CODES).join(', ')}${missing.length > FIRST_CODES ? '…' : ''}`;
    const without = missing.length > 0 ? `, dont ${count(missing.length)} sans chiffre (${first})` : '';
    return `${count(all.length)} ${levelPlural(level)}${without}`;
  });
  return `${label} (${year}) : ${parts.join(' ; ')}.`;
}

function fileOf(statistic: Statistic, year: number, cogYear: number, lines: readonly Line[]): string {
  const { label, unit, decimals, isOwn, direction } = statistic;
  const levels = [...new Set(lines.map(({ level }) => clickedLevelOf(level)))];
  const head = [
    `# libelle: ${label}`,
    `# unite: ${unit}`,
    `# niveau: ${levels.join(', ')}`,
    `# annee: ${year}`,
    `# source: Insee, comparateur de territoires ${year}, communes au COG ${cogYear}, ${PAGE}`,
    ...(direction ? [`# sens: ${direction}`] : []),
    isOwn ? 'code;valeur' : 'niveau;code;valeur',
  ];
  const rows = lines.map(({ level, code, figure }) =>
    [...(isOwn ? [] : [clickedLevelOf(level)]), code, written(figure, decimals)].join(';'),
  );
  return `${[...head, ...rows].join('\n')}\n`;
}

/**
 * Files of indicators by name, and in French what each has and lacks, from INSEE's « comparateur de territoires » of any
 * geography up to that of the tables. Throws StatisticsError, which begins with the file's name.
 */
export function inseeStatistics(text: string, name: string, tables: TerritoryTables) {
  const { columns, rows } = rowsByCommune(text, name, tables);
  const members = membersOf(tables);
  const files = new Map<string, string>();
  const reports: string[] = [];
  for (const statistic of STATISTICS) {
    const found = columnsOf(columns, statistic);
    if (!found) {
      reports.push(`${statistic.label} : colonne absente du fichier, rien n’est écrit.`);
      continue;
    }
    const year = found.find((one) => one.year !== null)?.year ?? tables.cogYear;
    const lines = linesOf(statistic, found, rows, members);
    files.set(`${statistic.id}.csv`, fileOf(statistic, year, tables.cogYear, lines));
    reports.push(reportOf(statistic, year, lines));
  }
  if (files.size === 0)
    throw new StatisticsError(`${name} : aucune des colonnes connues (P22_POP, SUPERF, MED21…).`);
  return { files, reports };
}
