import { neighbors } from 'topojson-client';
import type { Level } from '../../domain/territory/level.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import type { SeatPlace, WideTerritories, WideTerritory } from '../../formats/territory-files.ts';
import { silhouetteOf } from '../../geo/silhouette.ts';
import { typographic } from '../../text/typography.ts';
import type { Contours } from '../geography/contour-topology.ts';
import { LEVEL_OBJECTS, territoryFeature } from '../geography/territory-feature.ts';
import type { TerritoryBook } from './territory-book.ts';
import { type Places, recordOf } from './territory-records.ts';

type WideLevel = 'region' | 'departement' | 'petr';

/** Codes of the territories of a level that share a border, by code: contours that have an arc in common. */
export function borderingCodes(contours: Contours, level: Level): Map<string, string[]> {
  const geometries = contours.objects[LEVEL_OBJECTS[level]]?.geometries ?? [];
  const codes = geometries.map((geometry) => String(geometry.id));
  const around = neighbors(geometries as never);
  return new Map(codes.map((code, i) => [code, (around[i] ?? []).map((j) => codes[j] ?? '').sort()]));
}

function seatPlace(book: TerritoryBook, places: Places, level: WideLevel, code: string): SeatPlace | null {
  const seat = book.seatOf(level, code);
  const place = seat && places.get(territoryKey('commune', seat.code));
  return place ? { name: typographic(seat.name), pin: place.pin } : null;
}

function territoriesAt(
  book: TerritoryBook,
  places: Places,
  contours: Contours,
  level: WideLevel,
): WideTerritory[] {
  const around = borderingCodes(contours, level);
  return [...around].flatMap(([code, bordering]): WideTerritory[] => {
    const own = territoryKey(level, code);
    const key = book.canonical(own);
    // An overseas région is told as its département; Paris is told once, here, under its key of commune.
    if (level === 'region' && key !== own) return [];
    const { geometry } = territoryFeature(contours, level, code);
    return [
      {
        ...recordOf(book, places, ...partsOf(key)),
        outline: silhouetteOf(geometry),
        neighbours: bordering.map((other) => book.canonical(territoryKey(level, other))),
        seat: partsOf(key)[0] === 'commune' ? null : seatPlace(book, places, level, code),
      },
    ];
  });
}

/** Everything that the pages of the wider territories need. */
export function wideTerritories(book: TerritoryBook, places: Places, contours: Contours): WideTerritories {
  const { regions, departements, collectivites } = book.tables;
  const keys: TerritoryKey[] = [
    ...regions.map(({ code }) => territoryKey('region', code)),
    ...departements.map(({ code }) => territoryKey('departement', code)),
  ];
  const twins = keys.flatMap((key) => (book.canonical(key) === key ? [] : [[key, book.canonical(key)]]));
  return {
    territories: (['region', 'departement', 'petr'] as const).flatMap((level) =>
      territoriesAt(book, places, contours, level),
    ),
    twins: Object.fromEntries(twins),
    collectivites: Object.fromEntries(collectivites.map(({ code, name }) => [code, typographic(name)])),
  };
}
