import { expect, test } from 'vitest';
import { buildTwice, differing } from '../../scripts/hosts/build-two.ts';

test('one commit gives the same bytes in two folders, whatever the clock and the language', async () => {
  const [one, other] = await buildTwice();
  if (!one || !other) throw new Error('two builds are wanted');
  expect(one.size).toBeGreaterThan(300);
  expect(differing(one, other)).toEqual([]);
});
