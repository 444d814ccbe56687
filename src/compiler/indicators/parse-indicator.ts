import { greatest, least } from '../../core/collections/extremes.ts';
import { groupBy } from '../../core/collections/group-by.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import type { ClickedLevel } from '../../core/territory/clicked-level.ts';
import { classOf } from '../../core/territory/colouring.ts';
import type { Thresholds } from '../../core/territory/indicators.ts';
import { levelPlural } from '../../core/territory/level-phrases.ts';
import type { PublishedIndicator } from '../../core/territory/published-indicators.ts';
import { count } from '../../core/text/french-numbers.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { createReporter, type Reporter } from '../sheet/reporter.ts';
import { readHead } from './read-head.ts';
import { type Codes, type LevelValues, readRows } from './read-rows.ts';

export interface IndicatorReading {
  /** Null where the file has an error. */
  readonly indicator: PublishedIndicator | null;
  readonly values: ReadonlyMap<ClickedLevel, LevelValues>;
  readonly diagnostics: readonly Diagnostic[];
}

const numbersOf = (values: LevelValues = new Map()) =>
  [...values.values()].filter((value) => typeof value === 'number');

const FIFTHS = [1, 2, 3, 4];
const MOST_DIGITS = 6;

/** Limits of five classes that hold about as many values each, as round as keeps them distinct; fewer where values are equal. */
export function quantiles(values: readonly number[]): Thresholds {
  const sorted = values.toSorted((a, b) => a - b);
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

type Head = ReturnType<typeof readHead>;

function checkClasses({ limits, spotAt }: Head, numbers: readonly number[], reporter: Reporter) {
  if (!limits || numbers.length === 0) return;
  const reached = new Set(numbers.map((value) => classOf(value, limits)));
  if (reached.size > limits.length) return;
  reporter.warn(
    'classe-vide',
    spotAt(['classes']),
    'Une classe au moins n’a aucune valeur.',
    `Les valeurs vont de ${[least(numbers), greatest(numbers)].map((value) => value.toLocaleString('fr-FR')).join(' à ')} : rapprochez-en les limites, ou écrivez « # classes: quantiles ».`,
  );
}

const FIRST_CODES = 3;

function checkCoverage(
  { levels, spotAt }: Head,
  values: IndicatorReading['values'],
  codes: Codes,
  reporter: Reporter,
) {
  const spot = spotAt(['niveau']);
  for (const level of levels) {
    const own = values.get(level);
    const missing = codes.expected[level].filter(({ code }) => !own?.has(code));
    if (!own?.size) {
      const help = 'Ajoutez ses lignes, ou retirez ce niveau de l’en-tête.';
      reporter.error('aucune-valeur', spot, `Aucune valeur pour les ${levelPlural(level)}.`, help);
    } else if (missing.length > 0) {
      const first = missing.slice(0, FIRST_CODES).map(({ code }) => code);
      reporter.warn(
        'territoires-sans-ligne',
        spot,
        `${count(missing.length)} ${levelPlural(level)} n’ont pas de ligne : ${first.join(', ')}${missing.length > FIRST_CODES ? '…' : ''}`,
        'La carte en dira « non publié ». Ajoutez leurs lignes s’ils ont un chiffre.',
      );
    }
  }
}

/** Faults of one kind that are shown: a spreadsheet makes the same one on every line. */
const MOST_ALIKE = 5;

const brief = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...groupBy(diagnostics, ({ code }) => code).values()].flatMap((alike) => {
    const shown = alike.slice(0, MOST_ALIKE);
    const [last, more] = [shown.pop(), alike.length - MOST_ALIKE];
    if (!last) return shown;
    const message = more > 0 ? `${last.message} Et ${count(more)} fois encore plus bas.` : last.message;
    return [...shown, { ...last, message }];
  });

/** Every problem at its line and column, in French. Never throws. */
export function parseIndicator(id: string, file: string, text: string, codes: Codes): IndicatorReading {
  const reporter = createReporter(file);
  const lines = normalizeText(text).split('\n');
  const start = lines.findIndex((line) => !/^\s*(?:"?#|$)/u.test(line));
  const above = start === -1 ? lines.length : start;
  const head = readHead(id, lines.slice(0, above), file);
  reporter.add(head.diagnostics);
  const { levels, limits, described } = head;
  const rows = readRows(lines, above, levels, codes, reporter);
  if (rows.isTable && levels.length > 0) checkCoverage(head, rows.values, codes, reporter);
  checkClasses(head, [...rows.values.values()].flatMap(numbersOf), reporter);
  const thresholds = Object.fromEntries(
    levels.map((level) => [level, limits ?? quantiles(numbersOf(rows.values.get(level)))]),
  );
  const isSound = described && !reporter.diagnostics.some(isError);
  return {
    indicator: isSound ? { ...described, decimals: rows.decimals, thresholds } : null,
    values: rows.values,
    diagnostics: brief(reporter.diagnostics),
  };
}
