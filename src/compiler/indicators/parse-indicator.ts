import { brief } from '../../content/diagnostics/content-error.ts';
import { createReporter, type Reporter } from '../../content/diagnostics/reporter.ts';
import type { Spot } from '../../content/diagnostics/yaml-source.ts';
import type { Thresholds } from '../../core/indicators/indicators.ts';
import type { PublishedIndicator } from '../../core/indicators/published-indicators.ts';
import { isError } from '../../core/settings/diagnostic.ts';
import type { ClickedLevel } from '../../core/territory/clicked-level.ts';
import { levelPlural } from '../../core/territory/levels.ts';
import type { PublishedValue } from '../../core/territory/territory-record.ts';
import { count } from '../../core/text/french-numbers.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { quoted, readValue } from './read-cell.ts';
import { readHead, sourceIn } from './read-head.ts';
import { type Codes, type Row, readTable } from './read-table.ts';

type LevelValues = ReadonlyMap<string, PublishedValue>;

/** With its values by level and code. */
export interface ReadIndicator extends PublishedIndicator {
  readonly values: ReadonlyMap<ClickedLevel, LevelValues>;
}

const FIFTHS = [1, 2, 3, 4];
const MOST_DIGITS = 6;

/** Limits of five classes that hold about as many values each, as round as keeps them distinct; fewer where values are equal. */
export function quantiles(values: readonly PublishedValue[]): Thresholds {
  const sorted = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const exact = FIFTHS.map((fifth) => sorted[Math.floor((sorted.length * fifth) / 5)] ?? 0);
  const [lowest = 0, highest = 0] = [sorted[0], sorted.at(-1)];
  const distinct = [...new Set(exact)].filter((limit) => limit > lowest);
  for (let digits = 2; digits < MOST_DIGITS; digits++) {
    const limits = distinct.map((limit) => Number(limit.toPrecision(digits)));
    const isApart = new Set(limits).size === limits.length;
    if (isApart && limits.every((limit) => limit > lowest && limit <= highest)) return limits;
  }
  return distinct;
}

const FIRST_CODES = 3;

/** « 01, 02, 03… » */
export const firstOf = (codes: readonly string[]): string =>
  `${codes.slice(0, FIRST_CODES).join(', ')}${codes.length > FIRST_CODES ? '…' : ''}`;

/** Of a level, with « nd » for the territories without a row, which are reported. */
function wholeLevel(level: ClickedLevel, own: LevelValues, codes: Codes, spot: Spot, reporter: Reporter) {
  const missing = [...codes.names[level].keys()].filter(
    (code) => !own.has(code) && !codes.optional.has(code),
  );
  if (own.size === 0) {
    const help = 'Ajoutez ses lignes, ou retirez ce niveau de l’en-tête.';
    reporter.error('aucune-valeur', spot, `Aucune valeur pour les ${levelPlural(level)}.`, help);
  } else if (missing.length > 0) {
    const message = `Territoires sans ligne, ${levelPlural(level)} : ${count(missing.length)} (${firstOf(missing)}).`;
    const help = 'La carte en dira « non publié ». Ajoutez leurs lignes s’ils ont un chiffre.';
    reporter.warn('territoires-sans-ligne', spot, message, help);
  }
  return new Map<string, PublishedValue>([...own, ...missing.map((code) => [code, 'nd'] as const)]);
}

/** Of a commune that has merged. */
function leaveOut({ level, code, written, spot }: Row, { names }: Codes, reporter: Reporter): void {
  const message = `${quoted(written)} fait partie de ${names[level].get(code)} (${code}) et est laissé de côté.`;
  const help =
    'Retirez cette ligne, ou écrivez le code de la commune d’aujourd’hui : une valeur n’est jamais additionnée à une autre.';
  reporter.warn('commune-fusionnee', spot, message, help);
}

function readIndicator(id: string, text: string, codes: Codes, file: string, reporter: Reporter) {
  const lines = normalizeText(text).split('\n');
  const start = lines.findIndex((line) => !/^\s*(?:"?#|$)/u.test(line));
  const above = start === -1 ? lines.length : start;
  const head = readHead(lines.slice(0, above), file, reporter);
  if (!head) return null;
  const { niveau: levels, classes } = head;
  const wanted = ['code', 'valeur', ...(levels.length > 1 ? ['niveau'] : [])];
  const { columns, rows } = readTable(lines, above, levels, wanted, codes, reporter);
  const own = new Map(levels.map((level) => [level, new Map<string, PublishedValue>()]));
  for (const row of rows) {
    const cell = row.cells[columns.indexOf('valeur')];
    const value = cell && readValue(cell, reporter);
    if (row.written !== row.code) leaveOut(row, codes, reporter);
    else if (value !== undefined) own.get(row.level)?.set(row.code, value);
  }
  if (reporter.diagnostics.some(isError)) return null;
  const values = new Map(
    [...own].map(([level, all]) => [level, wholeLevel(level, all, codes, head.levelSpot, reporter)] as const),
  );
  const thresholds = Object.fromEntries(
    [...values].map(([level, all]) => [level, classes.length > 0 ? classes : quantiles([...all.values()])]),
  );
  return {
    id,
    label: head.libelle,
    unit: head.unite,
    year: head.annee,
    direction: head.sens,
    ...sourceIn(head.source),
    thresholds,
    values,
  };
}

/** Every problem at its line and column, in French, those of the head before those of the rows; then no indicator. Never throws. */
export function parseIndicator(id: string, file: string, text: string, codes: Codes) {
  const reporter = createReporter(file);
  const read: ReadIndicator | null = readIndicator(id, text, codes, file, reporter);
  const indicator = reporter.diagnostics.some(isError) ? null : read;
  return { indicator, diagnostics: brief(reporter.diagnostics) };
}
