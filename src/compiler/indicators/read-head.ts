import * as v from 'valibot';
import type { Reporter } from '../../content/diagnostics/reporter.ts';
import { type Spot, TOP } from '../../content/diagnostics/yaml-source.ts';
import { text } from '../../content/settings/publication-schema.ts';
import { judged } from '../../content/settings/read-settings.ts';
import { DIRECTIONS } from '../../core/indicators/published-indicators.ts';
import { CLICKED_LEVELS } from '../../core/territory/clicked-level.ts';
import { fold } from '../../core/text/fold.ts';
import { typographic } from '../../core/text/typography.ts';
import { numberIn } from './read-cell.ts';

const LEVEL = `Ce niveau n’est pas lu. → Écrivez l’un de ceux-ci : ${CLICKED_LEVELS.join(', ')}.`;
const YEAR = 'Ce n’est pas une année. → Écrivez celle des chiffres, en quatre chiffres : « # annee: 2021 ».';
const DIRECTION = `Ce sens n’est pas lu. → Écrivez l’un de ceux-ci : ${DIRECTIONS.join(', ')}.`;
const CLASSES =
  'Il faut deux à quatre limites de classes, qui vont en croissant. → Séparez-les par des points-virgules : « # classes: 10; 13; 16; 20 », ou écrivez « # classes: quantiles ».';

/** None for « quantiles ». */
const limitsIn = (written: string): number[] =>
  fold(written) === 'quantiles'
    ? []
    : written.split(/;|,\s/u).map((one) => numberIn(one.trim()) ?? Number.NaN);

const areLimits = (limits: number[]) =>
  limits.length === 0 ||
  (limits.length >= 2 &&
    limits.length <= 4 &&
    limits.every((one, at) => one > (limits[at - 1] ?? -Infinity)));

const HEAD = v.strictObject({
  libelle: text,
  unite: v.optional(v.string(), ''),
  niveau: v.pipe(
    v.string(),
    v.transform((written) => written.split(',').map((word) => fold(word).replace(/s$/u, ''))),
    v.array(v.picklist(CLICKED_LEVELS, LEVEL)),
  ),
  annee: v.pipe(v.string(), v.regex(/^(?:19|20)\d\d$/u, YEAR), v.transform(Number)),
  source: v.pipe(v.string(), v.nonEmpty()),
  sens: v.optional(v.pipe(v.string(), v.transform(fold), v.picklist(DIRECTIONS, DIRECTION)), 'neutre'),
  classes: v.optional(v.pipe(v.string(), v.transform(limitsIn), v.check(areLimits, CLASSES)), 'quantiles'),
});

const ENTRY = /^\s*"?#\s*(?<key>[\p{L} ]+?)\s*:\s*(?<value>.*?)[\s;,"]*$/du;

/** What the lines that begin with `#` above the table say; null, and reported, where they have an error. */
export function readHead(lines: readonly string[], file: string, reporter: Reporter) {
  const entries = new Map<string, { readonly value: string; readonly keySpot: Spot; readonly spot: Spot }>();
  for (const [at, line] of lines.entries()) {
    const { groups, indices } = ENTRY.exec(line) ?? {};
    const spotOf = (name: string): Spot => {
      const [from, to] = indices?.groups?.[name] ?? [0, 1];
      return { line: at + 1, column: from + 1, length: Math.max(1, to - from) };
    };
    const [key, keySpot] = [fold(groups?.key ?? ''), spotOf('key')];
    if (entries.has(key))
      reporter.error('cle-en-double', keySpot, 'Cette ligne est écrite deux fois.', 'Gardez une des deux.');
    else if (key) entries.set(key, { value: groups?.value ?? '', keySpot, spot: spotOf('value') });
  }
  const spotAt = ([key]: readonly unknown[]) => entries.get(String(key))?.spot ?? TOP;
  if (entries.size === 0) {
    const help = 'Commencez-le comme celui que donne data/REFERENCE.md, « Des indicateurs à vous ».';
    reporter.error(
      'en-tete-absent',
      TOP,
      'Ce fichier ne commence pas par des lignes « # libelle: … ».',
      help,
    );
    return null;
  }
  const source = {
    value: Object.fromEntries([...entries].map(([key, { value }]) => [key, value])),
    diagnostics: [],
    spotAt,
    keySpotAt: ([key]: readonly unknown[]) => entries.get(String(key))?.keySpot ?? TOP,
  };
  const { output, diagnostics } = judged(source, HEAD, file);
  reporter.add(diagnostics);
  return output && { ...output, levelSpot: spotAt(['niveau']) };
}

/** What publishes the figures, and the address of a page about them, which may end the line. */
export function sourceIn(written: string) {
  const [address = ''] = /https?:\/\/\S+$/u.exec(written) ?? [];
  const named = written.slice(0, written.length - address.length).replace(/[\s,;:(]+$/u, '');
  return { source: typographic(named || address), address: URL.canParse(address) ? address : null };
}
