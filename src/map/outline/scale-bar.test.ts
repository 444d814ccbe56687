import { expect, test } from 'vitest';
import { scaleBar } from './scale-bar.ts';

test('a scale bar is a round length that fits', () => {
  expect(scaleBar(0.001, 90)).toEqual({ metres: 50_000, units: 50 });
  expect(scaleBar(0.001, 49)).toEqual({ metres: 20_000, units: 20 });
});
