import { afterEach, expect, test, vi } from 'vitest';
import { correctAddress } from './browser-history.ts';

afterEach(() => vi.unstubAllGlobals());

/** What the address bar says once an address under `/atlas/` is corrected. */
function corrected(path: string): string {
  const { pathname, search, hash } = new URL(path, 'https://exemple.fr');
  let shown = path;
  const replace = (to: string) => {
    shown = `another page, ${to}`;
  };
  const replaceState = (_: unknown, __: string, to: string) => {
    shown = to;
  };
  vi.stubGlobal('location', { pathname, search, hash, replace });
  vi.stubGlobal('history', { state: null, replaceState });
  expect(correctAddress('/atlas/')).toBe(shown.startsWith('another page'));
  return shown;
}

test('under a folder of a host, the address becomes the one that was meant and loses nothing else', () => {
  expect(corrected('/atlas/Territoires/Departement/2a?vue=9/42/9#haut')).toBe(
    '/atlas/territoires/departement/2A/?vue=9/42/9#haut',
  );
  expect(corrected('/atlas/fiches/')).toBe('/atlas/');
  expect(corrected('/atlas/integrer/vue/inconnue/?theme=sombre')).toBe(
    'another page, /atlas/integrer/vue/?theme=sombre',
  );
  expect(corrected('/atlas/inconnu/?a')).toBe('/atlas/inconnu/?a');
  expect(corrected('/autre/fiches/')).toBe('/autre/fiches/');
});
