import type { FeatureCollection, Point } from 'geojson';
import {
  type Catalogue,
  mainTerritory,
  type SheetTerritory,
  type Theme,
} from '../../domain/sheet/catalogue.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { levelLabel } from '../../domain/territory/level.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Lineage } from './lineage.ts';

export interface OpenDataInput {
  readonly sheets: readonly Initiative[];
  readonly catalogue: Catalogue;
  readonly themes: readonly Theme[];
  readonly lineage: ReadonlyMap<string, Lineage>;
  readonly territories: ReadonlyMap<string, Territory>;
  /** With both slashes. */
  readonly base: string;
}

interface Row {
  readonly id: string;
  readonly titre: string;
  readonly niveau: string;
  readonly code: string;
  readonly territoire: string;
  /** INSEE code; of the seat where the territory crosses a border; null for a région. */
  readonly departement: string | null;
  readonly region: string | null;
  readonly themes: readonly string[];
  readonly url: string;
}

function rows(input: OpenDataInput): { row: Row; territory: SheetTerritory }[] {
  const { sheets, catalogue, lineage, base } = input;
  const territories = new Map(catalogue.territories.map((territory) => [territory.key, territory]));
  return sheets.map((sheet) => {
    const key = mainTerritory(sheet);
    const territory = territories.get(key);
    const line = lineage.get(key);
    if (!territory || !line) throw new Error(`no territory ${key} for ${sheet.id}`);
    return {
      territory,
      row: {
        id: sheet.id,
        titre: sheet.title,
        niveau: territory.level,
        code: territory.code,
        territoire: input.territories.get(key)?.name ?? territory.name,
        departement: line.departement,
        region: line.region,
        themes: sheet.themes,
        url: `${base}fiches/${sheet.id}/`,
      },
    };
  });
}

/** `donnees/initiatives.geojson`: one point a sheet, degrees (WGS 84). */
export function initiativesGeoJson(input: OpenDataInput): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: rows(input).map(({ row, territory }) => ({
      type: 'Feature',
      properties: row,
      geometry: { type: 'Point', coordinates: [territory.pin[0], territory.pin[1]] },
    })),
  };
}

/** `donnees/initiatives.json` */
export function initiativesJson(input: OpenDataInput): unknown {
  const described = new Map(rows(input).map(({ row, territory }) => [row.id, { row, territory }]));
  return input.sheets.map((sheet) => ({
    ...described.get(sheet.id)?.row,
    ...contentOf(sheet),
    territory: described.get(sheet.id)?.territory,
  }));
}

function contentOf(sheet: Initiative) {
  const captions = sheet.sections.flatMap((section) =>
    section.blocks.filter((block) => block.type === 'caption'),
  );
  const of = (kind: string) => sheet.sections.find((section) => section.kind === kind);
  return {
    sections: sheet.sections,
    keyFigures: of('figures')?.keyFigures ?? [],
    quotation: of('quotation')?.quotation ?? null,
    captions,
    stakeholders: of('stakeholders')?.blocks ?? [],
    places: sheet.places,
    source: sheet.source,
  };
}

/** Spreadsheets take a cell that begins with one of these for a formula. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `donnees/initiatives.csv`: UTF-8 with BOM and semicolons, as French spreadsheets open it. */
export function initiativesCsv(input: OpenDataInput): string {
  const labels = new Map(input.themes.map((theme) => [theme.id, theme.label]));
  const header = [
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
  ];
  const lines = rows(input).map(({ row, territory }) => [
    row.id,
    row.titre,
    levelLabel(territory.level),
    row.code,
    row.territoire,
    row.departement ?? '',
    row.region ?? '',
    row.themes.map((id) => labels.get(id) ?? id).join(', '),
    row.url,
    String(territory.pin[0]),
    String(territory.pin[1]),
  ]);
  return `\ufeff${[header, ...lines].map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
