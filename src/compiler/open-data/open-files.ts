import type { Feature } from 'geojson';
import { groupByEach } from '../../core/collections/group-by.ts';
import { contourOf } from '../../core/geo/topology.ts';
import type { Edition, OpenFile } from '../../core/settings/open-data.ts';
import { csvText, type SheetTable, sheetsCsv, sheetsGeoJson } from '../../core/sheet/sheet-table.ts';
import { LEVELS, type Level, levelPlural } from '../../core/territory/levels.ts';
import { ABSENCES } from '../../core/territory/territory-record.ts';
import { slugify } from '../../core/text/slug.ts';
import type { AtlasContent } from '../catalogue/compile-content.ts';
import { siteSchema } from '../settings/read-site.ts';
import { frontMatterSchema } from '../sheet/front-matter-schema.ts';
import { dataPackage, INDICATOR_COLUMNS, tableSchema } from './data-package.ts';
import { dcatCatalogue } from './dcat.ts';
import { initiativesJson, initiativesSchema } from './initiatives-json.ts';

/** Those that sheets are of, with the ids of these sheets: each with its contour, or the point of its marker where it has none. */
function territoriesGeoJson({ catalogue, mapTopology }: Content, level: Level, edition: Edition) {
  const areas = new Map(
    mapTopology.objects.sheetTerritories.geometries.map((area) => [area.properties.key, area]),
  );
  const sheets = groupByEach(catalogue.sheets, ({ territories }) => territories);
  const features = catalogue.territories
    .filter((territory) => territory.level === level)
    .map(({ key, code, name, pin }): Feature => {
      const area = areas.get(key);
      return {
        type: 'Feature',
        properties: { code, nom: name, fiches: (sheets.get(key) ?? []).map(({ id }) => id) },
        geometry: area ? contourOf(mapTopology, area) : { type: 'Point', coordinates: [pin[0], pin[1]] },
      };
    });
  return { type: 'FeatureCollection' as const, ...edition, features };
}

/** A value a line. */
const indicatorsCsv = ({ indicators }: Content) =>
  csvText([
    INDICATOR_COLUMNS.map(({ name }) => name),
    ...indicators.flatMap(({ id, year, unit, values }) =>
      [...values].flatMap(([level, all]) =>
        [...all].map(([code, value]) => [
          id,
          level,
          code,
          year,
          typeof value === 'number' ? value : ABSENCES[value],
          unit,
        ]),
      ),
    ),
  ]);

type Content = Pick<
  AtlasContent,
  | 'indicators'
  | 'site'
  | 'catalogue'
  | 'tableSupplement'
  | 'themes'
  | 'sheets'
  | 'editions'
  | 'departements'
  | 'regions'
  | 'mapTopology'
>;

const json = (value: unknown) => `${JSON.stringify(value)}\n`;

/** Files of these levels have all their territories, with sheets or not. */
const WHOLE: readonly Level[] = ['region', 'departement'];

const fileNameOf = (level: Level) => (level === 'france' ? level : slugify(levelPlural(level)));

const row = (
  name: string,
  label: string,
  format: OpenFile['format'],
  edition: Edition | null,
  text: () => string,
) => ({ path: `donnees/${name}`, label, format, edition, text });

function dataRows(content: Content, base: string) {
  const { catalogue, themes, sheets, editions } = content;
  const table: SheetTable = { ...content.tableSupplement, catalogue, themes, base };
  const unlicensed = { ...editions.contours, licence: null, date: null };
  const used = new Set(catalogue.territories.map(({ level }) => level));
  const levels = LEVELS.filter((level) => used.has(level) && !WHOLE.includes(level));
  const contours = (name: string, label: string, value: () => object) =>
    row(`${name}.geojson`, label, 'GeoJSON', editions.contours, () => json(value()));
  return [
    row('initiatives.csv', 'Les fiches, une par ligne', 'CSV', editions.sheets, () =>
      sheetsCsv(table, catalogue.sheets),
    ),
    row('initiatives.geojson', 'Les fiches, un point chacune', 'GeoJSON', editions.sheets, () =>
      sheetsGeoJson(table, catalogue.sheets),
    ),
    row('initiatives.json', 'Les fiches entières', 'JSON', editions.sheets, () =>
      json(initiativesJson(table, sheets)),
    ),
    contours('regions', 'Toutes les régions', () => ({ ...content.regions, ...editions.contours })),
    contours('departements', 'Tous les départements', () => ({
      ...content.departements,
      ...editions.contours,
    })),
    ...levels.map((level) =>
      contours(fileNameOf(level), `Territoires qui ont une fiche : ${levelPlural(level)}`, () =>
        territoriesGeoJson(content, level, editions.contours),
      ),
    ),
    ...(content.indicators.length > 0
      ? [
          row('indicateurs.csv', 'Les indicateurs de ce site, une valeur par ligne', 'CSV', unlicensed, () =>
            indicatorsCsv(content),
          ),
        ]
      : []),
  ];
}

function schemaRows(themes: Content['themes']) {
  const schema = (name: string, label: string, value: () => object) =>
    row(`${name}.schema.json`, label, 'JSON Schema', null, () => json(value()));
  return [
    row('initiatives.table.json', 'Ce que contient le CSV', 'Table Schema', null, () => json(tableSchema())),
    schema('initiatives', 'Ce que contient le JSON', initiativesSchema),
    schema('fiche', 'En-tête d’une fiche à publier', () => frontMatterSchema(themes)),
    schema('site', 'Réglages d’un site', siteSchema),
  ];
}

function catalogueRows({ site, themes }: Content, files: readonly OpenFile[]) {
  const dcat = dcatCatalogue(site, themes, files);
  return [
    row('datapackage.json', 'Tous les fichiers : version, licence et date', 'Data Package', null, () =>
      json(dataPackage(site, files)),
    ),
    ...(dcat ? [row('catalogue.jsonld', 'Le catalogue', 'DCAT', null, () => json(dcat))] : []),
  ];
}

function allRows(content: Content, base: string) {
  const rows = dataRows(content, base);
  return [...rows, ...schemaRows(content.themes), ...catalogueRows(content, rows)];
}

/** In the order in which they are offered. */
export function openFiles(content: Content): readonly OpenFile[] {
  return allRows(content, '/').map(({ text: _, ...file }) => file);
}

/** With their texts. `base` begins the site's addresses, and has a slash at both ends. */
export function writtenFiles(content: Content, base: string) {
  return allRows(content, base).map((file) => ({ ...file, text: file.text() }));
}
