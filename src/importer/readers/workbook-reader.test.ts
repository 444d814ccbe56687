import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readOds, readXlsx } from './workbook-reader.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const DIRHAMS = '#,##0\\ &quot;dh&quot;';

function xlsx(
  cells: string,
  { merged = '', properties = '', state = '', comments = '', code = DIRHAMS } = {},
): Uint8Array {
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><workbookPr ${properties}/><sheets><sheet name="Liste" ${state} r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="p"><Relationship Id="a" Target="/xl/worksheets/un.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst xmlns="${SPREADSHEET}"><si><t>Titre</t></si><si><r><t>Épi</t></r><r><t>cerie</t></r><rPh><t>aide</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${SPREADSHEET}"><numFmts><numFmt numFmtId="164" formatCode="dd&quot;h&quot;/mm/yyyy"/><numFmt numFmtId="165" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    'xl/worksheets/_rels/un.xml.rels':
      '<Relationships xmlns="p"><Relationship Id="b" Target="https://four.example/"/><Relationship Id="c" Target="../comments1.xml"/></Relationships>',
    'xl/comments1.xml': `<comments xmlns="${SPREADSHEET}"><commentList>${comments}</commentList></comments>`,
    'xl/worksheets/un.xml': `<worksheet xmlns="${SPREADSHEET}"><sheetData>${cells}</sheetData>${merged}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const cellsOf = (bytes: Uint8Array) => readXlsx(bytes)?.[0]?.rows;

it('reads the cells of Excel as a person sees them', () => {
  const row = [
    '<c r="A2" t="s"><v>1</v></c><c r="C2" s="1"><v>45366</v></c><c r="D2" s="2"><v>45366.5</v></c>',
    '<c r="E2" s="3"><v>12000</v></c><c r="F2" s="4"><v>0.07</v></c><c r="G2" s="5"><v>0.5</v></c>',
    '<c r="H2"><v>0.30000000000000004</v></c><c r="I2" t="b"><v>1</v></c><c r="J2" t="inlineStr"><is><t>en ligne</t></is></c>',
    '<c r="K2" t="e"><v>#REF!</v></c><c r="L2" t="str"><f>A1</f><v>calculé</v></c><c r="AA2" t="s"><v>0</v></c>',
  ].join('');
  const [, cells = []] = cellsOf(xlsx(`<row r="2">${row}</row>`)) ?? [];
  expect(cells.slice(0, 12)).toEqual([
    'Épicerie',
    '',
    '2024-03-15',
    '2024-03-15',
    '12\u202f000 dh',
    '7 %',
    '12:00',
    '0,3',
    'VRAI',
    'en ligne',
    '#REF!',
    'calculé',
  ]);
  expect(cells).toHaveLength(27);
});

it('counts days from 1904 where the file says so', () => {
  const cell = '<row r="1"><c r="A1" s="1"><v>0</v></c></row>';
  expect(cellsOf(xlsx(cell, { properties: 'date1904="1"' }))).toEqual([['1904-01-01']]);
});

it('gives a merged cell to each of its rows', () => {
  const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>';
  const merged = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
  expect(cellsOf(xlsx(cells, { merged }))).toEqual([['1'], ['1', '2']]);
});

it('gives the address that a cell leads to, unless its words say it', () => {
  const text = (words: string) => `t="inlineStr"><is><t>${words}</t></is></c>`;
  const cells = `<row r="1"><c r="A1" ${text('Voir')}<c r="B1" ${text('four.example')}</row>`;
  const links = '<hyperlinks><hyperlink ref="A1" r:id="b"/><hyperlink ref="B1" r:id="b"/></hyperlinks>';
  const merged = links.replaceAll('r:id', `xmlns:r="${RELATIONS}" r:id`);
  expect(cellsOf(xlsx(cells, { merged }))).toEqual([['[Voir](https://four.example/)', 'four.example']]);
});

it.each([
  ['#,##0\\ [$€-40C]', '437500', '437\u202f500 €'],
  ['_-* #,##0.00\\ &quot;€&quot;_-;-* #,##0.00', '23040.0625', '23\u202f040,06 €'],
  ['0.0&quot; M€&quot;', '2.4', '2,4 M€'],
  ['#,##0.0,,&quot; M€&quot;', '2400000', '2,4 M€'],
  ['#,##0', '437500', '437500'],
  ['General', '2019', '2019'],
  ['mmm\\-yy', '44440', '2021-09'],
  ['yyyy', '44440', '2021'],
  ['d\\ mmmm\\ yyyy', '44440', '2021-09-01'],
  ['hh:mm\\ AM/PM', '0.5', '12:00'],
  ['0#&quot; &quot;##&quot; &quot;##&quot; &quot;##&quot; &quot;##', '612345678', '06 12 34 56 78'],
  ['0#\\.##\\.##\\.##\\.##', '612345678', '06.12.34.56.78'],
  ['00000', '1000', '01000'],
  ['00000', '120000', '120000'],
  ['00000', '1.5', '1,5'],
  ['0.00', '1000', '1000'],
  ['0', '21480095200013', '21480095200013'],
  ['yyyy\\-mm\\-dd\\ hh:mm', '45384.3833333333', '2024-04-02 09:12'],
  ['0.0#', '0.5', '0,5'],
])(
  'reads a number of the format %s with its unit, a date as exactly as it is shown',
  (code, value, words) => {
    const cells = `<row r="1"><c r="A1" s="3"><v>${value}</v></c></row>`;
    expect(cellsOf(xlsx(cells, { code }))).toEqual([[words]]);
  },
);

it('says which sheets are hidden', () => {
  expect(readXlsx(xlsx('', { state: 'state="hidden"' }))).toMatchObject([{ isHidden: true }]);
});

it('tells the comments of cells with their place', () => {
  const comments = '<comment ref="C4"><text><r><t>À </t></r><r><t>revoir</t></r></text></comment>';
  expect(readXlsx(xlsx('', { comments }))).toMatchObject([{ comments: ['C4 : À revoir'] }]);
});

it('says nothing of a file that is no workbook', () => {
  expect(readXlsx(strToU8('PK'))).toBeNull();
  expect(readOds(zipSync({ 'content.xml': strToU8('<a/>') }))).toBeNull();
});

it('reads an OpenDocument spreadsheet, its repeated and merged cells', () => {
  const names = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const cell = (inside: string, attributes = '') =>
    `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
  const rows = [
    `<table:table-row>${cell('<text:p>a</text:p><text:p>b</text:p>', 'table:number-rows-spanned="2"')}${cell('<text:p>c</text:p>', 'table:number-columns-repeated="2"')}</table:table-row>`,
    `<table:table-row><table:covered-table-cell/>${cell('<office:annotation><text:p>À revoir</text:p></office:annotation><text:p>15/03/24</text:p>', 'office:date-value="2024-03-15T00:00:00"')}</table:table-row>`,
    `<table:table-row table:number-rows-repeated="1048576">${cell('', 'table:number-columns-repeated="16384"')}</table:table-row>`,
  ].join('');
  const style = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
  const content = `<office:document-content ${names.join(' ')} xmlns:style="s">${style}<office:body><office:spreadsheet><table:table table:name="Liste">${rows}</table:table><table:table table:name="Brouillon" table:style-name="ta2"/></office:spreadsheet></office:body></office:document-content>`;
  expect(readOds(zipSync({ 'content.xml': strToU8(content) }))).toEqual([
    {
      name: 'Liste',
      rows: [
        ['a\nb', 'c', 'c'],
        ['a\nb', '2024-03-15'],
      ],
      merged: new Set(['1,0']),
      isHidden: false,
      comments: ['ligne 2 : À revoir'],
    },
    { name: 'Brouillon', rows: [], merged: new Set(), isHidden: true, comments: [] },
  ]);
});
