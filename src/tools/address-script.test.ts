import { expect, test } from 'vitest';
import { addressScript } from './address-script.ts';

/** Runs the script where the address bar says `path`; what it says then. */
function ranAt(script: string, path: string): string {
  const { pathname, search, hash } = new URL(path, 'https://exemple.fr');
  let shown = path;
  const replace = (to: string) => {
    shown = `another page, ${to}`;
  };
  const replaceState = (_: unknown, __: string, to: string) => {
    shown = to;
  };
  new Function('location', 'history', script)(
    { pathname, search, hash, replace },
    { state: null, replaceState },
  );
  return shown;
}

test('under a folder of a host, the address becomes the one that was meant and loses nothing else', async () => {
  const script = await addressScript('/atlas/');
  expect(script.length).toBeLessThan(2500);
  expect(ranAt(script, '/atlas/Territoires/Departement/2a?vue=9/42/9#haut')).toBe(
    '/atlas/territoires/departement/2A/?vue=9/42/9#haut',
  );
  expect(ranAt(script, '/atlas/fiches/')).toBe('/atlas/');
  expect(ranAt(script, '/atlas/integrer/vue/fiches/retiree/?theme=sombre')).toBe(
    'another page, /atlas/integrer/vue/page/?de=fiches/retiree&theme=sombre',
  );
  expect(ranAt(script, '/atlas/integrer/vue/inconnue/?theme=sombre')).toBe(
    'another page, /atlas/integrer/vue/?theme=sombre',
  );
  expect(ranAt(script, '/atlas/inconnu/?a')).toBe('/atlas/inconnu/?a');
  expect(ranAt(script, '/autre/fiches/')).toBe('/autre/fiches/');
});
