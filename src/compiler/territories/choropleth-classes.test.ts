import { expect, test } from 'vitest';
import { epciIndicators } from '../../core/formats/epci-file.ts';
import { classOf, colouringValue, thresholdsOf } from '../../core/indicators/colouring.ts';
import { colourings } from '../../core/indicators/colouring-names.ts';
import type { ClickedLevel } from '../../core/territory/clicked-level.ts';
import type { Indicators } from '../../core/territory/territory-record.ts';
import { frozenContent } from '../frozen-content.fixture.ts';

const { upperLevels, mapTopology, epciTopology } = frozenContent();

function drawnIn(object: 'regions' | 'departements'): Indicators[] {
  const { geometries } = mapTopology.objects[object];
  return geometries.flatMap(({ properties: { key } }) => {
    return upperLevels.territories.find((territory) => territory.key === key)?.indicators ?? [];
  });
}

function intercommunalites(): Indicators[] {
  return (['epci', 'ept'] as const).flatMap((level) =>
    epciTopology.objects[level].geometries.map(({ properties }) => epciIndicators(properties)),
  );
}

const DRAWN: readonly (readonly [ClickedLevel, readonly Indicators[], number])[] = [
  ['region', drawnIn('regions'), 18],
  ['departement', drawnIn('departements'), 101],
  ['epci', intercommunalites(), 1266],
];

test.each(DRAWN)('at the level %s no class is empty and none holds most territories', (level, all, known) => {
  expect(all).toHaveLength(known);
  for (const colouring of colourings().filter((one) => one !== 'fiches')) {
    const thresholds = thresholdsOf(colouring, level);
    const counts = new Array<number>(thresholds.length + 1).fill(0);
    for (const indicators of all) {
      const value = colouringValue(colouring, indicators, 0);
      expect(value, 'every territory with a contour has a value').not.toBeNull();
      const at = classOf(value ?? 0, thresholds);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    expect(Math.min(...counts), `${colouring}: ${counts}`).toBeGreaterThan(0);
    expect(Math.max(...counts), `${colouring}: ${counts}`).toBeLessThanOrEqual(all.length / 2);
  }
});
