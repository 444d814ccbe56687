import { childrenOf, parseXml, unzipParts, type XmlElement } from '../../content/files/xml.ts';
import type { TableSheet } from '../blocks/read-blocks.ts';
import { TEXT_MARK } from './csv-reader.ts';

type Grid = string[][];

/** By local name: the prefix depends on the program that wrote the file. */
const all = (element: XmlElement | null, name: string): XmlElement[] =>
  element === null ? [] : [...element.getElementsByTagNameNS('*', name)];

const attributeOf = (element: XmlElement, attribute: string) => element.getAttribute(attribute) ?? '';

/** Of the attribute `r:id`, by which a part names another. */
const relationOf = ({ attributes }: XmlElement) =>
  [...attributes].find(({ localName }) => localName === 'id')?.value ?? '';

const textOf = (elements: readonly XmlElement[], separator = ''): string =>
  elements.map((element) => element.textContent ?? '').join(separator);

/** More cells than any list of initiatives has: rows and columns that are only formatted may go on for a million. */
const MOST_CELLS = 2_000_000;
const MOST_REPEATED = 1000;

/** Without what is empty at the end of rows and of the sheet. */
function trimmed(grid: Grid): Grid {
  const rows = grid.map((row) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1));
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

/** A cell merged over rows holds for each of them: gives their places. */
function spread(grid: Grid, column: number, first: number, last: number): string[] {
  const value = grid[first]?.[column] ?? '';
  return grid.slice(first + 1, last + 1).map((row, at) => {
    row[column] ||= value;
    return `${first + 1 + at},${column}`;
  });
}

/** Sheets of a file of Excel. Null when it is damaged. */
export function readXlsx(bytes: Uint8Array): TableSheet[] | null {
  const parts = unzipParts(bytes, (path) => /^\/?xl\/.*\.(?:xml|rels)$/u.test(path));
  const part = (path: string) => parseXml(parts?.get(path));
  const workbook = part('xl/workbook.xml');
  if (workbook === null) return null;
  const files = targetsOf(part('xl/_rels/workbook.xml.rels'));
  const strings = all(part('xl/sharedStrings.xml'), 'si').map(stringOf);
  const isFrom1904 = all(workbook, 'workbookPr').some((each) =>
    /^(?:1|true)$/u.test(attributeOf(each, 'date1904')),
  );
  const epoch = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const formats = cellFormats(part('xl/styles.xml'), epoch);
  return all(workbook, 'sheet').map((sheet) => {
    const path = `xl/${(files.get(relationOf(sheet)) ?? '').replace(/^\/?(?:xl\/)?/u, '')}`;
    const root = part(path);
    const { grid: rows, merged } = gridOf(root, (cell) => cellText(cell, strings, formats));
    const addresses = targetsOf(part(path.replace(/[^/]+$/u, '_rels/$&.rels')));
    for (const link of all(root, 'hyperlink')) {
      const place = placeOf(attributeOf(link, 'ref'));
      const row = rows[place?.row ?? -1];
      if (row && place)
        row[place.column] = linked(row[place.column] ?? '', addresses.get(relationOf(link)) ?? '');
    }
    // Threads of comments are in a part of their own, and once more as text among the others.
    const commented = [...addresses.values()].filter((each) => /comments?\d*\.xml$/iu.test(each));
    const threads = commented.filter((each) => each.includes('threaded'));
    const comments = (threads.length > 0 ? threads : commented).flatMap((each) =>
      commentsOf(part(each.replace(/^(?:\.\.|\/xl)(?=\/)/u, 'xl'))),
    );
    const isHidden = /hidden/iu.test(attributeOf(sheet, 'state'));
    return { name: attributeOf(sheet, 'name'), rows: trimmed(rows), merged, isHidden, comments };
  });
}

const pairsOf = (elements: readonly XmlElement[], key: string, value: string) =>
  new Map(elements.map((each) => [attributeOf(each, key), attributeOf(each, value)]));

const targetsOf = (relations: XmlElement | null) => pairsOf(all(relations, 'Relationship'), 'Id', 'Target');

/** A cell that leads to an address which its words don't say. */
function linked(words: string, address: string): string {
  const isSaid = words === '' || address.replace(/^mailto:|\/$/gu, '').endsWith(words.replace(/\/$/u, ''));
  return isSaid || !/^https?:/u.test(address) ? words : `[${words}](${address})`;
}

