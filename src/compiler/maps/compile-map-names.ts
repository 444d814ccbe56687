import { groupBy } from '../../core/collections/group-by.ts';
import type { MapName, MapNames, Overview } from '../../core/formats/map-files.ts';
import { bboxOf } from '../../core/geo/bbox.ts';
import { contains } from '../../core/geo/contains.ts';
import { layoutMarkers } from '../../core/geo/marker-layout.ts';
import { fromMercator, mercator, TILE_PX } from '../../core/geo/mercator.ts';
import { fittingZoom, type NameBox, roomiestPlace } from '../../core/geo/name-fit.ts';
import { DEPARTEMENT_STYLE, firstZoom, nameBoxAt, REGION_STYLE } from '../../core/geo/name-styles.ts';
import { isInBbox, type Position } from '../../core/geo/position.ts';
import { contourOf, type DescribedArea } from '../../core/geo/topology.ts';
import { sheetMarks } from '../../core/scene/sheet-scene.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import { MOST_APART } from '../../core/sheet/large-collection.ts';
import {
  departementOfCommune,
  partsOf,
  type TerritoryKey,
  territoryKey,
} from '../../core/territory/territory.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { typographic } from '../../core/text/typography.ts';
import type { OuterName } from '../geography/read-geography.ts';
import type { TownRow } from '../geography/town-rows.ts';

interface NamedAtlas {
  readonly tables: TerritoryTables;
  readonly places: ReadonlyMap<TerritoryKey, { readonly pin: Position }>;
  readonly map: Overview;
  readonly catalogue: Catalogue;
  readonly towns: readonly TownRow[];
  readonly outer: readonly OuterName[];
}

const CHOSEN_AT = { region: 5, departement: 7 };

const COUNT_LINE = '\n1 fiche';

/** CSS pixels at the widest view, from the dot of a town over its name. */
const OVER_NAME = [5, 30, 55];

/** CSS pixels from a town's dot: a marker within `within` leaves room for its name only `below`. */
const CROWDED = { within: 30, below: 18 };

function beside(town: Position, marks: readonly Position[]): Position[] {
  const scale = TILE_PX * 2 ** CHOSEN_AT.region;
  const { x, y } = mercator(town);
  const isCrowded = marks
    .map(mercator)
    .some((mark) => Math.hypot(mark.x - x, mark.y - y) * scale < CROWDED.within);
  const below = isCrowded ? CROWDED.below / scale : 0;
  return OVER_NAME.map((pixels) => fromMercator(x + pixels / scale, y + below));
}

function markersAt(catalogue: Catalogue, zoom: number): Position[] {
  const places = sheetMarks(catalogue);
  if (places.length > MOST_APART) return places.map(({ territory }) => territory.pin);
  return layoutMarkers(places, zoom).map(({ center }) => center);
}

function areaNames(
  { map, catalogue }: NamedAtlas,
  kind: 'region' | 'departement',
  areas: readonly DescribedArea<{ readonly key: TerritoryKey; readonly name: string }>[],
  marks: readonly Position[],
  words: readonly Position[] = [],
): MapName[] {
  const style = kind === 'region' ? REGION_STYLE : DEPARTEMENT_STYLE;
  return areas.flatMap((area): MapName[] => {
    const { key, name } = area.properties;
    const contour = contourOf(map, area);
    const sheets = kind === 'region' ? countOfSheets(catalogue, key) : 0;
    const written = typographic(name);
    const lines = sheets > 0 ? `${written}${COUNT_LINE}` : written;
    const box = bboxOf(contour);
    const inside = (all: readonly Position[]) =>
      all.filter((mark) => isInBbox(box, mark) && contains(contour, mark));
    const nameBox = nameBoxAt(lines, style, CHOSEN_AT[kind]);
    const found = roomiestPlace(contour, inside(marks), nameBox, inside(words));
    if (!found) return [];
    const fits = (box: NameBox) => fittingZoom(contour, found.centre, box);
    const [from, counted] = [firstZoom(written, style, fits), firstZoom(lines, style, fits)];
    const [longitude, latitude] = found.centre.map((degrees) => Number(degrees.toFixed(4)));
    return [[kind, written, longitude ?? 0, latitude ?? 0, 1, from, sheets, counted]];
  });
}

const spot = ([longitude, latitude]: Position) => `${longitude},${latitude}`;

/** Seats of régions first, then préfectures before every other town of their département, whatever their population. */
function townNames({ tables, places, towns, catalogue }: NamedAtlas): MapName[] {
  const communes = new Map(
    [...places].flatMap(([key, { pin }]) => {
      const [level, code] = partsOf(key);
      return level === 'commune' ? [[spot(pin), code] as const] : [];
    }),
  );
  const regionSeats = new Set(tables.regions.map(({ seat }) => seat));
  const seats = new Set(tables.departements.map(({ seat }) => seat));
  const codeOf = ({ position }: TownRow) => communes.get(spot(position)) ?? '';
  const ranks = new Map<string, number>();
  for (const town of towns) {
    const departement = departementOfCommune(codeOf(town));
    ranks.set(departement, Math.min(town.rank, ranks.get(departement) ?? town.rank));
  }
  return towns.map((town): MapName => {
    const [code, [longitude, latitude]] = [codeOf(town), town.position];
    const first = ranks.get(departementOfCommune(code)) ?? town.rank;
    const sheets = countOfSheets(catalogue, territoryKey('commune', code));
    const usual = Math.max(2, seats.has(code) ? first : town.rank);
    const rank = regionSeats.has(code) ? 1 : sheets > 0 ? Math.min(3, usual) : usual;
    return [seats.has(code) ? 'seat' : 'town', typographic(town.name), longitude, latitude, rank, 0, 0, 0];
  });
}

/** Paris is named as a town: its département, of the same name at the same place, is left out. */
export function mapNames(atlas: NamedAtlas): MapNames {
  const { tables, outer, map } = atlas;
  const { regions, departements } = map.objects;
  // A région of one département is named as that one.
  const ofRegion = groupBy(tables.departements, ({ region }) => region);
  const alone = new Set(
    [...ofRegion.values()].flatMap(([only, other]) => (only && !other ? [only.code] : [])),
  );
  const named = departements.geometries.filter(
    ({ properties: { code } }) => code !== '75' && !alone.has(code),
  );
  const towns = townNames(atlas);
  const marks = markersAt(atlas.catalogue, CHOSEN_AT.region);
  const seats = towns
    .filter(([, , , , rank]) => rank === 1)
    .flatMap(([, , longitude, latitude]) => beside([longitude, latitude], marks));
  const names = [
    ...areaNames(atlas, 'region', regions.geometries, marks, seats),
    ...areaNames(atlas, 'departement', named, markersAt(atlas.catalogue, CHOSEN_AT.departement)),
    ...towns,
    ...outer.map(({ kind, name, position, from }): MapName => [kind, name, ...position, 1, from, 0, 0]),
  ];
  return { names };
}
