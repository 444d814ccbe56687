import { readFileSync } from 'node:fs';

/** International signs: the same in French. */
const SIGNS = new Set(['m', 'km']);

/** MapLibre's own English strings, read from the sources of the installed version. */
export function englishOfMapLibre(): string[] {
  const source = readFileSync('node_modules/maplibre-gl/src/ui/default_locale.ts', 'utf8');
  const strings = [...source.matchAll(/'[\w.]+': '([^']+)'/gu)].map((match) => match[1] ?? '');
  return strings.filter((string) => !SIGNS.has(string));
}

/** Which of the strings are what is told, or part of it when they are of several words. */
export function amongTold(strings: readonly string[], told: readonly string[]): string[] {
  return told.filter((text) => {
    const low = text.toLowerCase();
    return strings.some((string) => {
      const english = string.toLowerCase();
      return low === english || (english.includes(' ') && low.includes(english));
    });
  });
}
