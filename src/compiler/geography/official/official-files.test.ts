import { expect, test } from 'vitest';
import {
  chooseFiles,
  departementFile,
  geographyOptions,
  officialContoursHint,
  PUBLIC_ADDRESS,
  sourceAddress,
  statedSimplification,
} from './official-files.ts';

test('the file at 50 m comes first, then 100 m, 1000 m, no stated simplification, 5 m', () => {
  const left = [
    'communes-5m.geojson',
    'communes-1000m.geojson',
    'communes.geojson',
    'communes-100m.geojson.gz',
    'communes-50m.geojson',
    'departements-50m.geojson',
  ];
  const order: string[] = [];
  for (let [best] = chooseFiles(left); best; [best] = chooseFiles(left)) {
    order.push(best);
    left.splice(left.indexOf(best), 1);
  }
  expect(order).toEqual([
    'communes-50m.geojson',
    'communes-100m.geojson.gz',
    'communes-1000m.geojson',
    'communes.geojson',
    'communes-5m.geojson',
  ]);
});

test('without a national file, every département is read', () => {
  const listed = ['communes-62-pas-de-calais.geojson', 'communes-2A-corse-du-sud.geojson', 'README.md'];
  expect(chooseFiles(listed)).toEqual([
    'communes-2A-corse-du-sud.geojson',
    'communes-62-pas-de-calais.geojson',
  ]);
});

test('names of départements and simplifications', () => {
  expect(departementFile({ code: '22', name: "Côtes-d'Armor" })).toBe('communes-22-cotes-d-armor.geojson');
  expect(statedSimplification('communes-1000m.geojson.gz')).toBe(1000);
  expect(statedSimplification('communes-62-pas-de-calais.geojson')).toBeNull();
});

test('a web folder gets its last slash; what is published has no query', () => {
  expect(sourceAddress('https://data.example/contours/2026/geojson?key=1')).toEqual({
    kind: 'web',
    location: 'https://data.example/contours/2026/geojson/?key=1',
    label: 'https://data.example/contours/2026/geojson/',
    file: null,
    year: 2026,
  });
});

test('one file may be named, on the web or here', () => {
  expect(sourceAddress('https://data.example/latest/communes-100m.geojson.gz')).toMatchObject({
    file: 'communes-100m.geojson.gz',
    year: null,
  });
  expect(sourceAddress('/somewhere/communes-50m.geojson')).toMatchObject({
    kind: 'local',
    file: 'communes-50m.geojson',
  });
});

test('of a local path only the last name is published, and its year or that of its parent is kept', () => {
  expect(sourceAddress('/home/someone/contours-2025/geojson')).toMatchObject({
    label: 'geojson',
    year: 2025,
  });
});

test('an address that is none is refused in French', () => {
  expect(() => sourceAddress('https://')).toThrow('n’est pas valable');
  expect(() => sourceAddress('https://name:secret@data.example/')).toThrow('mot de passe');
});

const official = (...args: string[]) => geographyOptions(['--official', ...args])?.official;

test('without a place the official contours come from the public address', () => {
  expect(official()).toBe(PUBLIC_ADDRESS);
  expect(geographyOptions(['--official', '--partial'])).toEqual({ official: PUBLIC_ADDRESS, partial: true });
  expect(geographyOptions(['--partial', '--official'])).toEqual({ official: PUBLIC_ADDRESS, partial: true });
});

test('a folder or an address is taken as it is given', () => {
  expect(official('../contours')).toBe('../contours');
  expect(geographyOptions(['--official=https://data.example/', '--partial'])).toEqual({
    official: 'https://data.example/',
    partial: true,
  });
});

test('without --official the contours stay indicative', () => {
  expect(geographyOptions([])).toEqual({ official: null, partial: false });
});

test('whoever builds a site with indicative contours reads the command that brings official ones', () => {
  const command = /« npm run geography -- (.+) »/.exec(officialContoursHint('indicatif') ?? '')?.[1];
  expect(geographyOptions([command ?? ''])).toEqual({ official: PUBLIC_ADDRESS, partial: false });
  expect(officialContoursHint('mixte')).toMatch(/^Contours en partie indicatifs/);
  expect(officialContoursHint('officiel')).toBeNull();
});

test.each([[['--partial']], [['--official', '']], [['--official=']], [['../contours']], [['--officiel']]])(
  '%j is not understood',
  (args) => {
    expect(geographyOptions(args)).toBeNull();
  },
);
