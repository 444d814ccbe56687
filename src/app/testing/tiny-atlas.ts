import { type ComparedSearch, LETTERS, readTerritories } from '../../core/comparison/compared-set.ts';
import { type Comparison, NO_COMPARISON } from '../../core/comparison/comparison.ts';
import type { PlacedSilhouette } from '../../core/geo/silhouette.ts';
import type { Catalogue, SheetSummary, SheetTerritory } from '../../core/sheet/catalogue.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import type { Level } from '../../core/territory/levels.ts';
import { namedTerritory, partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { ParentTerritory } from '../../core/territory/territory-record.ts';
import type { NeighbourView, TerritoryView } from '../../core/territory/territory-view.ts';
import type { UpperLevels } from '../../core/territory/upper-levels.ts';
import { routedUpperTerritory } from '../../core/territory-views/upper-view.ts';
import type { AtlasData } from '../../state/data/atlas-data.ts';

const FRANCE: PlacedSilhouette = { path: 'M0 0l100 0l0 100l-100 0z', bbox: [-5, 41, 10, 51] };

const OUTLINE: PlacedSilhouette = { path: 'M0 0l100 0l0 100z', bbox: [1, 46, 3, 48] };

const around = (key: TerritoryKey, name: string): ParentTerritory => ({
  ...namedTerritory(key, name),
  share: 'whole',
});

/** A territory with invented figures; what a test is about is given as `rest`. */
export function territoryFixture(
  level: Level,
  code: string,
  name: string,
  rest: Partial<SheetTerritory> = {},
): SheetTerritory {
  return {
    ...namedTerritory(territoryKey(level, code), name),
    article: '',
    of: `de ${name}`,
    parents: [],
    indicators: { population: 1000, areaKm2: 100, communes: 10, ruralShare: 0.5 },
    pin: [2, 47],
    bbox: [1, 46, 3, 48],
    ...rest,
  };
}

/** The page of a territory of which nothing but its record is known; what a test is about is given as `rest`. */
export function viewFixture(record: SheetTerritory, rest: Partial<TerritoryView> = {}): TerritoryView {
  return {
    record,
    also: [],
    outline: null,
    seat: null,
    neighbours: [],
    comparable: [],
    around: [],
    france: FRANCE,
    ...rest,
  };
}

/** A territory beside another. */
export function neighbourFixture(record: SheetTerritory, borderMetres = 84_000): NeighbourView {
  const { key, level, code, name, bbox, indicators } = record;
  return { key, level, code, name, outline: { ...OUTLINE, bbox }, borderMetres, indicators };
}

const BRETAGNE = around('region:53', 'Bretagne');
const FINISTERE = around('departement:29', 'Finistère');

const bretagne = territoryFixture('region', '53', 'Bretagne', { pin: [-3, 48], bbox: [-5, 47, -1, 49] });
const moselle = territoryFixture('departement', '54', 'Meurthe-et-Moselle', {
  parents: [around('region:44', 'Grand Est')],
  pin: [6.2, 48.7],
  bbox: [5.4, 48.3, 7.1, 49.6],
});
const brest = territoryFixture('commune', '29019', 'Brest', {
  parents: [BRETAGNE, FINISTERE],
  pin: [-4.5, 48.4],
  bbox: [-4.6, 48.3, -4.4, 48.5],
});

const card = (
  id: string,
  title: string,
  { key }: SheetTerritory,
  themes: SheetSummary['themes'],
): SheetSummary => ({ id, title, territories: [key], themes, figure: null });

/** Four sheets on three territories, two of them on one; two overseas départements without any. */
export const tinyCatalogue: Catalogue = {
  sheets: [
    card('soleil', 'Le soleil pour tous', bretagne, ['energie']),
    card('vent', 'Le vent des dunes', brest, ['energie', 'emploi']),
    card('atelier', 'Un atelier partagé', brest, ['emploi']),
    card('bal', 'Le bal des villages', moselle, ['culture']),
  ],
  territories: [bretagne, moselle, brest],
  overseas: [
    { key: 'departement:971', level: 'departement', code: '971', name: 'Guadeloupe', outline: OUTLINE },
    { key: 'departement:974', level: 'departement', code: '974', name: 'La Réunion', outline: OUTLINE },
  ],
};

/** The whole of a sheet, one paragraph long. */
export function sheetFixture(id: string, rest: Partial<Initiative> = {}): Initiative {
  const found = tinyCatalogue.sheets.find((one) => one.id === id);
  if (!found) throw new Error(`no sheet ${id}`);
  const { title, territories: keys, themes } = found;
  return {
    id,
    title,
    territories: keys,
    themes,
    sections: [
      {
        kind: 'why',
        heading: 'Pourquoi',
        blocks: [{ type: 'paragraph', children: [{ type: 'text', value: `Voici pourquoi : ${title}.` }] }],
      },
    ],
    source: { document: 'essais.odt', title: 'Fiches d’essai', rank: 1 },
    summary: 'Premiers mots de la fiche.',
    provenance: [{ type: 'text', value: 'Source : « Fiches d’essai », fiche n° 1.' }],
    places: [],
    offered: [],
    ...rest,
  };
}

/** Régions and départements: those of the sheets, those around them, those overseas. */
const tinyUpperLevels: UpperLevels = {
  territories: [
    bretagne,
    territoryFixture('region', '44', 'Grand Est'),
    moselle,
    territoryFixture('departement', '29', 'Finistère', { parents: [BRETAGNE] }),
    ...tinyCatalogue.overseas.map(({ level, code, name }) => territoryFixture(level, code, name)),
  ].map((record) => ({ ...record, outline: OUTLINE, neighbours: [], seat: null })),
  perimeterAliases: [['region:04', 'departement:974']],
  france: FRANCE,
};

const comparison = ({ territoires }: ComparedSearch): Comparison => {
  const columns = readTerritories(territoires).flatMap((entry, at) => {
    const letter = LETTERS[at];
    const answer = 'key' in entry && routedUpperTerritory(tinyUpperLevels, ...partsOf(entry.key));
    if (!letter || !answer || !('found' in answer)) return [];
    const contours = { own: null, sameLevel: [] };
    const territory = { letters: [letter], view: answer.found, contours };
    return [{ letter, territory, others: [], sheet: null }];
  });
  const territories = columns.map(({ territory }) => territory);
  const keys = territories.map(({ view }) => view.record.key);
  return { ...NO_COMPARISON, set: { keys, sheets: [] }, territories, columns };
};

const existing = (id: string): Initiative | null =>
  tinyCatalogue.sheets.some((one) => one.id === id) ? sheetFixture(id) : null;

/** What the screens read, at hand at once; `rest` replaces a part, to hold it back or to have it fail. */
export function tinyData(rest: Partial<AtlasData> = {}): AtlasData {
  return {
    catalogue: async () => tinyCatalogue,
    sheet: async (id) => existing(id),
    territory: async (level, code) => {
      if (level === 'commune' && code === brest.code) return { found: viewFixture(brest) };
      return routedUpperTerritory(tinyUpperLevels, level, code);
    },
    upperLevels: async () => tinyUpperLevels,
    dossier: async (ids) => ids.flatMap((id) => existing(id) ?? []),
    comparison: async (search) => comparison(search),
    ...rest,
  };
}
