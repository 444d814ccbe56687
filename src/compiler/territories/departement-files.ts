import { filter } from 'topojson-simplify';
import { groupBy } from '../../core/collections/group-by.ts';
import type { CommuneLists, CommuneProperties, CommuneTopology } from '../../core/formats/communes-file.ts';
import { silhouetteOf } from '../../core/geo/silhouette.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { CommuneRow } from '../../core/territory/territory-tables.ts';
import { madeByKey } from '../../core/text/made-once.ts';
import { typographic } from '../../core/text/typography.ts';
import { areasOf, territoryFeature } from '../geography/territory-feature.ts';
import { borderingCodes } from './compile-upper-levels.ts';
import { lineageOf } from './territory-lookup.ts';
import { epciIndicatorsOf, placeOf, type TerritoryGeography } from './territory-records.ts';

type Shared = ReturnType<typeof share>;

/** What the files of all départements are made of, by code. */
function share({ lookup, contours }: TerritoryGeography) {
  return {
    areas: new Map(areasOf(contours, 'commune').map((area) => [area.id, area])),
    around: borderingCodes(contours, 'commune'),
    members: groupBy(lookup.communes.values(), ({ departement }) => departement),
  };
}

function parentRow(geography: TerritoryGeography, key: TerritoryKey): CommuneLists['parents'][number] {
  const { lookup, contours, placements } = geography;
  const [level, code] = partsOf(key);
  const bbox = placements.get(key)?.bbox;
  // The outlines of the other levels come with the upper levels.
  const isDrawn = bbox && (level === 'epci' || level === 'ept');
  const contour = isDrawn && territoryFeature(contours, level, code).geometry;
  const row = [key, typographic(lookup.row(level, code)?.name ?? '')] as const;
  const outline = contour ? { ...silhouetteOf(contour), bbox } : null;
  if (level === 'epci') return [...row, outline, epciIndicatorsOf(geography, code)];
  return outline ? [...row, outline] : row;
}

function propertiesOf(
  { lookup, placements }: TerritoryGeography,
  numberOf: (parent: TerritoryKey) => number,
  { code, name, population }: CommuneRow,
): CommuneProperties {
  const place = placeOf(placements, territoryKey('commune', code));
  return {
    name: typographic(name),
    population,
    area: place.areaKm2,
    pin: place.pin,
    parents: lineageOf(lookup, 'commune', code).parents.map(({ key }) => numberOf(key)),
  };
}

function formerOf({ lookup }: TerritoryGeography, departement: string): CommuneLists['former'] {
  return lookup.tables.formerCommunes.flatMap(({ code, name, commune }) => {
    const today = lookup.communes.get(commune);
    return today?.departement === departement && !lookup.communes.has(code)
      ? [[code, typographic(name), today.code, typographic(today.name)] as const]
      : [];
  });
}

function fileOf(geography: TerritoryGeography, shared: Shared, departement: string): CommuneTopology {
  const members = shared.members.get(departement) ?? [];
  const codes = members.map(({ code }) => code);
  const parents: CommuneLists['parents'][number][] = [];
  /** Numbers the wider territories of communes in the order in which they are met. */
  const numberOf = madeByKey((key: TerritoryKey) => parents.push(parentRow(geography, key)) - 1);
  const properties = new Map(members.map((row) => [row.code, propertiesOf(geography, numberOf, row)]));
  const outside = new Set(codes.flatMap((code) => shared.around.get(code) ?? []));
  for (const code of codes) outside.delete(code);
  const picked = <P extends object>(
    wanted: Iterable<string>,
    propertiesAt: (code: string) => P | undefined,
  ) =>
    [...wanted].flatMap((code) => {
      const [area, own] = [shared.areas.get(code), propertiesAt(code)];
      return area && own ? [{ ...area, properties: own }] : [];
    });
  const communes = picked(codes, (code) => properties.get(code));
  const around = picked([...outside].sort(), (code) => {
    const { name = '', population = 0 } = geography.lookup.communes.get(code) ?? {};
    return { name: typographic(name), population };
  });
  const all = {
    communes: { type: 'GeometryCollection' as const, geometries: communes },
    around: { type: 'GeometryCollection' as const, geometries: around },
  };
  // With only the arcs that these areas use.
  const { objects, ...topology } = filter({ ...geography.contours, objects: all }, () => true);
  return {
    ...topology,
    objects: {
      // An empty list has become null.
      communes: objects.communes.type === null ? all.communes : objects.communes,
      around: objects.around.type === null ? all.around : objects.around,
    },
    parents,
    bare: Object.fromEntries([...properties].filter(([code]) => !shared.areas.has(code))),
    former: formerOf(geography, departement),
  };
}

export function departementFiles(geography: TerritoryGeography): Map<string, CommuneTopology> {
  const shared = share(geography);
  const { departements, collectivites } = geography.lookup.tables;
  return new Map(
    [...departements, ...collectivites].map(({ code }) => [code, fileOf(geography, shared, code)]),
  );
}
