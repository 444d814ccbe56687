import { expect, test } from 'vitest';
import { found } from './house.fixture.ts';
import { shippedFiles } from './shipped-files.ts';

const URLS = { 'src/x/urls.ts': "import cards from '../../.build/cards.json?url';\n" };

test('a shipped file is named by its format and by one import of its address', () => {
  const files = { ...URLS, 'src/formats/cards-file.ts': "export const FILE = 'cards.json';\n" };
  expect(found(shippedFiles, files)).toEqual([]);
});

test('another module that names it, on either side, is found; so is a second import of the address', () => {
  const files = {
    ...URLS,
    'src/y/again.ts': "import cards from '../../.build/cards.json?url';\n",
    'src/y/write.ts': "\nwrite('cards.json');\nwrite(`.build/cards.json`);\nwrite('other.json');\n",
    'src/y/write.test.ts': "write('cards.json');\n",
  };
  expect(found(shippedFiles, files)).toEqual(['src/y/again.ts:1', 'src/y/write.ts:2', 'src/y/write.ts:3']);
});
