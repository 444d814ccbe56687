import { brief, ContentError } from '../../content/diagnostics/content-error.ts';
import { createReporter, type Reporter } from '../../content/diagnostics/reporter.ts';
import { TOP } from '../../content/diagnostics/yaml-source.ts';
import { groupBy, groupByEach } from '../../core/collections/group-by.ts';
import { isError } from '../../core/settings/diagnostic.ts';
import { clickedLevelOf } from '../../core/territory/clicked-level.ts';
import { type Level, levelPlural } from '../../core/territory/levels.ts';
import type { PublishedValue } from '../../core/territory/territory-record.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { count } from '../../core/text/french-numbers.ts';
import { madeByKey } from '../../core/text/made-once.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';
import { firstOf } from './parse-indicator.ts';
import { readValue } from './read-cell.ts';
import { knownCodes, type Row, readTable } from './read-table.ts';

type Statistic = readonly [
  id: string,
  label: string,
  unit: string,
  decimals: number,
  /** Of columns, without their years: a count, or two whose quotient it is. */
  stems: readonly string[],
  direction?: 'bas',
];

/** From INSEE's « comparateur de territoires ». `SUPERF` is in km². */
const STATISTICS: readonly Statistic[] = [
  ['population-insee', 'Population (comparateur de territoires)', 'habitants', 0, ['pop']],
  ['superficie-officielle', 'Superficie officielle', 'km²', 2, ['superf']],
  ['densite-officielle', 'Densité (superficie officielle)', 'hab./km²', 1, ['pop', 'superf']],
  ['emplois', 'Emplois au lieu de travail', 'emplois', 0, ['emplt']],
  ['etablissements', 'Établissements', 'établissements', 0, ['ettot']],
  ['logements', 'Logements', 'logements', 0, ['log']],
  ['logements-vacants', 'Part de logements vacants', '%', 1, ['logvac', 'log'], 'bas'],
  ['residences-secondaires', 'Part de résidences secondaires', '%', 1, ['rsecocc', 'log']],
  ['chomeurs', 'Part de chômeurs parmi les actifs de 15 à 64 ans', '%', 1, ['chom1564', 'act1564'], 'bas'],
  ['niveau-de-vie-median', 'Niveau de vie médian', '€', 0, ['med']],
  ['taux-de-pauvrete', 'Taux de pauvreté', '%', 1, ['tp60'], 'bas'],
];

/** True of communes alone: a median, and a rate whose parts are not known. */
const OWN = ['med', 'tp60'];

/** Of a table that has the rows of an earlier year, those of each commune of today. None where the commune itself has none. */
function rowsByCommune(rows: readonly Row[], { arrondissements }: TerritoryTables) {
  const parts = groupBy(arrondissements, ({ commune }) => commune);
  return [...groupBy(rows, ({ code }) => code)].flatMap(([code, all]) => {
    const inside = parts.get(code)?.map((part) => part.code) ?? [];
    const own = all.filter(({ written }) => !inside.includes(written));
    if (own.some(({ written }) => written === code)) return [[code, own] as const];
    return all.length === inside.length ? [[code, all] as const] : [];
  });
}

/** `p22_log`, `ettot22`, `med21` or `med_sl21`, `superf`: the latest; of a quotient, of the latest year that both have. */
function columnsOf(columns: readonly string[], stems: readonly string[]) {
  const found = stems.map((stem) => {
    const pattern = new RegExp(`^(?:p(\\d\\d)_)?${stem}(?:_sl)?(\\d\\d)?$`, 'u');
    return columns.flatMap((column, at) => {
      const [whole, before = '', after = ''] = pattern.exec(column) ?? [];
      return whole === undefined ? [] : [{ at, year: before || after }];
    });
  });
  const years = new Set(found.flat().map(({ year }) => year));
  const options = [...years].sort().map((year) => {
    const same = found.map((all) => all.find((one) => one.year === year || one.year === ''));
    return { year, at: same.flatMap((one) => one?.at ?? []) };
  });
  return options.findLast(({ at }) => at.length === stems.length);
}

/** A sum with a part that is missing is untrue, which is nobody’s secret. */
function sumOf([only = 'nd', ...more]: readonly PublishedValue[]): PublishedValue {
  return more.reduce<PublishedValue>(
    (sum, one) => (typeof sum === 'number' && typeof one === 'number' ? sum + one : 'nd'),
    only,
  );
}

const LEVELS = ['region', 'departement', 'epci', 'ept', 'commune'] as const satisfies readonly Level[];

/** Codes of the communes of each territory, by level. */
const membersOf = (tables: TerritoryTables) =>
  LEVELS.map((level) => {
    const drawn = tables.communes.filter(({ region }) => region !== '');
    const members = groupByEach(drawn, LEVEL_SOURCES[level].codesOf(tables));
    return [level, [...members].sort(([a], [b]) => (a < b ? -1 : 1))] as const;
  });

interface Line {
  readonly level: (typeof LEVELS)[number];
  readonly code: string;
  readonly figure: PublishedValue;
}

