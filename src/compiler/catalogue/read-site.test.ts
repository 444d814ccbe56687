import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ContentFolder } from '../content-folder.ts';
import { frozenPath } from '../frozen-content.fixture.ts';
import { METADATA_FILE } from '../geography/geography-files.ts';
import { INDICATIVE_METADATA } from '../geography/indicative-metadata.ts';
import { readSite } from './read-site.ts';

/** A project of settings only, with the contours' metadata of the repository's packages and a changed `site.json`. */
function project(
  change: (siteJson: string) => string,
  metadata: unknown = INDICATIVE_METADATA,
): ContentFolder {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(root, 'data/territories/contours'), { recursive: true });
  writeFileSync(join(root, 'data/site.json'), change(readFileSync(frozenPath('site.json'), 'utf8')));
  writeFileSync(join(root, METADATA_FILE), JSON.stringify(metadata));
  return { root, path: 'data' };
}

const asIs = (text: string) => text;

test('what the site says of its contours comes from their metadata', () => {
  const site = readSite(project(asIs));
  expect(site.contours).toMatchObject({ kind: 'indicatif', maxZoom: 11 });
  expect(site.contours.explainedIn).toBe('precision-des-contours');
  expect(site.attribution.replace(/\s/g, ' ')).toBe(
    'Contours indicatifs, ± 0,4 km · IGN / Etalab · © contributeurs OpenStreetMap',
  );
  expect(site.about.flatMap((part) => part.paragraphs)).toContain(site.contours.warning);
  expect(site.openData.map((file) => file.label)).toContain('Contours indicatifs des régions en GeoJSON');
  expect(site.credits.map((row) => row.what).slice(1, 5)).toEqual([
    'Codes, noms et appartenance des territoires',
    'Population des communes',
    'Contours indicatifs',
    'Trait de côte, terres voisines et grands plans d’eau',
  ]);
});

test('a site that says nothing of its contours has no part to lead to', () => {
  const site = readSite(project((text) => text.replace('{précision}', 'Rien à dire.')));
  expect(site.contours.explainedIn).toBeNull();
});

test('a mark that nothing replaces stops the publication, with the file and the place', () => {
  const folder = project((text) => text.replace('{précision}', '{precision}'));
  expect(() => readSite(folder)).toThrow(/^data\/site\.json:\d+:9 {2}erreur[\s\S]*accolade[\s\S]*→/i);
});

test('metadata of an unknown kind stop the publication, with the file', () => {
  const folder = project(asIs, { ...INDICATIVE_METADATA, kind: 'approximatif' });
  expect(() => readSite(folder)).toThrow(/metadata\.json:1:\d+ {2}erreur/);
});
