import { expect, test } from 'vitest';
import { contains } from '../../core/geo/contains.ts';
import { fittingZoom } from '../../core/geo/name-fit.ts';
import { EPCI_STYLE, nameBoxAt } from '../../core/geo/name-styles.ts';
import { contourOf } from '../../core/geo/topology.ts';
import { frozenContent } from '../frozen-content.fixture.ts';
import { readTowns } from '../geography/read-geography.ts';

const { epciTopology } = frozenContent();
const epci = epciTopology.objects.epci.geometries.map((area) => ({
  ...area.properties,
  contour: contourOf(epciTopology, area),
}));

test('the name of an intercommunalité is placed inside it, and most have room for it once they are clicked', () => {
  const outside = epci.filter(({ contour, label }) => !contains(contour, label));
  expect(outside.map(({ name }) => name)).toEqual([]);
  const fits = epci.filter(
    ({ contour, label, name }) => fittingZoom(contour, label, nameBoxAt(name, EPCI_STYLE, 8)) <= 9.3,
  );
  expect(fits.length / epci.length).toBeGreaterThan(0.75);
});

test('towns of ten thousand inhabitants come with them, but for those of the first view', () => {
  const first = new Set(readTowns(process.cwd()).map(({ name }) => name));
  const towns = epciTopology.towns.map(([name]) => name.replaceAll('\u2011', '-'));
  expect(towns).toEqual(expect.arrayContaining(['Pont-Audemer', 'Meyzieu']));
  expect(towns).not.toContain('Villeurbanne');
  expect(first).toContain('Villeurbanne');
  expect(towns.length + first.size).toBeGreaterThan(1000);
});
