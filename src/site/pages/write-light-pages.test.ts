import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SiteFolder } from '../output/site-folder.ts';
import { lightBudgets, weighLightPages, writeLightPages } from './light-pages.ts';

const SHELL = {
  template: '<!--policy--><!--head--><!--app--><!--static-map--></body>',
  policy: '',
  unknown: '',
  siteName: 'Atlas',
  base: '/',
};

test('a page that is there stays, the others are written and weighed apart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'light-'));
  const whole = 'territoires/commune/54395/index.html';
  const site = new SiteFolder(folder);
  site.write(whole, 'x'.repeat(9_000));
  expect(lightBudgets(weighLightPages(folder))).toEqual([]);
  const commune = (code: string) =>
    ({ level: 'commune', code, name: 'Nom', parents: [], today: null }) as const;
  expect([...writeLightPages(site, [commune('54395'), commune('54001')], SHELL)]).toEqual([
    'territoires/commune/54001/index.html',
  ]);
  expect(readFileSync(join(folder, whole), 'utf8')).toMatch(/^x+$/u);
  const size = readFileSync(join(folder, 'territoires/commune/54001/index.html')).length;
  expect(weighLightPages(folder)).toEqual({ pages: 1, bytes: size, largest: size });
  expect(
    lightBudgets({ pages: 1, bytes: 1, largest: 2_001 }).filter(({ bytes, limit }) => bytes > limit),
  ).toEqual([{ name: 'Largest light page', bytes: 2_001, limit: 2_000 }]);
  rmSync(folder, { recursive: true });
});
