import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../content/diagnostics/content-error.ts';
import type { ContentFolder } from '../../content/files/content-folder.ts';
import { CATALOGUE_FILE } from '../../core/formats/catalogue-file.ts';
import { COMMUNES_FILE } from '../../core/formats/communes-file.ts';
import { EPCI_FILE } from '../../core/formats/epci-file.ts';
import { BASEMAP_FILE, MAP_NAMES_FILE, OVERVIEW_FILE } from '../../core/formats/map-files.ts';
import { SHEET_FILE } from '../../core/formats/sheet-file.ts';
import type { ShippedFile } from '../../core/formats/shipped-file.ts';
import { TABLE_SUPPLEMENT_FILE } from '../../core/formats/table-supplement-file.ts';
import { TERRITORY_NAMES_FILE } from '../../core/formats/territory-names-file.ts';
import { UPPER_LEVELS_FILE } from '../../core/formats/upper-levels-file.ts';
import { sheetRows } from '../../core/sheet/sheet-table.ts';
import { FROZEN, frozenContent, frozenPath } from '../frozen-content.fixture.ts';
import { initiativesJson } from '../open-data/initiatives-json.ts';
import { compileContent } from './compile-content.ts';
import { partCatalogue } from './part-catalogue.ts';

/** A copy of the project's content whose sheets can be spoilt; the territories are the real ones. */
function spoiltProject(file: string, text: string): ContentFolder {
  const root = mkdtempSync(join(tmpdir(), 'atlas-'));
  cpSync(frozenPath(), join(root, 'data'), { recursive: true });
  for (const kept of ['data/territories', 'data/thesaurus'])
    symlinkSync(join(process.cwd(), kept), join(root, kept));
  writeFileSync(join(root, 'data/fiches', file), text);
  return { root, path: 'data' };
}

const content = compileContent(FROZEN);

describe('the content of the atlas', () => {
  test('thirteen sheets lie on eleven territories', () => {
    expect(content.catalogue.sheets).toHaveLength(13);
    expect(content.catalogue.territories).toHaveLength(11);
    expect(content.catalogue.sheets.map(({ territories: [territory] }) => territory)).toEqual([
      'departement:62',
      'departement:54',
      'departement:54',
      'commune:75056',
      'commune:75056',
      'commune:69266',
      'epci:200046977',
      'commune:93063',
      'epci:200039857',
      'petr:pays-de-langres',
      'departement:35',
      'epci:243100518',
      'region:75',
    ]);
  });

  test('what is written of each file is read back', () => {
    const reread = <T extends object>(file: ShippedFile<T>, written: T) =>
      expect(file.read(JSON.parse(file.write(written))), file.name).toEqual(written);
    reread(CATALOGUE_FILE, partCatalogue(content.catalogue).first);
    for (const sheet of content.sheets) reread(SHEET_FILE, sheet);
    reread(TABLE_SUPPLEMENT_FILE, content.tableSupplement);
    reread(OVERVIEW_FILE, content.mapTopology);
    reread(BASEMAP_FILE, content.basemap);
    reread(MAP_NAMES_FILE, content.names);
    reread(EPCI_FILE, content.epciTopology);
    reread(UPPER_LEVELS_FILE, content.upperLevels);
    reread(TERRITORY_NAMES_FILE, content.territoryIndex);
    const file = content.departementFiles.get('75');
    if (!file) throw new Error('no file for Paris');
    reread(COMMUNES_FILE, file);
  });

  test('what lies around a département is drawn once, and is none of its communes', () => {
    for (const [departement, { objects }] of content.departementFiles) {
      const own = objects.communes.geometries.map(({ id }) => id);
      const all = [...own, ...objects.around.geometries.map(({ id }) => id)];
      expect(new Set(all).size, departement).toBe(all.length);
    }
  });

  test('every pin lies inside its own contour', () => {
    const { sheetTerritories: object } = content.mapTopology.objects;
    const territories = feature(
      content.mapTopology as never,
      object as never,
    ) as unknown as FeatureCollection<Polygon>;
    for (const { key, pin } of content.catalogue.territories) {
      const contour = territories.features.find((one) => one.properties?.key === key);
      expect(contour && booleanPointInPolygon([pin[0], pin[1]], contour), key).toBe(true);
    }
  });

  test('the open data say where each sheet is', () => {
    const { catalogue, tableSupplement, themes } = content;
    const table = { ...tableSupplement, catalogue, themes, base: '/atlas/' };
    const [, second] = sheetRows(table, catalogue.sheets);
    expect(second?.row).toMatchObject({
      niveau: 'departement',
      code: '54',
      territoire: 'Meurthe-et-Moselle',
      departement: '54',
      region: '44',
      url: 'https://carte.example.org/fiches/start-up-de-territoire-meurthe-et-moselle/',
    });
    expect(JSON.stringify(initiativesJson(table, content.sheets))).toContain('André Corzani');
  });

  test('the places that a text names are pinned inside the sheet’s territory, in order of first mention', () => {
    const sheet = content.sheets.find(({ id }) => id === 'start-up-de-territoire-meurthe-et-moselle');
    const bbox = content.catalogue.territories.find(({ key }) => key === sheet?.territories[0])?.bbox ?? [
      0, 0, 0, 0,
    ];
    expect(sheet?.places.map(({ name }) => name)).toEqual(['Nancy', 'Villerupt', 'Valleroy']);
    for (const { pin, name } of sheet?.places ?? []) {
      expect(pin[0] > bbox[0] && pin[0] < bbox[2] && pin[1] > bbox[1] && pin[1] < bbox[3], name).toBe(true);
    }
    expect(content.sheets.flatMap(({ places }) => places)).toHaveLength(5);
  });
});

