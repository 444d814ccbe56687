import { expect, test } from 'vitest';
import { FRENCH_LOCALE } from './maplibre-locale.ts';

/** International signs, which are the same in French. */
const SIGNS = new Set(['ScaleControl.Meters', 'ScaleControl.Kilometers']);

/** MapLibre's own strings, read from its sources: a new version that adds one must fail here. */
async function mapLibreStrings(): Promise<Map<string, string>> {
  const { readFileSync } = await import('node:fs');
  const source = readFileSync('node_modules/maplibre-gl/src/ui/default_locale.ts', 'utf8');
  return new Map(
    [...source.matchAll(/'([\w.]+)': '([^']+)'/gu)].map(([, key = '', english = '']) => [key, english]),
  );
}

/** MapLibre's own keys, read from the type declarations that go with what runs. */
async function mapLibreKeys(): Promise<string[]> {
  const { readFileSync } = await import('node:fs');
  const types = readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.d.ts', 'utf8');
  const block = /declare const defaultLocale: \{([^}]*)\}/.exec(types)?.[1] ?? '';
  return [...block.matchAll(/"([\w.]+)"/g)].map((match) => match[1] ?? '');
}

test('A2 · every string of MapLibre has its French', async () => {
  const keys = await mapLibreKeys();
  expect(keys.length).toBeGreaterThanOrEqual(25);
  expect(Object.keys(FRENCH_LOCALE).sort()).toEqual(keys.sort());
});

test('A2 · no French string is the English one', async () => {
  const english = await mapLibreStrings();
  expect([...english.keys()].sort()).toEqual(Object.keys(FRENCH_LOCALE).sort());
  for (const [key, string] of english) {
    expect(FRENCH_LOCALE[key], key).not.toBe('');
    if (!SIGNS.has(key)) expect(FRENCH_LOCALE[key]?.toLowerCase(), key).not.toBe(string.toLowerCase());
  }
});
