import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMATS } from './formats.ts';

const NAMES = FORMATS.map(({ words }) => words.replace(/ \(.*/u, ''));

test.each(['data/README.md', 'data/REFERENCE.md'])('%s names every format that can be imported', (guide) => {
  const [sentence = ''] =
    /^1\. Placez le document dans [\s\S]*?texte/mu.exec(readFileSync(guide, 'utf8')) ?? [];
  for (const name of NAMES) expect(sentence).toContain(name);
});
