import { expect, test } from 'vitest';
import { FROZEN, frozenContent } from '../../compiler/frozen-content.fixture.ts';
import { readBasemap, readWater } from '../../compiler/geography/read-geography.ts';
import { drawnMaps } from '../../compiler/maps/drawn-map.ts';
import { contentAt } from '../../content/files/content-folder.ts';
import { pagesOf } from './prerendered-pages.ts';

const frozen = frozenContent();
const { catalogue, mapTopology: map } = frozen;
const [basemap, water] = [readBasemap(FROZEN.root), readWater(FROZEN.root)];
const content = {
  ...frozen,
  indicatorFiles: new Map(),
  drawnMaps: drawnMaps({ ...frozen, map, detail: map, basemap, water, maxZoom: 10 }),
};
const folder = contentAt('data');

const light = (of: typeof content) =>
  pagesOf(of, folder).flatMap(({ light: record, file }) => (record ? [[record.key, file]] : []));

test('the pages of small territories are light in a large collection alone, each at its address', () => {
  expect(light(content)).toEqual([]);
  const sheets = Array.from({ length: 1001 }, () => catalogue.sheets)
    .flat()
    .slice(0, 1001);
  const found = light({ ...content, catalogue: { ...catalogue, sheets } });
  expect(found).toContainEqual(['commune:69266', 'territoires/commune/69266/index.html']);
  expect(
    found
      .map(([key = '']) => key.replace(/:.*/u, ''))
      .every((level) => ['commune', 'epci', 'ept'].includes(level)),
  ).toBe(true);
  // Paris is a département too.
  expect(found.map(([key]) => key)).not.toContain('commune:75056');
});
