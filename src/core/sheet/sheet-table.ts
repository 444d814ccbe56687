import type { FeatureCollection, Point } from 'geojson';
import type { Edition } from '../settings/open-data.ts';
import { kindLabel } from '../territory/levels.ts';
import {
  type Catalogue,
  mainTerritory,
  type SheetSummary,
  type SheetTerritory,
  type Theme,
} from './catalogue.ts';
import { indexOf } from './catalogue-index.ts';

/** What the catalogue does not say of a territory: it names them as French typography wants, and its parents by main key. */
export interface OfficialPlace {
  readonly name: string;
  /** Code (COG); of the seat where the territory crosses a border; null for a région. */
  readonly departement: string | null;
  readonly region: string;
}

/** What the table takes from elsewhere than the catalogue: the browser fetches it as a file. */
export interface TableSupplement {
  readonly places: Readonly<Record<string, OfficialPlace>>;
  /** Written in the files that have room for it. */
  readonly edition?: Edition;
  /** Public address of the site, with its last slash; null where it is not known. */
  readonly address?: string | null;
}

export interface SheetTable extends TableSupplement {
  readonly catalogue: Catalogue;
  readonly themes: readonly Theme[];
  /** Of the site's addresses, with both slashes, where the public one is not known. */
  readonly base: string;
}

interface OtherTerritory {
  readonly niveau: string;
  readonly code: string;
  readonly territoire: string;
}

interface Row {
  readonly id: string;
  readonly titre: string;
  readonly niveau: string;
  readonly code: string;
  readonly territoire: string;
  /** Where its level does not say it. */
  readonly nature?: string;
  /** Where it has several, all but the main one. */
  readonly autres_territoires?: readonly OtherTerritory[];
  readonly departement: string | null;
  readonly region: string;
  readonly themes: readonly string[];
  readonly url: string;
}

export interface LocatedRow {
  readonly row: Row;
  readonly territory: SheetTerritory;
  /** The main one first. */
  readonly territories: readonly SheetTerritory[];
}

/** In the order of the sheets given. @throws Error for a territory without its official place. */
export function sheetRows(
  { catalogue, places, base, address }: SheetTable,
  sheets: readonly SheetSummary[],
): LocatedRow[] {
  return sheets.map((sheet) => {
    const territories = sheet.territories.flatMap((key) => indexOf(catalogue).territories.get(key) ?? []);
    const [territory, ...others] = territories;
    const place = places[mainTerritory(sheet)];
    if (!place || !territory) throw new Error(`no official place of ${sheet.id}`);
    const otherRows = others.map(({ key, level, code, name }) => ({
      niveau: level,
      code,
      territoire: places[key]?.name ?? name,
    }));
    return {
      territory,
      territories,
      row: {
        id: sheet.id,
        titre: sheet.title,
        niveau: territory.level,
        code: territory.code,
        territoire: place.name,
        ...(territory.kind !== undefined && { nature: territory.kind }),
        ...(otherRows.length > 0 && { autres_territoires: otherRows }),
        departement: place.departement,
        region: place.region,
        themes: sheet.themes,
        url: `${address ?? base}fiches/${sheet.id}/`,
      },
    };
  });
}

export function sheetsGeoJson(table: SheetTable, sheets: readonly SheetSummary[]): string {
  const points: FeatureCollection<Point> & Partial<Edition> = {
    type: 'FeatureCollection',
    ...table.edition,
    features: sheetRows(table, sheets).map(({ row, territory }) => ({
      type: 'Feature',
      properties: row,
      geometry: { type: 'Point', coordinates: [territory.pin[0], territory.pin[1]] },
    })),
  };
  return `${JSON.stringify(points)}\n`;
}

export const TABLE_COLUMNS = [
  'id',
  'titre',
  'niveau',
  'code',
  'territoire',
  'departement',
  'region',
  'themes',
  'url',
  'longitude',
  'latitude',
  'jeu_version',
  'jeu_licence',
  'jeu_date',
] as const;

/** One line a sheet under the columns' names, levels and themes in words; of several territories, commas between. */
export function sheetsCsv(table: SheetTable, sheets: readonly SheetSummary[]): string {
  const labels = new Map(table.themes.map((theme) => [theme.id, theme.label]));
  const lines = sheetRows(table, sheets).map(({ row, territory, territories }) => {
    const { autres_territoires: others = [], nature: _, ...own } = row;
    const cells: Readonly<Record<(typeof TABLE_COLUMNS)[number], string | number>> = {
      ...own,
      niveau: [...new Set(territories.map(kindLabel))].join(', '),
      code: [own, ...others].map(({ code }) => code).join(', '),
      territoire: [own, ...others].map(({ territoire }) => territoire).join(', '),
      departement: row.departement ?? '',
      themes: row.themes.map((id) => labels.get(id) ?? id).join(', '),
      longitude: territory.pin[0],
      latitude: territory.pin[1],
      jeu_version: table.edition?.version ?? '',
      jeu_licence: table.edition?.licence ?? '',
      jeu_date: table.edition?.date ?? '',
    };
    return TABLE_COLUMNS.map((column) => cells[column]);
  });
  return csvText([TABLE_COLUMNS, ...lines]);
}

/** Spreadsheets take a text that begins with one of these for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Begins with a BOM, as French spreadsheets want UTF-8, and parts cells with semicolons. */
export function csvText(lines: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${lines.map((line) => `${line.map(csvCell).join(';')}\r\n`).join('')}`;
}
