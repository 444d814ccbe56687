import { expect, test } from 'vitest';
import { neighbourFixture, territoryFixture, viewFixture } from '../../app/testing/tiny-atlas.ts';
import { viewWithPublished, zonesOf } from './indicators-file.ts';

const file = { 'departement:54': { pauvrete: 12 }, 'commune:75056': { pauvrete: 's' } } as const;

test('a territory and its neighbours have the values of their level, under the keys of their pages', () => {
  const [nancy, paris, vosges] = [
    territoryFixture('departement', '54', 'Meurthe-et-Moselle'),
    territoryFixture('commune', '75056', 'Paris'),
    territoryFixture('departement', '88', 'Vosges'),
  ];
  const territories = [neighbourFixture(paris), neighbourFixture(vosges)];
  const view = viewFixture(nancy, { neighbours: [{ level: 'departement', territories }] });
  const { record, neighbours } = viewWithPublished(view, [file]);
  expect(record.indicators.published).toEqual({ pauvrete: 12 });
  expect(neighbours[0]?.territories.map(({ indicators }) => indicators.published)).toEqual([
    { pauvrete: 's' },
    {},
  ]);
});

test('values of communes are by département, those of a grouping are none', () => {
  expect(zonesOf({ level: 'commune', code: '75056' }, ['departement'])).toEqual(['departement', '75']);
  expect(zonesOf({ level: 'ept', code: '200057875' }, [])).toEqual(['epci']);
  expect(zonesOf({ level: 'petr', code: '200065779' }, [])).toEqual([]);
});
