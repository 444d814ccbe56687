import { gunzipSync } from 'node:zlib';
import type { MultiPolygon, Position } from 'geojson';
import { OfficialContoursError } from './official-error.ts';
import type { ContourFile } from './official-files.ts';

export interface OfficialCommune {
  /** Of the year of the file; it may since have merged into another. */
  readonly code: string;
  readonly geometry: MultiPolygon;
}

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
      `${name} : fichier tronqué ou illisible (${messageOf(error)}). Téléchargez-le à nouveau.`,
    );
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

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

function communeOf(name: string, feature: unknown, rank: number): OfficialCommune {
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
  return { code, geometry: { type: 'MultiPolygon', coordinates } };
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
