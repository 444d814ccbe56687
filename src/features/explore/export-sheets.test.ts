import fc from 'fast-check';
import type { FeatureCollection, Point } from 'geojson';
import { expect, test } from 'vitest';
import { runs } from '../../app/testing/property-runs.ts';
import { sheetIndexFile } from '../../compiler/catalogue/sheet-index.fixture.ts';
import { frozenContent } from '../../compiler/frozen-content.fixture.ts';
import type { SheetSummary } from '../../core/sheet/catalogue.ts';
import { indexOf } from '../../core/sheet/catalogue-index.ts';
import { byFacet, FILTER_LEVELS, NO_FILTERS, TOWN_CLASSES } from '../../core/sheet/facets.ts';
import { type ListRequest, listedSheets } from '../../core/sheet/listed-sheets.ts';
import { type SheetTable, sheetsCsv, sheetsGeoJson } from '../../core/sheet/sheet-table.ts';
import { SORTS } from '../../core/sheet/sort-sheets.ts';
import { searchSheets } from '../../state/search/sheets/search-sheets.ts';
import { sheetIndexIn } from '../../state/search/sheets/sheet-search.fixture.ts';
import { type ExportFormat, sheetsFile } from './export-sheets.ts';

const { catalogue, themes, tableSupplement } = frozenContent();
const table: SheetTable = { ...tableSupplement, catalogue, themes, base: '/' };
const index = sheetIndexIn(sheetIndexFile);

const CELL = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/uy;

/** Strict: a BOM, then cells that end with a semicolon or a line's end, quoted where they hold either. */
function parseCsv(text: string): string[][] {
  expect(text.startsWith('\ufeff')).toBe(true);
  const lines: string[][] = [[]];
  CELL.lastIndex = 1;
  while (CELL.lastIndex < text.length) {
    const at = CELL.lastIndex;
    const found = CELL.exec(text);
    if (!found) throw new Error(`no cell at ${at}: ${text.slice(at, at + 60)}`);
    lines.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] !== ';') lines.push([]);
  }
  expect(lines.pop()).toEqual([]);
  return lines;
}

function recordsOf(text: string): Readonly<Record<string, string>>[] {
  const [header = [], ...lines] = parseCsv(text);
  return lines.map((line) => {
    expect(line).toHaveLength(header.length);
    return Object.fromEntries(line.map((cell, at) => [header[at] ?? '', cell]));
  });
}

const textOf = async (sheets: readonly SheetSummary[], format: ExportFormat): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await sheetsFile(table, sheets, format).arrayBuffer());

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const said = [
  ...new Set(sheetIndexFile.sheets.flatMap(({ passages }) => passages.flatMap((one) => one.sentences))),
]
  .join(' ')
  .split(/\s+/u);
const words = fc.oneof(fc.constantFrom(...said), fc.string({ maxLength: 12 }));
const query = fc.option(fc.array(words, { minLength: 1, maxLength: 3 }).map((several) => several.join(' ')));
const foundBy = async (asked: string | null) =>
  asked === null
    ? null
    : (await searchSheets(index, asked, catalogue.sheets.length)).results.map(({ id }) => id);

const request: fc.Arbitrary<Omit<ListRequest, 'found'>> = fc.record({
  filters: fc.record({
    ...byFacet(() => fc.constant([])),
    themes: some(themes.map(({ id }) => id)),
    levels: some(FILTER_LEVELS),
    regions: some(indexOf(catalogue).regions.map(({ id }) => id)),
    towns: some(TOWN_CLASSES.map(({ id }) => id)),
  }),
  themes: fc.constant(themes),
  sort: fc.constantFrom(undefined, ...SORTS),
  from: fc.constantFrom(null, [-4.49, 48.39] as const),
  bounds: fc.constantFrom(null, [-5, 46, 3, 50] as const),
});

async function expectExported(wanted: ListRequest): Promise<number> {
  const { sheets } = listedSheets(catalogue, wanted);
  const records = recordsOf(await textOf(sheets, 'csv'));
  const points: FeatureCollection<Point> = JSON.parse(await textOf(sheets, 'geojson'));
  const ids = sheets.map(({ id }) => id);
  expect(records.map(({ id }) => id)).toEqual(ids);
  expect(points.features.map(({ properties }) => properties?.id)).toEqual(ids);
  expect(records.map(({ titre }) => titre)).toEqual(sheets.map(({ title }) => title));
  for (const [at, { geometry }] of points.features.entries())
    expect([Number(records[at]?.longitude), Number(records[at]?.latitude)]).toEqual(geometry.coordinates);
  return sheets.length;
}

test('under any filters, words, order and view the files hold the list, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(request, query, async (wanted, asked) => {
      await expectExported({ ...wanted, found: await foundBy(asked) });
    }),
    runs(1000),
  );
});

const noneOrOne = <T>(values: readonly T[]): (readonly T[])[] => [[], ...values.map((value) => [value])];

test('so they do under every combination of one theme, one level and one région at most', async () => {
  const sizes = new Set<number>();
  for (const theme of noneOrOne(themes.map(({ id }) => id)))
    for (const levels of noneOrOne(FILTER_LEVELS))
      for (const regions of noneOrOne(indexOf(catalogue).regions.map(({ id }) => id)))
        sizes.add(
          await expectExported({
            found: null,
            themes,
            sort: undefined,
            from: null,
            bounds: null,
            filters: { ...NO_FILTERS, themes: theme, levels, regions },
          }),
        );
  expect(sizes).toContain(0);
  expect(sizes).toContain(13);
});

test('of the whole list the files are those of the site', async () => {
  const { sheets } = listedSheets(catalogue, {
    found: null,
    filters: NO_FILTERS,
    themes,
    sort: undefined,
    from: null,
    bounds: null,
  });
  expect(await textOf(sheets, 'csv')).toBe(sheetsCsv(table, catalogue.sheets));
  expect(await textOf(sheets, 'geojson')).toBe(sheetsGeoJson(table, catalogue.sheets));
});

test('a file says how many sheets it holds, and of what kind it is', () => {
  const [first, second] = catalogue.sheets;
  if (!first || !second) throw new Error('no sheets');
  const { name, type } = sheetsFile(table, [first, second], 'csv');
  expect([name, type]).toEqual(['initiatives-2-fiches.csv', 'text/csv;charset=utf-8']);
  expect(sheetsFile(table, [first], 'geojson').name).toBe('initiatives-1-fiche.geojson');
});

test('words are in their columns: levels and themes in full, a number below zero as a number', () => {
  const csv = sheetsCsv(table, catalogue.sheets);
  const records = recordsOf(csv);
  expect(records.map(({ longitude }) => Number(longitude)).some((longitude) => longitude < 0)).toBe(true);
  expect(csv).not.toMatch(/;'-\d/u);
  expect(records.at(0)).toMatchObject({
    niveau: 'Département',
    code: '62',
    territoire: 'Pas-de-Calais',
    departement: '62',
    region: '32',
  });
  expect(records.at(-1)).toMatchObject({ niveau: 'Région', code: '75', departement: '', region: '75' });
});

test('a title that is a formula is a text in the table', () => {
  const [first, ...others] = catalogue.sheets;
  if (!first) throw new Error('no sheet');
  const risky = { ...catalogue, sheets: [{ ...first, title: '=1+1;"x"' }, ...others] };
  const [record] = recordsOf(sheetsCsv({ ...table, catalogue: risky }, risky.sheets));
  expect(record?.titre).toBe('\'=1+1;"x"');
});