/** Without the reading aid of East Asian texts. */
const stringOf = (item: XmlElement): string =>
  textOf(all(item, 't').filter(({ parentNode }) => parentNode?.nodeName.split(':').at(-1) !== 'rPh'));

const commentsOf = (root: XmlElement | null): string[] =>
  [...all(root, 'comment'), ...all(root, 'threadedComment')].map(
    (each) => `${attributeOf(each, 'ref')} : ${textOf(all(each, 'text'))}`,
  );

function gridOf(root: XmlElement | null, textIn: (cell: XmlElement) => string) {
  const grid: Grid = [];
  let cells = 0;
  for (const cell of all(root, 'c')) {
    const value = textIn(cell);
    const place = placeOf(attributeOf(cell, 'r'));
    if (value === '' || place === null || cells > MOST_CELLS) continue;
    cells += 1;
    while (grid.length <= place.row) grid.push([]);
    const row = grid[place.row] ?? [];
    while (row.length <= place.column) row.push('');
    row[place.column] = value;
  }
  const merged = all(root, 'mergeCell').flatMap((each) => {
    const [from, to] = attributeOf(each, 'ref').split(':').map(placeOf);
    return from && to ? spread(grid, from.column, from.row, to.row) : [];
  });
  return { grid, merged: new Set(merged) };
}

const LETTERS = 26;

function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * LETTERS + (letter.charCodeAt(0) - 64), 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** What a person reads in the cell. `epoch` is the day 0 of dates. */
type CellFormat = (value: number, epoch: number) => string;

const DAY = 86_400_000;
/** As many as Excel keeps. */
const DIGITS = 15;

/** Without the noise of binary fractions. */
const plain = (value: number) => String(Number(value.toPrecision(DIGITS))).replace('.', ',');
const percent: CellFormat = (value) => `${plain(value * 100)} %`;
const time =
  (from: number, to: number): CellFormat =>
  (value, epoch) =>
    new Date(epoch + Math.round(value * DAY)).toISOString().slice(from, to);
const [year, month, day, hour] = [time(0, 4), time(0, 7), time(0, 10), time(11, 16)];
const moment: CellFormat = (value, epoch) => `${day(value, epoch)} ${hour(value, epoch)}`;

