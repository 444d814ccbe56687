import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TerritoryKey } from '../territory/territory.ts';
import type { Share } from '../territory/territory-record.ts';
import { sheet, territory } from './catalogue.fixture.ts';
import type { Catalogue, SheetSummary, SheetTerritory } from './catalogue.ts';
import { countOfSheets } from './catalogue-index.ts';
import { FILTER_LEVELS, NO_FILTERS } from './facets.ts';
import { choicesOf, filterSheets } from './filters.ts';

const MANY = 2000;
const THEMES = ['a', 'b', 'c', 'd'] as const;

/** The same numbers for the same seed. */
function drawnBy(seed: number) {
  let state = seed >>> 0;
  return (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

function placeIn(draw: (most: number) => number, number: number): SheetTerritory {
  const region = draw(12);
  const departement = `${region}${draw(8)}`;
  const parents: (readonly [TerritoryKey, Share])[] = [
    [`region:${region}`, 'whole'],
    [`departement:${departement}`, draw(9) === 0 ? 'part' : 'whole'],
  ];
  const pin = [draw(1000) / 100 - 3, 42 + draw(900) / 100] as const;
  return territory(`${draw(3) === 0 ? 'epci' : 'commune'}:${number}`, [...pin], parents);
}

function collection(seed: number): Catalogue {
  const draw = drawnBy(seed);
  const territories = Array.from({ length: 700 }, (_, number) => placeIn(draw, number));
  const keyAt = () => territories[draw(territories.length)]?.key ?? 'commune:0';
  const sheets = Array.from({ length: MANY }, (_, at): SheetSummary => {
    const [first, second] = [keyAt(), keyAt()];
    const keys = draw(5) === 0 && second !== first ? [second] : [];
    return { ...sheet(`s${at}`, first, ...keys), themes: [THEMES[draw(4)] ?? 'a'] };
  });
  return { sheets, territories, overseas: [] };
}

const placesOf = ({ territories }: Catalogue, { territories: keys }: SheetSummary) =>
  territories.filter(({ key }) => keys.includes(key));

const lies = (place: SheetTerritory, key: TerritoryKey, parts: boolean) =>
  place.key === key || place.parents.some((one) => one.key === key && (parts || one.share !== 'part'));

const holds = (property: (catalogue: Catalogue, draw: (most: number) => number) => void) =>
  fc.assert(
    fc.property(fc.integer(), (seed) => property(collection(seed), drawnBy(seed + 1))),
    { numRuns: 4 },
  );

describe('in two thousand sheets, as counted one by one,', () => {
  test('a territory has so many', () => {
    holds((catalogue, draw) => {
      const places = catalogue.sheets.map((one) => placesOf(catalogue, one));
      for (let at = 0; at < 30; at++) {
        const own = catalogue.territories[draw(700)]?.key ?? 'commune:0';
        for (const key of [own, `region:${draw(12)}`, `departement:${draw(12)}${draw(8)}`] as const)
          expect(countOfSheets(catalogue, key), key).toBe(
            places.filter((several) => several.some((one) => lies(one, key, false))).length,
          );
      }
    });
  });

  test('a choice of a facet has so many under the other filters', () => {
    holds((catalogue, draw) => {
      const theme = THEMES[draw(4)] ?? 'a';
      const filters = { ...NO_FILTERS, themes: [theme], regions: [`${draw(12)}`, `${draw(12)}`] };
      const isIn = (one: SheetSummary) =>
        placesOf(catalogue, one).some(({ parents }) => filters.regions.includes(parents[0]?.code ?? ''));
      const kept = catalogue.sheets.filter((one) => one.themes.includes(theme) && isIn(one));
      expect(filterSheets(catalogue, catalogue.sheets, filters)).toEqual(kept);
      for (const { id, count } of choicesOf(catalogue, catalogue.sheets, filters, 'levels', FILTER_LEVELS))
        expect(count).toBe(
          kept.filter((one) => placesOf(catalogue, one).some(({ level }) => level === id)).length,
        );
      for (const { id, count } of choicesOf(catalogue, catalogue.sheets, filters, 'themes', THEMES))
        expect(count).toBe(
          catalogue.sheets.filter((one) => one.themes.some((it) => it === id) && isIn(one)).length,
        );
    });
  });
});
