import { expect, test } from 'vitest';
import { contains } from '../../geo/contains.ts';
import { fromMercator, mercator, TILE_PX } from '../../geo/mercator.ts';
import { nameBoxAt, PINNED_EPCI_STYLE, sizeAt } from '../../geo/name-styles.ts';
import { mergedContour } from '../../geo/topology.ts';
import { frozenContent } from '../frozen-content.fixture.ts';

const { epciTopology, mapTopology } = frozenContent();
const land = mergedContour(mapTopology, mapTopology.objects.regions.geometries);
const epci = epciTopology.objects.epci.geometries.map(({ properties }) => properties);

/** At MapLibre's zoom of the first view. */
const FIRST = 5.3;

/** CSS pixels from the pin to a name above or below its marker. */
const BESIDE = 2.1 * sizeAt(PINNED_EPCI_STYLE, FIRST);

/** In degrees, wherever the name goes around its pin. */
function cornersOf({ name, pin }: (typeof epci)[number]) {
  const { width, height } = nameBoxAt(name, PINNED_EPCI_STYLE, FIRST);
  const pixel = 1 / (TILE_PX * 2 ** FIRST);
  const { x, y } = mercator(pin);
  return [0, BESIDE + height / 2, -BESIDE - height / 2].flatMap((moved) =>
    [
      [0, 0],
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ].map(([right = 0, down = 0]) =>
      fromMercator(x + (right * width * pixel) / 2, y + (moved + (down * height) / 2) * pixel),
    ),
  );
}

test('of a chosen level, names that are written at the scale of France lie on its land; those of the coast wait', () => {
  const written = epci.filter(({ ashore }) => ashore <= FIRST);
  expect(written.length).toBeGreaterThan(300);
  expect(
    written.filter((one) => cornersOf(one).some((corner) => !contains(land, corner))).map(({ name }) => name),
  ).toEqual([]);
  const late = epci.filter(({ ashore }) => ashore > FIRST).map(({ name }) => name);
  expect(late).toEqual(expect.arrayContaining(['Brest Métropole', 'Métropole Nice Côte d’Azur']));
});
