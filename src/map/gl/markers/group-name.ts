import type { SheetMark } from '../../../core/scene/map-scene.ts';
import type { Theme } from '../../../core/sheet/catalogue.ts';
import type { Territory } from '../../../core/territory/territory.ts';
import { count, sheetCount } from '../../../core/text/french-numbers.ts';
import { sheetsOf } from './place-groups.ts';

type Counted<T> = readonly (readonly [T, number])[];

const mostFirst = <T>(counts: ReadonlyMap<T, number>): Counted<T> =>
  [...counts].toSorted(([, a], [, b]) => b - a);

/** Of the main theme of each sheet, the most frequent first. */
export function themesOf(places: readonly SheetMark[], themeOf: (id: string) => Theme): Counted<Theme> {
  const counts = new Map<string, number>();
  for (const { sheets } of places)
    for (const { themes } of sheets) counts.set(themes[0], (counts.get(themes[0]) ?? 0) + 1);
  return mostFirst(counts).map(([id, own]) => [themeOf(id), own]);
}

function holders(places: readonly SheetMark[], level: Territory['level']): Counted<string> {
  const counts = new Map<string, number>();
  for (const { territory, sheets } of places) {
    const holder = [territory, ...territory.parents].find((one) => one.level === level);
    if (holder) counts.set(holder.name, (counts.get(holder.name) ?? 0) + sheets.length);
  }
  return mostFirst(counts);
}

/** « Gironde », « Gironde et alentours »: the département of most of its sheets, else the région. */
function whereOf(places: readonly SheetMark[], whole: number): string {
  const [[departement, inside] = ['', 0]] = holders(places, 'departement');
  const [[region, around] = [places[0]?.territory.name ?? '', 0]] = holders(places, 'region');
  const [name, own] = inside * 2 >= whole ? [departement, inside] : [region, around];
  return own === whole ? name : `${name} et alentours`;
}

/** « 24 fiches · Gironde et alentours ». */
export function groupName(places: readonly SheetMark[]): string {
  const whole = sheetsOf(places);
  return `${sheetCount(whole)} · ${whereOf(places, whole)}`;
}

/** « Solidarités et accès aux droits : 12 », one a theme. */
export const themeWords = (themes: Counted<Theme>): string[] =>
  themes.map(([{ label }, own]) => `${label}\u00a0: ${count(own)}`);

/** A ring of the themes' colours, each as wide as its share, as a CSS image. */
export function themeRing(themes: Counted<Theme>, scheme: 'light' | 'dark'): string {
  const whole = themes.reduce((sum, [, own]) => sum + own, 0);
  let from = 0;
  const parts = themes.map(([{ color }, own]) => {
    const start = from;
    from += own;
    const degrees = (sheets: number) => `${((360 * sheets) / whole).toFixed(1)}deg`;
    return `${color[scheme]} ${degrees(start)} ${degrees(from)}`;
  });
  return `conic-gradient(${parts.join(', ')})`;
}