test('another process that compiles the same content gives the same bytes', () => {
  const { sheets, catalogue, themes, tableSupplement, upperLevels, mapTopology, epciTopology } = content;
  const again = frozenContent();
  expect(JSON.stringify(again)).toBe(
    JSON.stringify({ sheets, catalogue, themes, tableSupplement, upperLevels, mapTopology, epciTopology }),
  );
});

test('an unknown territory stops the publication with file, line, column and proposals', () => {
  const text = `---
territoire: Joef
themes: [emploi-insertion]
source:
  document: fiches-initiatives-de-collectivites.md
  rang: 14
---

# Une fiche

## Pourquoi ce projet ?

Parce que.
`;
  const folder = spoiltProject('une-fiche.md', text);
  const stop = () => compileContent(folder);
  expect(stop).toThrow(ContentError);
  expect(stop).toThrow(/data\/fiches\/une-fiche\.md:2:13 {2}erreur {2}territoire-inconnu[\s\S]*« Jœuf »/);
});

test('what an author should know of a territory that was found is reported, with the place in the file', () => {
  const text = readFileSync(frozenPath('fiches/commande-publique-metropole-de-lyon.md'), 'utf8');
  const folder = spoiltProject(
    'commande-publique-metropole-de-lyon.md',
    text.replace(/^territoire: .*$/mu, 'territoire: Grand Lyon'),
  );
  expect(compileContent(folder).warnings).toMatch(
    /data\/fiches\/commande-publique-metropole-de-lyon\.md:2:13 {2}avertissement {2}territoire-nom-d-usage/,
  );
});

test('a named place without a spot on the map stops the compilation and says what to run', () => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-'));
  cpSync(frozenPath(), join(root, 'data'), { recursive: true });
  mkdirSync(join(root, 'data/territories'));
  symlinkSync(join(process.cwd(), 'data/thesaurus'), join(root, 'data/thesaurus'));
  for (const name of readdirSync('data/territories')) {
    symlinkSync(join(process.cwd(), 'data/territories', name), join(root, 'data/territories', name));
  }
  const places = join(root, 'data/territories/places.tsv');
  const text = readFileSync(places, 'utf8');
  rmSync(places);
  writeFileSync(places, text.replace(/^commune\t54580\t.*\n/m, ''));
  expect(() => compileContent({ root, path: 'data' })).toThrow(
    'no place for commune:54580: run npm run geography',
  );
});
