import { expect, test } from 'vitest';
import { FRENCH_LOCALE } from './locale.ts';

/** MapLibre's own keys, read from its type declarations: a new version that adds one must fail here. */
async function mapLibreKeys(): Promise<string[]> {
  const { readFileSync } = await import('node:fs');
  const types = readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.d.ts', 'utf8');
  const block = /declare const defaultLocale: \{([^}]*)\}/.exec(types)?.[1] ?? '';
  return [...block.matchAll(/"([\w.]+)"/g)].map((match) => match[1] ?? '');
}

test('every string of MapLibre has its French', async () => {
  const keys = await mapLibreKeys();
  expect(keys.length).toBeGreaterThanOrEqual(25);
  expect(Object.keys(FRENCH_LOCALE).sort()).toEqual(keys.sort());
});