/** `code` is « # ##0,00 "M€" » as the file has it; without a unit, the number as it is. */
function withUnit(code: string): CellFormat {
  const [, digits = '', scale = '', after = ''] = /([#0?.,\s]*[#0?])(,*)([^#0?]*)$/u.exec(code) ?? [];
  const written = after.replace(/[_*].|["\\]/gu, '').trim();
  const unit = written === '' && code.includes('€') ? '€' : written;
  if (!/\p{L}|€/u.test(unit)) return plain;
  const decimals = /\.([0#?]+)/u.exec(digits)?.[1]?.length ?? 0;
  const french = new Intl.NumberFormat('fr', {
    useGrouping: digits.includes(','),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return (value) => `${french.format(value / 1000 ** scale.length)} ${unit}`;
}

/** « 0# ## ## ## ## » of a telephone, « 00000 » of a postcode: each digit has its place, so a first zero shows. */
function inPlaces(code: string): CellFormat | null {
  const places = code.replace(/"([^"]*)"|\\(.)/gu, '$1$2');
  if (/(?<!["\\])[.,]/u.test(code) || !/^0(?:[ .-]?[#0])+$/u.test(places)) return null;
  const count = places.match(/[#0]/gu)?.length ?? 0;
  return (value) => {
    if (!Number.isInteger(value) || value < 0) return plain(value);
    const digits = String(value).padStart(count, '0');
    let at = digits.length - count;
    return digits.slice(0, at) + places.replace(/[#0]/gu, () => digits[at++] ?? '');
  };
}

const EUROS = withUnit('#,##0.00 "€"');
const BUILT_IN: Readonly<Record<number, CellFormat>> = {
  9: percent,
  10: percent,
  18: hour,
  19: hour,
  20: hour,
  21: hour,
  14: day,
  15: day,
  16: day,
  17: month,
  22: moment,
  5: EUROS,
  6: EUROS,
  7: EUROS,
  8: EUROS,
  42: EUROS,
  44: EUROS,
};

function cellFormats(styles: XmlElement | null, epoch: number) {
  const own = pairsOf(all(styles, 'numFmt'), 'numFmtId', 'formatCode');
  const [cellStyles] = all(styles, 'cellXfs');
  return all(cellStyles ?? null, 'xf').map((each) => {
    const id = attributeOf(each, 'numFmtId');
    const code = own.get(id);
    const format = code === undefined ? (BUILT_IN[Number(id)] ?? plain) : formatOf(code);
    return (value: number) => format(value, epoch);
  });
}

function formatOf(written: string): CellFormat {
  const [code = ''] = written
    .replace(/\[\$([^\]-]*)[^\]]*\]/gu, '"$1"')
    .replace(/\[[^\]]*\]/gu, '')
    .split(';');
  const signs = code.replace(/"[^"]*"|[\\_*]./gu, '').toLowerCase();
  if (signs.includes('d')) return /h/u.test(signs) ? moment : day;
  if (signs.includes('y')) return signs.includes('m') ? month : year;
  if (/[hs]/u.test(signs)) return hour;
  return signs.includes('%') ? percent : (inPlaces(code) ?? withUnit(code));
}

function cellText(
  cell: XmlElement,
  strings: readonly string[],
  formats: ReturnType<typeof cellFormats>,
): string {
  const type = cell.getAttribute('t') ?? 'n';
  if (type === 'inlineStr') return stringOf(cell).trim();
  const written = textOf(all(cell, 'v'));
  if (type === 's') return (strings[Number(written)] ?? '').trim();
  if (type === 'b') return written === '1' ? 'VRAI' : 'FAUX';
  if (type !== 'n' || written === '' || !Number.isFinite(Number(written))) return written.trim();
  return (formats[Number(cell.getAttribute('s') ?? '0')] ?? plain)(Number(written));
}

/** Sheets of an OpenDocument spreadsheet. Null when it is damaged. */
export function readOds(bytes: Uint8Array): TableSheet[] | null {
  const content = parseXml(unzipParts(bytes, (path) => path === 'content.xml')?.get('content.xml'));
  const [book] = all(content, 'spreadsheet');
  if (book === undefined) return null;
  const isDrawn = (properties: XmlElement) => attributeOf(properties, 'table:display') !== 'false';
  const styles = all(content, 'style').filter((style) => !all(style, 'table-properties').every(isDrawn));
  const hidden = new Set(styles.map((style) => attributeOf(style, 'style:name')));
  return all(book, 'table').map((table) => {
    const grid: Grid = [];
    const spans: [column: number, first: number, last: number][] = [];
    const comments: string[] = [];
    for (const row of all(table, 'table-row')) {
      const cells: string[] = [];
      for (const cell of childrenOf(row).filter(isCell)) {
        const rowsSpanned = Number(cell.getAttribute('table:number-rows-spanned') ?? '1');
        if (rowsSpanned > 1) spans.push([cells.length, grid.length, grid.length + rowsSpanned - 1]);
        for (const each of childrenOf(cell).filter(({ localName }) => localName === 'annotation'))
          comments.push(`ligne ${grid.length + 1} : ${textOf(all(each, 'p'), ' ')}`);
        cells.push(...repeated(cell, 'table:number-columns-repeated', odsText(cell)));
      }
      for (const copy of repeated(row, 'table:number-rows-repeated', cells)) grid.push([...copy]);
    }
    const merged = new Set(spans.flatMap((span) => spread(grid, ...span)));
    const isHidden = hidden.has(attributeOf(table, 'table:style-name'));
    return { name: attributeOf(table, 'table:name'), rows: trimmed(grid), merged, isHidden, comments };
  });
}

const isCell = ({ localName }: XmlElement) => /^(?:covered-)?table-cell$/u.test(localName ?? '');

const repeated = <T>(element: XmlElement, attribute: string, value: T): T[] =>
  Array.from(
    { length: Math.min(MOST_REPEATED, Number(element.getAttribute(attribute) ?? '1')) },
    () => value,
  );

function odsText(cell: XmlElement): string {
  const lines = childrenOf(cell).filter(({ localName }) => localName === 'p');
  const shown = textOf(lines, '\n').trim().replace(TEXT_MARK, '');
  const date = cell.getAttribute('office:date-value');
  // « 2023 », « oct. 2020 », « 1/10/2020 »
  if (date) return date.slice(0, 1 + 3 * Math.min(3, shown.split(/[\s./-]+/u).length));
  const value = Number(cell.getAttribute('office:value') ?? '0');
  // « 50,000 € », as a copy of another language shows it.
  const words =
    value >= 1000 && /\d,\d{3}(?!\d)/u.test(shown) ? shown.replace(/[\d.,]+/u, plain(value)) : shown;
  const [link, another] = all(cell, 'a');
  return link && !another ? linked(words, attributeOf(link, 'xlink:href')) : words;
}
