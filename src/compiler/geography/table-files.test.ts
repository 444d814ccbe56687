import { expect, test } from 'vitest';
import { COMMUNES, decodeTable, encodeTable, FORMER_COMMUNES, REGIONS } from './read-tables.ts';

const header = `${COMMUNES.columns.join('\t')}\n`;

test('rows are sorted by code and read back as they were', () => {
  const rows = [
    { code: '84', name: 'Auvergne-Rhône-Alpes', article: '', seat: '69123' },
    { code: '01', name: 'Guadeloupe', article: 'la ', seat: '97105' },
  ];
  expect(decodeTable(REGIONS, encodeTable(REGIONS, rows))).toEqual([rows[1], rows[0]]);
});

test('a commune keeps its postcodes as a list and its absent parents as empty strings', () => {
  const [row] = decodeTable(COMMUNES, `${header}29083\tÎle-de-Sein\t29\t53\t\t\t267\t29990 29991\n`);
  expect(row).toMatchObject({ epci: '', ept: '', population: 267, postcodes: ['29990', '29991'] });
});

test.each([
  ['29083\tÎle-de-Sein\t29\t53\t\t\tdeux\t\n', /communes\.tsv:2: « population »/],
  ['2908\tÎle-de-Sein\t29\t53\t\t\t267\t\n', /communes\.tsv:2: « 2908 » is not a code/],
  ['29083\t\t29\t53\t\t\t267\t\n', /communes\.tsv:2: « name » is empty/],
  [
    '29083\tA\t29\t53\t\t\t1\t\n29083\tB\t29\t53\t\t\t1\t\n',
    /communes\.tsv:3: code 29083 already stands at .*:2/,
  ],
])('a malformed row is told with file and line: %j', (lines, message) => {
  expect(() => decodeTable(COMMUNES, header + lines)).toThrow(message);
});

test('a former commune of an unknown type is refused', () => {
  const text = `${FORMER_COMMUNES.columns.join('\t')}\n69159\tPorte\tvillage\t69159\n`;
  expect(() => decodeTable(FORMER_COMMUNES, text)).toThrow(/:2: unknown « type » « village »/);
});
