import { readFileSync } from 'node:fs';
import { area } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { expect, test } from './driver/fixtures.ts';
import { bare, isPrinted, sourceSheets } from './driver/source-lines.ts';

/** Rows of a committed territory table, by column name. */
function rows(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(`data/territories/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [names[at] ?? '', cell])));
}

const COMMUNES = rows('cog-2026/communes.tsv');

/** Sums over the communes of the COG, computed without the compiler, which this test checks. */
function sums(level: string, code: string) {
  const members = COMMUNES.filter((row) => (level === 'commune' ? row.code : row[level]) === code);
  const people = (list: typeof members) => list.reduce((sum, row) => sum + Number(row.population), 0);
  const population = people(members);
  return {
    population,
    communes: members.length,
    rural: people(members.filter((row) => Number(row.population) < 2000)) / population,
  };
}

const SETS = [
  [
    ['departement', '54'],
    ['departement', '88'],
    ['departement', '974'],
    ['departement', '2A'],
  ],
  [
    ['region', '75'],
    ['region', '53'],
    ['epci', '245400676'],
  ],
  [
    ['epci', '200046977'],
    ['epci', '200039857'],
    ['ept', '200057875'],
  ],
] as const;

const spaceless = (text: string | undefined) => (text ?? '').replace(/\s/g, '');

test('every figure of ten territories is the sum over their communes', { tag: '@long' }, async ({
  atlas,
  comparison,
}) => {
  for (const set of SETS) {
    await atlas.read(`/comparer/?territoires=${set.map((parts) => parts.join('-')).join(',')}`);
    await expect(comparison.names()).toHaveCount(set.length);
    const figures = await comparison.figures();
    const row = (start: string) => [...figures].find(([label]) => label.startsWith(start))?.[1] ?? [];
    set.forEach(([level, code], at) => {
      const { population, communes, rural } = sums(level, code);
      expect(spaceless(row('Population')[at]), `${level} ${code}`).toBe(String(population));
      expect(spaceless(row('Communes')[at]), `${level} ${code}`).toBe(String(communes));
      expect(spaceless(row('Part des habitants')[at]), `${level} ${code}`).toBe(
        `${Math.round(rural * 100)}%`,
      );
    });
  }
});

type Published = { features: Feature<Polygon | MultiPolygon, { code: string }>[] };

test('drawn areas are to each other as those on the globe, within two per cent', async ({
  atlas,
  comparison,
}) => {
  const published = async (level: string) =>
    JSON.parse(await atlas.file(`donnees/${level}s.geojson`)) as Published;
  const departements = await published('departement');
  const regions = await published('region');
  const squareMetres = (list: Published, code: string) => {
    const contour = list.features.find(({ properties }) => properties.code === code);
    if (!contour) throw new Error(`no contour ${code}`);
    return area(contour);
  };
  // Drawn in place of Villeurbanne, whose own contour is not surveyed.
  const lyon = rows('places.tsv').find((row) => row.level === 'epci' && row.code === '200046977');
  for (const [set, ratio] of [
    ['departement-54,departement-88', squareMetres(departements, '54') / squareMetres(departements, '88')],
    ['departement-974,departement-35', squareMetres(departements, '974') / squareMetres(departements, '35')],
    ['region-75,commune-69266', squareMetres(regions, '75') / (Number(lyon?.areaKm2) * 1e6)],
  ] as const) {
    await atlas.read(`/comparer/?territoires=${set}`);
    await expect(comparison.names()).toHaveCount(2);
    const [first = 0, second = 1] = await comparison.drawnAreas();
    expect(first / second / ratio, set).toBeGreaterThan(0.98);
    expect(first / second / ratio, set).toBeLessThan(1.02);
    expect(new Set(await comparison.drawingWidths()).size, 'drawings of one size').toBe(1);
  }
});

const SHEETS = sourceSheets();
const linesOf = (start: string) => SHEETS.find(({ title }) => title.startsWith(start))?.lines ?? [];

test('compared sheets keep each of their lines, on the screen and on paper', async ({
  atlas,
  comparison,
  paper,
}) => {
  await atlas.read('/comparer/?territoires=departement-62,departement-35');
  await expect(comparison.cells()).toHaveCount(2);
  const { pages, width } = await paper.printed();
  expect(width, 'two columns fit a portrait page').toBeLessThan(600);
  const printed = bare(pages.join(' '));
  for (const [letter, start] of [
    ['A', 'Département du Pas-de-Calais'],
    ['B', 'Les actions du Département d'],
  ] as const) {
    const lines = linesOf(start);
    expect(lines.length).toBeGreaterThan(10);
    const column = bare(`${await comparison.sheets().innerText()} ${await comparison.column(letter)}`);
    for (const line of lines) {
      expect(column.includes(bare(line)), `${letter} « ${line} »`).toBe(true);
      expect(isPrinted(printed, line), `on paper, ${letter} « ${line} »`).toBe(true);
    }
  }
  expect(pages.join(' ')).toContain('comparer/?territoires=departement-62,departement-35');
  expect(printed, 'what is inside each is named').toContain(bare('Rennes Métropole, '));
});

test('three columns are printed in landscape', async ({ atlas, comparison, paper }) => {
  await atlas.read('/comparer/?territoires=departement-62,departement-35,departement-54');
  await expect(comparison.names()).toHaveCount(3);
  const { pages, width } = await paper.printed();
  expect(width).toBeGreaterThan(800);
  const printed = bare(pages.join(' '));
  for (const start of [
    'Département du Pas-de-Calais',
    'Les actions du Département d',
    'Start up de territoire',
  ])
    for (const line of linesOf(start)) expect(isPrinted(printed, line), line).toBe(true);
});

test('without WebGL the comparison is whole', async ({ atlas, comparison }) => {
  await atlas.read('/comparer/?territoires=departement-62,departement-35');
  await expect(comparison.names()).toHaveText(['Pas-de-Calais', 'Ille-et-Vilaine']);
  await expect(atlas.staticMap()).toBeVisible();
  await expect(atlas.staticMap().locator('.compared text')).toHaveText(['A', 'B']);
  expect((await comparison.drawnAreas()).every((one) => one > 1000)).toBe(true);
  await expect(comparison.sheets()).toContainText('Pourquoi ce projet');
});
