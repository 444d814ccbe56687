import { expect, test } from 'vitest';
import { type LightShell, lightPage } from './light-pages.ts';

const SHELL: LightShell = {
  template:
    '<!doctype html>\n<html lang="fr">\n  <head>\n    <!--policy-->\n    <!--head-->\n  </head>\n  <body><div id="app"><!--app--></div>\n    <!--static-map-->\n  </body>\n</html>',
  policy: '<meta http-equiv="x">',
  unknown: '<meta name="inconnue">',
  siteName: 'Un <atlas>',
  base: '/atlas/',
};

const REGION = { key: 'region:44', level: 'region', code: '44', name: 'Grand Est' } as const;
const DEPARTEMENT = {
  key: 'departement:54',
  level: 'departement',
  code: '54',
  name: 'Meurthe-et-Moselle',
} as const;

test('a commune says its name, level and code, and leads to what it lies in', () => {
  const page = lightPage(
    { level: 'commune', code: '54304', name: 'L’Hôpital & co', parents: [REGION, DEPARTEMENT], today: null },
    SHELL,
  );
  expect(page).toBe(
    '<!doctype html><html lang="fr"><head><meta http-equiv="x"><title>L’Hôpital &amp; co (Meurthe-et-Moselle) · Un &lt;atlas&gt;</title>' +
      '<meta name="description" content="L’Hôpital &amp; co (Meurthe-et-Moselle), commune\u00a0: fiches, chiffres et voisins."><meta name="inconnue"></head>' +
      '<body><div id="app"><main><p><a href="/atlas/">Un &lt;atlas&gt;</a></p><h1>L’Hôpital &amp; co</h1><p>Commune, code 54304</p><ul>' +
      '<li><a href="/atlas/territoires/region/44/">Grand Est</a></li><li><a href="/atlas/territoires/departement/54/">Meurthe-et-Moselle</a></li>' +
      '</ul><noscript><p>Ses fiches, ses chiffres et ses voisins demandent JavaScript.</p></noscript></main></div></body></html>',
  );
});

test('a commune that is no more leads to the one of today', () => {
  const today = {
    ...DEPARTEMENT,
    key: 'commune:69159',
    level: 'commune',
    code: '69159',
    name: 'Porte',
  } as const;
  const page = lightPage({ level: 'commune', code: '69001', name: 'Ancienne', parents: [], today }, SHELL);
  expect(page).toContain(
    'Ancienne commune, code 69001, aujourd’hui <a href="/atlas/territoires/commune/69159/">Porte</a>',
  );
  expect(page).toContain('<title>Ancienne · Un');
});
