import { expect, test } from 'vitest';
import { siteContours } from '../../settings/read-site.ts';
import { INDICATIVE_METADATA } from '../contours-metadata.ts';
import { officialMetadata } from './official-metadata.ts';

const facts = { address: 'https://data.example/2026/geojson/', year: 2026, simplificationMetres: 50 };
const whole = { departements: ['01', '02'], allDepartements: ['01', '02'], withoutContour: [] };
const half = { ...whole, departements: ['02'] };

test('official everywhere: precision, licence and sources of the official contours', () => {
  const metadata = officialMetadata(facts, INDICATIVE_METADATA, whole);
  expect(metadata).toMatchObject({
    kind: 'officiel',
    precision: { simplificationMetres: 50, gridMetres: 10 },
    license: 'Licence Ouverte 2.0',
    withoutContour: [],
  });
  expect(metadata.warning).toContain('simplifiés à 50 m par leur éditeur, puis arrondis à 10 m');
  expect(metadata.sources[0]).toMatchObject({ address: facts.address, year: 2026 });
  expect(metadata.sources.map((source) => source.package)).not.toContain('@etalab/fr-bounding-boxes');
  expect(JSON.stringify(metadata)).not.toContain('ndicatif');
});

test('official in part: the départements are named, the rest keeps its precision and licence', () => {
  const metadata = officialMetadata(facts, INDICATIVE_METADATA, half);
  expect(metadata).toMatchObject({
    kind: 'mixte',
    officialDepartements: ['02'],
    precision: { meanMetres: 385, simplificationMetres: 50 },
    license: 'ODbL 1.0',
  });
  expect(metadata.warning).toMatch(/02\. Ailleurs, les contours sont indicatifs/);
});

test('a second partial run adds to the first, with its year and its coarser precision', () => {
  const first = officialMetadata({ ...facts, address: 'geojson', year: 2018 }, INDICATIVE_METADATA, half);
  const second = officialMetadata({ ...facts, simplificationMetres: 100 }, first, {
    ...whole,
    departements: ['01'],
  });
  expect(second).toMatchObject({ kind: 'officiel', precision: { simplificationMetres: 100 } });
  expect(second.credits.map((row) => row.year)).toEqual(['2026', '2018']);
  expect(second.limits[0]).toContain('datent de 2018');
});

test.each([
  [INDICATIVE_METADATA, 'Contours indicatifs, ± 0,4 km', 11],
  [officialMetadata(facts, INDICATIVE_METADATA, half), 'Contours en partie officiels, ailleurs ± 0,4 km', 11],
  [officialMetadata(facts, INDICATIVE_METADATA, whole), 'Contours officiels', 13],
  [
    officialMetadata({ ...facts, simplificationMetres: 1000 }, INDICATIVE_METADATA, whole),
    'Contours officiels, simplifiés à 1,0 km',
    11,
  ],
])('the words and the closest zoom of the site follow', (metadata, label, maxZoom) => {
  const site = siteContours(metadata);
  expect(site.shortLabel.replace(/\s/g, ' ')).toBe(label);
  expect(site).toMatchObject({ kind: metadata.kind, maxZoom });
});
