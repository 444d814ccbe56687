import { gunzipSync } from 'node:zlib';
import type { MultiPolygon, Position } from 'geojson';
import { addTo, tally } from '../../../core/collections/group-by.ts';
import { ringArea, ringsOf } from '../../../core/geo/rings.ts';
import { mergedContour } from '../../../core/geo/topology.ts';
import type { TerritoryTables } from '../../../core/territory/territory-tables.ts';
import { codesToday } from '../build-tables.ts';
import { buildTopology, isRecord } from '../build-topology.ts';
import { snap } from '../contour-topology.ts';
import { type ContourFile, OfficialContoursError } from './official-files.ts';

/** Its code is of the year of the file: it may since have merged into another. */
type OfficialCommune = ReturnType<typeof communeOf>;

function textOf({ name, bytes }: ContourFile): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder().decode(gunzipSync(bytes));
  } catch {
    throw new OfficialContoursError(`${name} : archive gzip incomplète ou abîmée. Téléchargez-la à nouveau.`);
  }
}

function jsonOf(name: string, text: string): unknown {
  if (/^\s*</.test(text)) {
    throw new OfficialContoursError(
      `${name} : c’est une page web (HTML ou XML), pas du GeoJSON. Ouvrez l’adresse dans un navigateur pour voir ce qu’elle donne.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new OfficialContoursError(
      `${name} : fichier tronqué ou illisible (${error instanceof Error ? error.message : error}). Téléchargez-le à nouveau.`,
    );
  }
}

const isDegrees = (value: unknown): value is Position =>
  Array.isArray(value) &&
  typeof value[0] === 'number' &&
  typeof value[1] === 'number' &&
  Math.abs(value[0]) <= 180 &&
  Math.abs(value[1]) <= 90;

function isPolygons(value: unknown): value is Position[][][] {
  const isRing = (ring: unknown) => Array.isArray(ring) && ring.length >= 4 && ring.every(isDegrees);
  const isPolygon = (rings: unknown) => Array.isArray(rings) && rings.length > 0 && rings.every(isRing);
  return Array.isArray(value) && value.length > 0 && value.every(isPolygon);
}

function communeOf(name: string, feature: unknown, rank: number) {
  const place = `${name} : entité ${rank + 1}`;
  const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
  const { code } = properties;
  if (typeof code !== 'string' || !/^(?:\d\d|2[AB])\d{3}$/.test(code)) {
    throw new OfficialContoursError(
      `${place} : pas de code Insee de commune dans la propriété « code ». Est-ce bien un fichier de communes ?`,
    );
  }
  const geometry = isRecord(feature) && isRecord(feature.geometry) ? feature.geometry : {};
  const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if ((geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') || !isPolygons(coordinates)) {
    throw new OfficialContoursError(
      `${place} (${code}) : contour absent, ou coordonnées qui ne sont pas en degrés (WGS 84). Prenez la version GeoJSON.`,
    );
  }
  return { code, geometry: { type: 'MultiPolygon' as const, coordinates } };
}

/** Gzipped or not. Throws OfficialContoursError that begins with the file's name. */
export function parseCommunes(file: ContourFile): OfficialCommune[] {
  const value = jsonOf(file.name, textOf(file));
  if (!isRecord(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features)) {
    throw new OfficialContoursError(
      `${file.name} : ce n’est pas du GeoJSON (« FeatureCollection » attendu). Prenez la version GeoJSON du fichier.`,
    );
  }
  return value.features.map((feature, rank) => communeOf(file.name, feature, rank));
}

/** A quarter of a square of the grid: a ring under this has collapsed. */
const COLLAPSED = 2.5e-9;

/** The ring alone, or nothing where it has collapsed. */
function snapRing(ring: readonly Position[], counterClockwise: boolean): Position[][] {
  const snapped = ring.map(snap);
  const kept = snapped.filter(
    ([x, y], i) => i === 0 || x !== snapped[i - 1]?.[0] || y !== snapped[i - 1]?.[1],
  );
  const area = ringArea(kept);
  if (kept.length < 4 || Math.abs(area) < COLLAPSED) return [];
  return [area > 0 === counterClockwise ? kept : kept.toReversed()];
}

/** On the committed grid, outer rings counter-clockwise; null when nothing is left. */
export function snapArea({ coordinates }: MultiPolygon): MultiPolygon | null {
  const polygons = coordinates.flatMap(([outer = [], ...holes]) => {
    const edge = snapRing(outer, true);
    return edge.length > 0 ? [[...edge, ...holes.flatMap((hole) => snapRing(hole, false))]] : [];
  });
  return polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : null;
}

type Tables = Pick<TerritoryTables, 'cogYear' | 'communes' | 'formerCommunes' | 'arrondissements'>;

const HOW_MANY = 5;

function partsByCommune(communes: readonly OfficialCommune[], tables: Tables): Map<string, MultiPolygon[]> {
  const today = codesToday(tables);
  const arrondissements = new Set(tables.arrondissements.map((row) => row.code));
  const given = new Set(communes.map(({ code }) => code));
  const unknown = [...given].filter((code) => !today.has(code));
  if (unknown.length > 0) {
    throw new OfficialContoursError(
      `${unknown.length} code(s) inconnu(s) du COG ${tables.cogYear} : ${unknown.slice(0, HOW_MANY).join(', ')}… Prenez les contours de ${tables.cogYear} ou d’avant, ou mettez d’abord les tableaux à jour (npm run geography).`,
    );
  }
  const parts = new Map<string, MultiPolygon[]>();
  for (const { code, geometry } of communes) {
    const commune = today.get(code) ?? code;
    if (arrondissements.has(code) && given.has(commune)) continue;
    const snapped = snapArea(geometry);
    if (snapped) addTo(parts, commune, snapped);
  }
  return parts;
}

/** From files of any year up to that of the tables. Throws OfficialContoursError for codes it can't place. */
export function communesToday(
  communes: readonly OfficialCommune[],
  tables: Tables,
): Map<string, MultiPolygon> {
  const twice = [...tally(communes.map(({ code }) => code))].find(([, times]) => times > 1);
  if (twice)
    throw new OfficialContoursError(`commune ${twice[0]} : donnée deux fois. Gardez un seul fichier.`);
  const drawn = new Set(tables.communes.filter((row) => row.region !== '').map((row) => row.code));
  return new Map(
    [...partsByCommune(communes, tables)]
      .filter(([code]) => drawn.has(code))
      .map(([code, parts]) => [code, uniteParts(code, parts)]),
  );
}

/** Square degrees, for contours without overlap: holes turn the other way and count negative. */
function areaOf(areas: readonly MultiPolygon[]): number {
  return areas.flatMap(ringsOf).reduce((sum, ring) => sum + ringArea(ring), 0);
}

/** Throws OfficialContoursError when parts overlap, such as a commune and its own communes déléguées. */
function uniteParts(code: string, parts: readonly MultiPolygon[]): MultiPolygon {
  const [only, second] = parts;
  if (only && !second) return only;
  const features = parts.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry }));
  const topology = buildTopology({ parts: features });
  const union = mergedContour(topology, topology.objects.parts.geometries);
  if (Math.abs(areaOf([union]) / areaOf(parts) - 1) > 1e-6) {
    throw new OfficialContoursError(
      `commune ${code} : ses morceaux se recouvrent. Le fichier mêle sans doute communes et communes déléguées : gardez les communes seules.`,
    );
  }
  return union;
}
