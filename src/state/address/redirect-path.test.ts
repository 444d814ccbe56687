import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRedirectsFile } from '../../site/pages/host-files.ts';
import { withSearch } from './embed-addresses.ts';
import { redirectPath } from './redirect-path.ts';

test.each([
  ['/fiches/', '/'],
  ['/fiches', '/'],
  ['/themes/', '/'],
  ['/territoires', '/territoires/'],
  ['/territoires/departement/', '/territoires/'],
  ['/territoires/departement/2a', '/territoires/departement/2A/'],
  ['/Territoires/Departement/2A/', '/territoires/departement/2A/'],
  ['/territoires/commune/2b033/', '/territoires/commune/2B033/'],
  ['/territoires/petr/Pays-De-Langres/', '/territoires/petr/pays-de-langres/'],
  ['/fiches/MIGRACOOP-PARIS/', '/fiches/migracoop-paris/'],
  ['//fiches//migracoop-paris', '/fiches/migracoop-paris/'],
  ['/fiches/migracoop-paris/index.html', '/fiches/migracoop-paris/'],
  ['/THEMES/Emploi', '/themes/emploi/'],
  ['/Comparer', '/comparer/'],
  ['/mentions-legales', '/mentions-legales/'],
])('%s leads to %s', (path, meant) => {
  expect(redirectPath(path)).toBe(meant);
  expect(redirectPath(meant)).toBeNull();
});

test.each([
  '/',
  '/fiches/migracoop-paris/',
  '/territoires/',
  '/inconnu',
  '/territoires/canton/12/',
  '/fiches/a/b/',
  '/favicon.ico',
  '/assets/entree-12345678.js',
  '//exemple.fr/',
  '/\\exemple/',
  '/fiches/..%2f..\\x/',
  '/fiches/%F0%9F%92%A9/',
])('%s leads nowhere else', (path) => {
  expect(redirectPath(path)).toBeNull();
});

test.each([
  ['/integrer/vue', '/integrer/vue/'],
  ['/INTEGRER/Vue/', '/integrer/vue/'],
  ['/integrer/vue/Territoires/departement/2a', '/integrer/vue/territoires/departement/2A/'],
  ['/integrer/vue/fiches/MIGRACOOP-PARIS', '/integrer/vue/fiches/migracoop-paris/'],
  ['/integrer/vue/comparer', '/integrer/vue/comparer/'],
  ['/integrer/vue/fiches/retiree/', '/integrer/vue/page/?de=fiches/retiree'],
  ['/integrer/vue/territoires/commune/54395/', '/integrer/vue/page/?de=territoires/commune/54395'],
  ['/integrer/vue/territoires/', '/integrer/vue/'],
  ['/integrer/vue/themes/retire/', '/integrer/vue/'],
  ['/integrer/vue/page/', '/integrer/vue/'],
  ['/integrer/vue/UNKNOWN', '/integrer/vue/'],
  ['/integrer/vue/..%2f..\\x/', '/integrer/vue/'],
  ['/integrer/vue/a/b/c/d/', '/integrer/vue/'],
])('%s, which is no view, leads to the view %s', (path, meant) => {
  expect(redirectPath(path)).toBe(meant);
  expect(redirectPath('/integrer/vue/')).toBeNull();
});

test('what an address asks follows what the path asks itself', () => {
  expect(withSearch('/comparer/', '?a=b&c')).toBe('/comparer/?a=b&c');
  expect(withSearch('/integrer/vue/page/?de=fiches/x', '?theme=sombre')).toBe(
    '/integrer/vue/page/?de=fiches/x&theme=sombre',
  );
  expect(withSearch('/integrer/vue/page/?de=fiches/x', '')).toBe('/integrer/vue/page/?de=fiches/x');
});

test('hosts that read _redirects lead the same way', () => {
  const moved = parseRedirectsFile(readFileSync('public/_redirects', 'utf8')).filter(
    ({ status }) => status === 301,
  );
  expect(moved.length).toBeGreaterThan(0);
  for (const { pattern, page } of moved)
    expect(redirectPath(pattern.replace(':echelon', 'departement')), pattern).toBe(page);
});
