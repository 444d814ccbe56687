import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePlainly } from '../../scripts/hosts/plain-server.ts';
import { STATIC_SITE } from '../../scripts/hosts/static-site.ts';
import { visit } from '../../scripts/hosts/visit-host.ts';
import { lightBudgets, weighLightPages } from '../../src/site/pages/light-pages.ts';

const FOLDER = STATIC_SITE.output;

let host: { readonly server: Server; readonly address: string };

beforeAll(async () => {
  host = await servePlainly(FOLDER);
});

afterAll(() => host?.server.close());

const codesOf = (table: string) =>
  readFileSync(`data/territories/cog-2026/${table}.tsv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t')[0] ?? '');

test.each([
  ['commune', 'communes'],
  ['epci', 'epci'],
  ['ept', 'ept'],
  ['arrondissement', 'arrondissements-municipaux'],
])('every %s answers 200', async (level, table) => {
  const codes = codesOf(table);
  expect(codes.length).toBeGreaterThan(10);
  const file = (code: string) => `${FOLDER}/territoires/${level}/${code}/index.html`;
  expect(codes.filter((code) => !existsSync(file(code)))).toEqual([]);
  for (const code of codes.filter((_, at) => at % 500 === 0)) {
    const response = await fetch(`${host.address}/territoires/${level}/${code}/`);
    expect(response.status, code).toBe(200);
    expect(await response.text(), code).toContain('<h1');
  }
});

test('light pages keep to their weight', () => {
  const budgets = lightBudgets(weighLightPages(FOLDER));
  expect(budgets).toHaveLength(2);
  for (const { name, bytes, limit } of budgets) expect(bytes, name).toBeLessThanOrEqual(limit);
});

test('no rule is left to answer in the place of a page', () => {
  expect(readFileSync(`${FOLDER}/_redirects`, 'utf8')).not.toContain(' 200');
});

test('every page says its policy before anything else but its letters', () => {
  const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && !name.startsWith('territoires/commune/'),
  );
  expect(pages.length).toBeGreaterThan(150);
  const lacking = pages.filter(
    (name) =>
      !/<meta charset="utf-8" ?\/?>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/u.test(
        readFileSync(`${FOLDER}/${name}`, 'utf8').slice(0, 1_000),
      ),
  );
  expect(lacking).toEqual([]);
});

test.each([
  ['/', 200, '/', /Que fait-on/u],
  ['/fiches/migracoop-paris/', 200, '/fiches/migracoop-paris/', /Migracoop/u],
  ['/territoires/commune/54395/', 200, '/territoires/commune/54395/', /Nancy/u],
  ['/territoires/commune/69159/', 200, '/territoires/commune/69159/', /Pouilly-le-Monial/u],
  ['/FICHES/MIGRACOOP-PARIS/', 404, '/fiches/migracoop-paris/', /Migracoop/u],
  ['/Territoires/Departement/2a', 404, '/territoires/departement/2A/', /Corse-du-Sud/u],
  ['/fiches/', 404, '/', /Que fait-on/u],
])('%s shows what was meant, under the policy of the page', async (path, status, shown, heading) => {
  expect(await visit(host.address + path, heading)).toMatchObject({
    status,
    path: shown,
    ranInline: false,
    errors: [],
    heading: expect.stringMatching(heading),
  });
});
