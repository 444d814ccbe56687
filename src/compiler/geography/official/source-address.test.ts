import { expect, test } from 'vitest';
import { sourceAddress } from './source-address.ts';

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
