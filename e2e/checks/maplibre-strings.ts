import { readFileSync } from 'node:fs';

/** Same in French. */
const SIGNS = new Set(['m', 'km']);

/** MapLibre's own English strings, from the sources of the installed version. */
export function englishOfMapLibre(): string[] {
  const source = readFileSync('node_modules/maplibre-gl/src/ui/default_locale.ts', 'utf8');
  const strings = [...source.matchAll(/'[\w.]+': '([^']+)'/gu)].map((match) => match[1] ?? '');
  return strings.filter((string) => !SIGNS.has(string));
}

/** Texts that equal one of the strings, or hold one of several words. */
export function stringsAmong(strings: readonly string[], texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const low = text.toLowerCase();
    return strings.some((string) => {
      const english = string.toLowerCase();
      return low === english || (english.includes(' ') && low.includes(english));
    });
  });
}
