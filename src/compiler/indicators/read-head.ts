import * as v from 'valibot';
import { CLICKED_LEVELS } from '../../core/territory/clicked-level.ts';
import { DIRECTIONS } from '../../core/territory/published-indicators.ts';
import { fold } from '../../core/text/fold.ts';
import { typographic } from '../../core/text/typography.ts';
import { text } from '../settings/publication-schema.ts';
import { judged } from '../settings/read-settings.ts';
import type { SettingsSource } from '../settings/settings-source.ts';
import { createReporter } from '../sheet/reporter.ts';
import { type Spot, TOP } from '../sheet/yaml-source.ts';
import { numberIn } from './indicator-table.ts';

const LEVEL = `Ce niveau n’est pas lu. → Écrivez l’un de ceux-ci : ${CLICKED_LEVELS.join(', ')}.`;
const YEAR = 'Ce n’est pas une année. → Écrivez celle des chiffres, en quatre chiffres : « # annee: 2021 ».';
const DIRECTION = `Ce sens n’est pas lu. → Écrivez l’un de ceux-ci : ${DIRECTIONS.join(', ')}.`;
const CLASSES =
  'Il faut deux à quatre limites de classes, qui vont en croissant. → Séparez-les par des points-virgules : « # classes: 10; 13; 16; 20 », ou écrivez « # classes: quantiles ».';

const wordsIn = (written: string) => written.split(',').map((word) => fold(word.trim()).replace(/s$/u, ''));

const levelsIn = (written: string) => CLICKED_LEVELS.filter((level) => wordsIn(written).includes(level));

/** Null for « quantiles ». */
function limitsIn(written: string): (number | null)[] | null {
  if (fold(written) === 'quantiles') return null;
  const words = written.split(/\s*;\s*|,\s+/u);
  return (words.length > 1 ? words : written.split(',')).map(numberIn);
}

const isAscending = (limits: readonly (number | null)[]): limits is number[] =>
  limits.every((limit, at) => limit !== null && (at === 0 || limit > (limits[at - 1] ?? limit)));

const HEAD = v.strictObject({
  libelle: text,
  unite: v.optional(v.string(), ''),
  niveau: v.pipe(
    v.string(),
    v.check((written) => wordsIn(written).length === levelsIn(written).length, LEVEL),
    v.transform(levelsIn),
  ),
  annee: v.pipe(v.string(), v.regex(/^(?:19|20)\d\d$/u, YEAR), v.transform(Number)),
  source: v.pipe(v.string(), v.nonEmpty()),
  sens: v.optional(v.pipe(v.string(), v.transform(fold), v.picklist(DIRECTIONS, DIRECTION)), 'neutre'),
  classes: v.optional(
    v.pipe(
      v.string(),
      v.transform(limitsIn),
      v.check((all) => !all || (isAscending(all) && all.length >= 2 && all.length <= 4), CLASSES),
      v.transform((all) => (all && isAscending(all) ? all : null)),
    ),
  ),
});

const ENTRY = /^(\s*"?#\s*)([\p{L} ]+?)(\s*:\s*)(.*?)[\s;,"]*$/u;

/** The lines that begin with `#`, of those above the table. */
function headSource(lines: readonly string[], file: string) {
  const reporter = createReporter(file);
  const entries = new Map<string, { readonly value: string; readonly key: Spot; readonly spot: Spot }>();
  for (const [at, line] of lines.entries()) {
    const [, sign = '', written = '', colon = '', value = ''] = ENTRY.exec(line) ?? [];
    const spotAt = (before: string, words: string): Spot => ({
      ...{ line: at + 1, column: before.length + 1, length: Math.max(1, words.length) },
    });
    const [key, word] = [spotAt(sign, written), fold(written)];
    if (entries.has(word))
      reporter.error('cle-en-double', key, 'Cette ligne est écrite deux fois.', 'Gardez une des deux.');
    else if (word) entries.set(word, { value, key, spot: spotAt(sign + written + colon, value) });
  }
  const source: SettingsSource = {
    value: Object.fromEntries([...entries].map(([key, { value }]) => [key, value])),
    diagnostics: reporter.diagnostics,
    spotAt: ([key]) => entries.get(String(key))?.spot ?? TOP,
    keySpotAt: ([key]) => entries.get(String(key))?.key ?? TOP,
  };
  return { ...source, textOf: (key: string) => entries.get(key)?.value ?? '' };
}

/** What the lines above the table say; null where they have an error. Levels are read as far as they can be. */
export function readHead(id: string, lines: readonly string[], file: string) {
  const source = headSource(lines, file);
  const { output, diagnostics } = judged(source, HEAD, file);
  const written = output?.source ?? '';
  const [address = ''] = /https?:\/\/\S+$/u.exec(written) ?? [];
  const named = written.slice(0, written.length - address.length).replace(/[\s,;:(]+$/u, '');
  return {
    described: output && {
      ...{ id, label: output.libelle, unit: output.unite, year: output.annee, direction: output.sens },
      source: typographic(named || address),
      address: URL.canParse(address) ? address : null,
    },
    levels: output?.niveau ?? levelsIn(source.textOf('niveau')),
    limits: output?.classes ?? null,
    spotAt: source.spotAt,
    diagnostics,
  };
}
