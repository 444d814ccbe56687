import { area, booleanPointInPolygon } from '@turf/turf';
import { neighbors } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../domain/level.ts';
import { readPlaces, readTopology } from './read-geography.ts';
import { readTerritoryTables } from './read-tables.ts';
import { territoryFeature, territoryFeatures } from './territory-feature.ts';

const contours = readTopology('.');
const places = readPlaces('.');
const tables = readTerritoryTables('.');

const departements = contours.objects.departements?.geometries ?? [];
const touching = neighbors(departements as never);
const neighboursOf = (code: string) => {
  const index = departements.findIndex((one) => one.id === code);
  return (touching[index] ?? []).map((other) => String(departements[other]?.id)).sort();
};

describe('the committed contours', () => {
  test('hold every level', () => {
    const count = (level: (typeof LEVELS)[number]) => territoryFeatures(contours, level).length;
    expect(count('region')).toBe(18);
    expect(count('departement')).toBe(101);
    expect(count('epci')).toBe(1255);
    expect(count('ept')).toBe(11);
    expect(count('petr')).toBe(1);
    expect(count('commune')).toBeGreaterThan(34_700);
  });

  test('bound each département by its true neighbours', () => {
    expect(neighboursOf('54')).toEqual(['55', '57', '67', '88']);
    expect(neighboursOf('62')).toEqual(['59', '80']);
    expect(neighboursOf('35')).toEqual(['22', '44', '49', '50', '53', '56']);
    expect(neighboursOf('75')).toEqual(['92', '93', '94']);
    expect(neighboursOf('2A')).toEqual(['2B']);
    expect(neighboursOf('971')).toEqual([]);
  });

  test('nest: a département is the sum of its communes, a région of its départements', () => {
    const communes = new Map(
      territoryFeatures(contours, 'commune').map((one) => [String(one.id), area(one)]),
    );
    for (const { code } of tables.departements) {
      const parts = tables.communes.filter((row) => row.departement === code);
      const sum = parts.reduce((total, row) => total + (communes.get(row.code) ?? 0), 0);
      expect(area(territoryFeature(contours, 'departement', code)) / sum, code).toBeCloseTo(1, 6);
    }
    for (const { code } of tables.regions) {
      const parts = tables.departements.filter((row) => row.region === code);
      const sum = parts.reduce(
        (total, row) => total + area(territoryFeature(contours, 'departement', row.code)),
        0,
      );
      expect(area(territoryFeature(contours, 'region', code)) / sum, code).toBeCloseTo(1, 6);
    }
  });

  test('hold each pin inside, and each box around', () => {
    for (const level of LEVELS) {
      for (const contour of territoryFeatures(contours, level)) {
        const place = places.get(`${level}:${contour.id}`);
        expect(place, `${level}:${contour.id}`).toBeDefined();
        const [longitude = 0, latitude = 0] = place?.pin ?? [];
        if (!booleanPointInPolygon([longitude, latitude], contour))
          expect.fail(`${level}:${contour.id} pin outside`);
        const [west = 0, south = 0, east = 0, north = 0] = place?.bbox ?? [];
        expect(longitude > west && longitude < east && latitude > south && latitude < north).toBe(true);
      }
    }
  });
});
