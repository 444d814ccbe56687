import { expect, test } from 'vitest';
import { TABLES } from '../../core/territory/territory-tables.ts';
import { decodeTable, encodeTable, readTerritoryTables } from './read-tables.ts';

const tables = readTerritoryTables(process.cwd());
const codes = (rows: readonly { readonly code: string }[]): Set<string> =>
  new Set(rows.map((row) => row.code));

test('every level of the COG 2026 is whole', () => {
  expect(tables.regions).toHaveLength(18);
  expect(tables.departements).toHaveLength(101);
  expect(tables.epci).toHaveLength(1255);
  expect(tables.ept).toHaveLength(11);
  expect(tables.communes).toHaveLength(34_969);
  expect(tables.arrondissements).toHaveLength(45);
  expect(tables.collectivites).toHaveLength(8);
});

test('every parent, seat and successor exists', () => {
  const [regions, departements, communes] = [tables.regions, tables.departements, tables.communes].map(codes);
  const places = new Set([...(departements ?? []), ...codes(tables.collectivites)]);
  const groups = codes([...tables.epci, ...tables.ept]);
  const orphans = [
    ...tables.communes.filter((row) => !places.has(row.departement)),
    ...tables.communes.filter((row) => row.region && !regions?.has(row.region)),
    ...tables.communes.filter((row) => row.epci && !groups.has(row.epci)),
    ...tables.communes.filter((row) => row.ept && !groups.has(row.ept)),
    ...tables.departements.filter((row) => !regions?.has(row.region)),
    ...[...tables.regions, ...tables.departements, ...tables.epci, ...tables.ept].filter(
      (row) => !communes?.has(row.seat),
    ),
    ...[...tables.formerCommunes, ...tables.arrondissements].filter((row) => !communes?.has(row.commune)),
  ];
  expect(orphans.map((row) => row.code)).toEqual([]);
});

test('only the four islands have no intercommunality, overseas collectivités apart', () => {
  const alone = tables.communes.filter((row) => row.region && !row.epci).map((row) => row.code);
  expect(alone).toEqual(['22016', '29083', '29155', '85113']);
});

test('the PETR du Pays de Langres has the 168 communes of its sheet', () => {
  const langres = tables.groupings.find((row) => row.code === 'pays-de-langres');
  expect(tables.communes.filter((row) => langres?.members.includes(row.epci))).toHaveLength(168);
});

test('a code that lives on under another name leads to the commune of today', () => {
  expect(tables.formerCommunes.find((row) => row.code === '69159')).toEqual({
    code: '69159',
    name: 'Pouilly-le-Monial',
    type: 'commune-deleguee',
    commune: '69114',
  });
});

const header = `${Object.keys(TABLES.communes.columns).join('\t')}\n`;

test('rows are sorted by code and read back as they were', () => {
  const rows = [
    { code: '84', name: 'Auvergne-Rhône-Alpes', article: '', seat: '69123' },
    { code: '01', name: 'Guadeloupe', article: 'la ', seat: '97105' },
  ];
  expect(decodeTable(TABLES.regions, encodeTable(TABLES.regions, rows))).toEqual([rows[1], rows[0]]);
});

test('a commune keeps its postcodes as a list and its absent parents as empty strings', () => {
  const [row] = decodeTable(TABLES.communes, `${header}29083\tÎle-de-Sein\t29\t53\t\t\t267\t29990 29991\n`);
  expect(row).toMatchObject({ epci: '', ept: '', population: 267, postcodes: ['29990', '29991'] });
});

test.each([
  ['29083\tÎle-de-Sein\t29\t53\t\t\tdeux\t\n', /communes\.tsv:2: « population »/],
  [
    '2908\tÎle-de-Sein\t29\t53\t\t\t267\t\n',
    /communes\.tsv:2: « code » is not a code of this table: « 2908 »/,
  ],
  ['29083\t\t29\t53\t\t\t267\t\n', /communes\.tsv:2: « name » is empty/],
  [
    '29083\tA\t29\t53\t\t\t1\t\n29083\tB\t29\t53\t\t\t1\t\n',
    /communes\.tsv:3: code 29083 is already at .*:2/,
  ],
])('a malformed row is reported with file and line: %j', (lines, message) => {
  expect(() => decodeTable(TABLES.communes, header + lines)).toThrow(message);
});

test('a former commune of an unknown type is refused', () => {
  const text = `${Object.keys(TABLES.formerCommunes.columns).join('\t')}\n69159\tPorte\tvillage\t69159\n`;
  expect(() => decodeTable(TABLES.formerCommunes, text)).toThrow(/:2: « type » is unknown: « village »/);
});
