import { expect, it } from 'vitest';
import { linesToBlocks } from './lines-to-blocks.ts';
import { blockText } from './read-blocks.ts';

it.each([
  ['Communauté du Pays de', 'Grasse', 1],
  ['Anne Perrin', '– 01 23 45 67 89', 1],
  ['Anne Perrin', '– a@exemple.fr', 1],
  ['Un mot.', 'Un autre.', 2],
  ['– 12 lieux', '– 01 23 45 67 89', 1],
])('reads « %s » and « %s », with room between them, as %i', (above, below, blocks) => {
  const lines = [above, below].map((text) => ({ text, line: 1, gap: 0, free: 40, looks: { size: 10 } }));
  const read = linesToBlocks(lines, () => false);
  expect(read).toHaveLength(blocks);
  expect(read.map(blockText).join('\n')).toContain(below.replace(/^– /u, ''));
});
