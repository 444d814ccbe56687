import { expect, test } from 'vitest';
import { territoryFixture } from '../../app/testing/tiny-atlas.ts';
import { borderPath } from '../geo/border-path.ts';
import type { Catalogue } from '../sheet/catalogue.ts';
import { box, LINES } from './common-border.fixture.ts';
import { sheetsBeside } from './sheets-beside.ts';

const parents = [
  {
    key: 'departement:54' as const,
    level: 'departement' as const,
    code: '54',
    name: 'Ouest',
    share: 'whole' as const,
  },
];
const WEST = territoryFixture('departement', '54', 'Ouest');
const EAST = territoryFixture('departement', '57', 'Est');
const near = territoryFixture('commune', '54001', 'Près', { parents, pin: [5.95, 48.3] });
const far = territoryFixture('commune', '54002', 'Loin', { parents, pin: [5.5, 48.3] });
const wide = territoryFixture('epci', '200', 'Large', { parents, pin: [5.6, 48.2] });

const catalogue: Catalogue = {
  overseas: [],
  territories: [WEST, EAST, near, far, wide],
  sheets: [WEST, EAST, near, far, wide].map(({ key, name }) => ({
    ...{ id: name, title: name, territories: [key] as const, themes: ['energie'] as const, figure: null },
  })),
};

test('sheets come by distance to the border; those of a whole territory, and of one that reaches it, touch it', () => {
  const contourOf = (key: string) => (key === wide.key ? box(5.4, 48, 6, 48.4) : undefined);
  const sheets = sheetsBeside(catalogue, [WEST, EAST], borderPath(LINES), contourOf);
  expect(
    sheets.map(({ sheet, of, away, isWhole }) => [sheet.title, of, Math.round(away / 1000), isWhole]),
  ).toEqual([
    ['Large', 0, 0, false],
    ['Ouest', 0, 0, true],
    ['Est', 1, 0, true],
    ['Près', 0, 4, false],
    ['Loin', 0, 37, false],
  ]);
});