/** « Emplois (2022) : 18 régions ; 34 875 communes, dont 2 sans chiffre (97601, 97602). » */
function reportOf(label: string, year: number, lines: readonly Line[]): string {
  const parts = [...groupBy(lines, ({ level }) => level)].map(([level, all]) => {
    const missing = all.flatMap(({ code, figure }) => (typeof figure === 'string' ? [code] : []));
    const without =
      missing.length > 0 ? `, dont ${count(missing.length)} sans chiffre (${firstOf(missing)})` : '';
    return `${count(all.length)} ${levelPlural(level)}${without}`;
  });
  return `${label} (${year}) : ${parts.join(' ; ')}.`;
}

const PAGE = 'https://www.insee.fr/fr/statistiques/2521169';

function fileOf(
  [, label, unit, decimals, , direction]: Statistic,
  year: number,
  cogYear: number,
  lines: readonly Line[],
) {
  const rows = lines.map(({ level, code, figure }) => {
    const written =
      typeof figure === 'string' ? figure : String(Number(figure.toFixed(decimals))).replace('.', ',');
    return `${clickedLevelOf(level)};${code};${written}`;
  });
  const levels = new Set(lines.map(({ level }) => clickedLevelOf(level)));
  const head = [
    `# libelle: ${label}`,
    `# unite: ${unit}`,
    `# niveau: ${[...levels].join(', ')}`,
    `# annee: ${year}`,
    `# source: Insee, comparateur de territoires ${year}, communes au COG ${cogYear}, ${PAGE}`,
    ...(direction ? [`# sens: ${direction}`] : []),
    'niveau;code;valeur',
  ];
  return `${[...head, ...rows].join('\n')}\n`;
}

const ASKED = 'Prenez le « comparateur de territoires » de l’Insee, en CSV.';

function statisticsIn(
  columns: readonly string[],
  rows: readonly Row[],
  tables: TerritoryTables,
  reporter: Reporter,
) {
  const byCommune = rowsByCommune(rows, tables);
  const valuesIn = madeByKey((at: number) => {
    const valueIn = ({ cells }: Row) => (cells[at] && readValue(cells[at], reporter)) ?? 'nd';
    return new Map(byCommune.map(([code, own]) => [code, own.map(valueIn)]));
  });
  const members = membersOf(tables);
  const files = new Map<string, string>();
  const reports = STATISTICS.map((statistic) => {
    const [id, label, unit, , stems] = statistic;
    const found = columnsOf(columns, stems);
    if (!found) return `${label} : colonne absente du fichier, rien n’est écrit.`;
    const isOwn = stems.some((stem) => OWN.includes(stem));
    const parts = stems.length > 1 && unit === '%' ? 100 : 1;
    const figureOf = (communes: readonly { readonly code: string }[]): PublishedValue => {
      const [sum = 'nd', whole = 1] = found.at.map((at) => {
        const values = communes.flatMap(({ code }) => valuesIn(at).get(code) ?? 'nd');
        return isOwn && values.length > 1 ? 'nd' : sumOf(values);
      });
      if (typeof sum === 'string') return sum;
      if (typeof whole === 'string') return whole;
      return whole === 0 ? 'so' : (parts * sum) / whole;
    };
    const year = found.year ? 2000 + Number(found.year) : tables.cogYear;
    const own = members.flatMap(([level, all]) =>
      isOwn && level !== 'commune'
        ? []
        : all.map(([code, communes]): Line => ({ level, code, figure: figureOf(communes) })),
    );
    files.set(`${id}.csv`, fileOf(statistic, year, tables.cogYear, own));
    return reportOf(label, year, own);
  });
  if (files.size === 0)
    reporter.error('colonnes-sans-nom', TOP, 'Aucune des colonnes connues (P22_POP, SUPERF, MED21…).', ASKED);
  return { files, reports };
}

/**
 * Files of indicators by name, and in French what each has and lacks, from a « comparateur de territoires » of any geography up to
 * that of the tables. @throws ContentError
 */
export function inseeStatistics(text: string, file: string, tables: TerritoryTables) {
  const reporter = createReporter(file);
  const stopOnError = () => {
    const asked = reporter.diagnostics.map((one) =>
      one.code === 'colonnes-sans-nom' ? { ...one, help: ASKED } : one,
    );
    if (asked.some(isError)) throw new ContentError(brief(asked), new Map([[file, text]]));
  };
  const lines = normalizeText(text).trimEnd().split('\n');
  const { columns, rows } = readTable(lines, 0, ['commune'], ['codgeo'], knownCodes(tables), reporter);
  stopOnError();
  const all = tables.communes.length;
  const message = `Des lignes de communes manquent : il y en a ${count(rows.length)} sur ${count(all)}.`;
  if (rows.length < all / 2)
    reporter.error('fichier-incomplet', TOP, message, 'Téléchargez ce fichier à nouveau, entier.');
  const read = statisticsIn(columns, rows, tables, reporter);
  stopOnError();
  return read;
}
