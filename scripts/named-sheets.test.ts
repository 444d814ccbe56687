import { expect, test } from 'vitest';
import { pageRenderer } from '../src/app/start/prerender.tsx';
import { FROZEN, frozenContent } from '../src/compiler/frozen-content.fixture.ts';
import { readTerritoryTables } from '../src/compiler/geography/read-tables.ts';
import { territoryContent } from '../src/compiler/territories/territory-content.ts';
import { drawnFrance } from '../src/map/svg/drawn-markup.fixture.tsx';
import { sheetsNamed } from '../src/site/pages/render-pages.ts';
import { routedTerritory } from '../src/site/pages/routed-territory.ts';
import { SITE_PAGES, sheetPath, sitePagePath } from '../src/state/address/addresses.ts';

const content = {
  ...frozenContent(),
  ...territoryContent(FROZEN, readTerritoryTables(FROZEN.root)),
  indicatorFiles: new Map(),
};
const { sheets, upperLevels } = content;

/** The settings of the tests have themes of their own. */
const catalogue = {
  ...content.catalogue,
  sheets: content.catalogue.sheets.map((sheet) => ({ ...sheet, themes: ['energie'] as const })),
};

const TERRITORIES = [
  ['region', '84'],
  ['departement', '54'],
  ['commune', '75056'],
  ['epci', '200046977'],
] as const;

const PAGES = [
  '/',
  '/comparer/',
  '/dossier/',
  '/territoires/',
  '/themes/energie/',
  ...SITE_PAGES.map(sitePagePath),
  ...sheets.map(({ id }) => sheetPath(id)),
  ...TERRITORIES.map(([level, code]) => `/territoires/${level}/${code}/`),
];

const render = async (
  path: string,
  shown: typeof catalogue,
  marks = drawnFrance.drawing.marks,
  isLight = false,
): Promise<string> => {
  const { backdrop, drawing } = drawnFrance;
  const files = { backdropFile: '/carte.svg', shapesFile: undefined };
  const [, , level, code] = path.split('/');
  const setting = { base: '/', catalogue: shown, upperLevels, backdrop, ...files };
  const { head, app, staticMap } = await pageRenderer(setting)({
    path,
    sheet: sheets.find(({ id }) => sheetPath(id) === path) ?? null,
    territory: level && code ? routedTerritory(content, level, code) : null,
    drawing: { ...drawing, marks },
    light: isLight
      ? (catalogue.territories.find((one) => one.level === level && one.code === code) ?? null)
      : null,
  });
  return head + app + staticMap;
};

const renamed = (isRenamed: (id: string) => boolean): typeof catalogue => ({
  ...catalogue,
  sheets: catalogue.sheets.map((sheet) =>
    isRenamed(sheet.id) ? { ...sheet, title: `Autrement dit : ${sheet.id}`, cut: 3 } : sheet,
  ),
});

test.each(TERRITORIES)('the light page of %s %s leads to the sheets that it lists', async (level, code) => {
  const path = `/territoires/${level}/${code}/`;
  const rendered = (isRenamed: (id: string) => boolean) => render(path, renamed(isRenamed), [], true);
  const page = await render(path, catalogue, [], true);
  const named = sheetsNamed(page);
  expect(named.length).toBeGreaterThan(0);
  expect(await rendered((id) => !named.includes(id))).toBe(page);
  expect(await rendered((id) => named.includes(id))).not.toBe(page);
});

test.each(PAGES)(
  '%s is the same whatever the titles of the sheets that it does not lead to',
  async (path) => {
    const page = await render(path, catalogue, []);
    const named = sheetsNamed(page);
    const again = await render(
      path,
      renamed((id) => !named.includes(id)),
      [],
    );
    expect(again).toBe(page);
    const all = await render(
      path,
      renamed(() => true),
      [],
    );
    expect(sheetsNamed(all)).toEqual(named);
  },
);

test('a page leads to what it shows, and not to every sheet', async () => {
  const of = async (path: string) => sheetsNamed(await render(path, catalogue, []));
  expect(await of('/')).toHaveLength(sheets.length);
  expect(await of('/a-propos/')).toEqual([]);
  expect(await of('/territoires/departement/54/')).toContain('start-up-de-territoire-meurthe-et-moselle');
  expect((await of(sheetPath('actes-romainville'))).length).toBeLessThan(sheets.length / 2);
});

test('the marks of its map lead to sheets as well', async () => {
  expect(sheetsNamed(await render('/a-propos/', catalogue))).toEqual(['soleil', 'vent']);
});
