import { expect, test } from 'vitest';
import { territory } from '../sheet/catalogue.fixture.ts';
import type { Catalogue, SheetTerritory, Surroundings } from '../sheet/catalogue.ts';
import type { ParentTerritory, TerritoryRecord } from '../territory/territory-record.ts';
import { IDEA_WEIGHTS, ideasFor } from './ideas.ts';

const epci = (population: number, areaKm2: number, ruralShare: number): ParentTerritory => ({
  key: 'epci:200',
  level: 'epci',
  code: '200',
  name: 'CC',
  share: 'whole',
  indicators: { population, areaKm2, communes: 20, ruralShare },
});

const commune = (code: string, population: number, around: ParentTerritory): SheetTerritory => ({
  ...territory(`commune:${code}`, [2, 47]),
  parents: [around],
  indicators: { population, areaKm2: null, communes: 1, ruralShare: 0 },
});

const RURAL = epci(15_000, 600, 0.8);
const URBAN = epci(400_000, 200, 0);

function ideas(
  of: TerritoryRecord,
  authors: readonly (readonly [SheetTerritory, ...(readonly Surroundings[])])[],
  most?: number,
) {
  const sheets = authors.map(([{ key }, ...about], at) => ({
    id: `f${at}`,
    title: `Fiche ${at}`,
    themes: [`t${at % 2}`] as const,
    figure: null,
    territories: [key] as const,
    about,
  }));
  const territories = [...new Set(authors.map(([one]) => one))];
  const catalogue: Catalogue = { sheets, territories, overseas: [] };
  return ideasFor(catalogue, of, most);
}

const VILLAGE = commune('61508', 3000, RURAL);

test('the weights are parts of one', () => {
  expect(Object.values(IDEA_WEIGHTS).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
});

test('a village is offered what other villages did before what a city did, however near', () => {
  const city = { ...commune('75056', 500_000, URBAN), pin: VILLAGE.pin };
  const village = { ...commune('52001', 2500, RURAL), pin: [7, 44] as const };
  const found = ideas(VILLAGE, [
    [city, 'quartiers'],
    [village, 'rural'],
  ]);
  expect(found.map(({ sheet }) => sheet.id)).toEqual(['f1', 'f0']);
  expect(found[0]?.word).toBe('Très ressemblant');
  expect(found[0]?.reason.replaceAll(/\s/gu, ' ')).toBe(
    'Rural comme vous : 80 % des habitants dans des communes de moins de 2 000, 80 % dans votre intercommunalité ; une commune de taille voisine : 2 500 habitants ; la fiche parle de ruralité.',
  );
  expect(found[1]?.word).toBeNull();
});

test('its own sheets and those of what it lies in are no ideas; those inside it only where others are few', () => {
  const around = territory('epci:200', [2, 47]);
  const inside = commune('61001', 200, { ...RURAL, key: VILLAGE.key });
  const found = ideas(VILLAGE, [[VILLAGE], [around], [inside], [commune('52001', 2500, RURAL)]]);
  expect(found.map(({ sheet }) => sheet.id)).toEqual(['f3', 'f2']);
});

test('one idea an author before a second of the same', () => {
  const twin = commune('52001', 3000, RURAL);
  const found = ideas(VILLAGE, [[twin], [twin], [commune('52002', 20_000, URBAN)]]);
  expect(found.map(({ territory }) => territory.code)).toEqual(['52001', '52002', '52001']);
});

test('between authors as much alike the nearer comes first', () => {
  const far = { ...commune('1', 3000, RURAL), pin: [7, 44] as const };
  const near = { ...commune('2', 3000, RURAL), pin: VILLAGE.pin };
  expect(ideas(VILLAGE, [[far], [near]]).map(({ sheet }) => sheet.id)).toEqual(['f1', 'f0']);
});

test('across an ocean no distance is said', () => {
  const island = { ...commune('97424', 6000, epci(80_000, 900, 0.01)), parents: [] };
  const overseas = { ...island, parents: [territoryFixtureParent('departement:974')] };
  for (const { reason } of ideas(overseas, [[commune('52001', 2500, RURAL)]]))
    expect(reason).not.toMatch(/ km/u);
});

const territoryFixtureParent = (key: 'departement:974') =>
  ({ key, level: 'departement', code: '974', name: 'La Réunion', share: 'whole' }) as const;

test('of a commune without intercommunalité nothing is said of its surroundings: its size decides', () => {
  const atoll = { ...commune('98734', 1000, RURAL), parents: [] };
  const [first, second] = ideas(atoll, [
    [commune('52001', 8000, RURAL), 'rural'],
    [commune('52002', 1100, URBAN)],
  ]);
  expect([first?.sheet.id, second?.sheet.id]).toEqual(['f1', 'f0']);
  expect(second?.reason.replaceAll(/\s/gu, ' ')).toMatch(/^Une commune : 8 000 habitants/u);
});

test('a sheet about quartiers suits agglomerations, not a small intercommunalité beside one', () => {
  const authors = [
    [commune('31555', 300_000, URBAN), 'quartiers'],
    [commune('31556', 300_000, URBAN)],
  ] as const;
  const order = (population: number) =>
    ideas(
      {
        ...territory('epci:9', [2, 47]),
        indicators: { population, areaKm2: 100, communes: 7, ruralShare: 0 },
      },
      authors,
    ).map(({ sheet }) => sheet.id);
  expect([order(20_000), order(400_000)]).toEqual([
    ['f1', 'f0'],
    ['f0', 'f1'],
  ]);
});
