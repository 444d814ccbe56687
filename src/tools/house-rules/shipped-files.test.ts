import { expect, test } from 'vitest';
import { found } from './house.fixture.ts';
import { readHouse } from './read-house.ts';
import { namingModules, shippedFiles } from './shipped-files.ts';

test('a data file named by one module only is well', () => {
  const files = {
    'src/formats/cards-file.ts': "export const FILE = 'cards.json';\n",
    'src/y/own.ts': "read('own.json');\nread('own.json');\n",
    'src/y/write.test.ts': "write('cards.json');\n",
  };
  expect(found(shippedFiles, files)).toEqual([]);
});

test('a name that several modules write is found wherever it stands outside src/formats', () => {
  const files = {
    'src/formats/cards-file.ts': "export const FILE = 'cards.json';\n",
    'src/x/urls.ts': "import cards from '../../.build/cards.json?url';\n",
    'src/y/write.ts': '\nwrite(folder, "cards.json");\n',
  };
  expect(found(shippedFiles, files)).toEqual(['src/x/urls.ts:1', 'src/y/write.ts:2']);
});

test('the names of this repository are seen', () => {
  expect(namingModules(readHouse()).size).toBeGreaterThan(5);
});
