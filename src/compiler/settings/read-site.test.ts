import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ContentFolder } from '../../content/files/content-folder.ts';
import { absentFromPublication, askedToPublish } from '../../content/settings/publication-schema.ts';
import { frozenPath } from '../frozen-content.fixture.ts';
import { INDICATIVE_METADATA } from '../geography/contours-metadata.ts';
import { METADATA_FILE } from '../geography/read-geography.ts';
import { readSite, siteSchema } from './read-site.ts';

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

test('the labels of contours come from their metadata', () => {
  const site = readSite(project(asIs));
  expect(site.contours).toMatchObject({ kind: 'indicatif', maxZoom: 11 });
  expect(site.contours.explainedIn).toBe('precision-des-contours');
  expect(site.attribution.replace(/\s/g, ' ')).toBe(
    'Contours indicatifs, ± 0,4 km · IGN / Etalab · © contributeurs OpenStreetMap',
  );
  expect(site.about.flatMap((part) => part.paragraphs)).toContain(site.contours.warning);
  expect(site.openData.map((file) => file.label)).toContain('Contours indicatifs des régions en GeoJSON');
  expect(site.credits.map((row) => row.what).slice(1, 6)).toEqual([
    'Codes, noms et appartenance des territoires',
    'Mots voisins et noms communs, pour la recherche',
    'Population des communes',
    'Contours indicatifs',
    'Trait de côte, terres voisines et plans d’eau',
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

/** `site.json` with some keys changed; undefined takes one out. */
const withKeys = (keys: Readonly<Record<string, unknown>>) => (text: string) =>
  JSON.stringify({ ...JSON.parse(text), ...keys }, null, 2);

test('content of today’s shape may say so; of another it is refused, with what to do', () => {
  expect(readSite(project(withKeys({ format: 1 })))).toEqual(readSite(project(asIs)));
  expect(() => readSite(project(withKeys({ format: 2 })))).toThrow(
    /^data\/site\.json:\d+:\d+ {2}erreur[\s\S]*pas de la forme que cette version[\s\S]*→ Prenez une version plus récente/u,
  );
});

test('who publishes the site is read as it is written, and what is absent is null', () => {
  const { publication } = readSite(project(asIs));
  expect(publication).toMatchObject({
    address: 'https://carte.example.org/',
    contact: { kind: 'courriel', address: 'contact@example.org' },
    audit: { who: 'Cabinet fictif', when: '2026-03' },
  });
  expect(absentFromPublication(publication, 'data/site.json')).toEqual([]);
  const other = readSite(
    project(
      withKeys({
        address: 'https://exemple.fr/carte',
        contact: 'https://exemple.fr/contact?service=carte&langue=fr',
        hosting: undefined,
      }),
    ),
  ).publication;
  expect(other).toMatchObject({
    address: 'https://exemple.fr/carte/',
    contact: { kind: 'page' },
    hosting: null,
  });
});

test('one warning lists all that is absent', () => {
  const { publication } = readSite(
    project(withKeys({ publisher: undefined, hosting: undefined, accessibilityAudit: undefined })),
  );
  const [warning, ...others] = absentFromPublication(publication, 'data/site.json');
  expect(others).toEqual([]);
  expect(warning).toMatchObject({ severity: 'avertissement', file: 'data/site.json', line: 1 });
  expect(warning?.message).toBe('Le site n’est pas prêt à être publié : il manque l’éditeur et l’hébergeur.');
  expect(warning?.help).toContain('npm run check -- --publication');
});

test('before publishing it is an error, whose example is read once it is pasted', () => {
  const bare = {
    address: undefined,
    publisher: undefined,
    director: undefined,
    hosting: undefined,
    contact: undefined,
  };
  const { publication } = readSite(project(withKeys(bare)));
  const [warning] = absentFromPublication(publication, 'data/site.json');
  if (!warning) throw new Error('no warning');
  const { severity, help } = askedToPublish(warning, publication);
  expect(severity).toBe('erreur');
  const pasted = (text: string) =>
    withKeys(bare)(text).replace('{', `{${help.split('\n').slice(1).join('\n')}`);
  const mended = readSite(project(pasted)).publication;
  expect(absentFromPublication(mended, 'data/site.json')).toEqual([]);
  expect(mended).toMatchObject({ contact: { kind: 'courriel' }, hosting: { name: 'Nom de l’hébergeur' } });
});

test.each([
  ['address', 'http://exemple.fr/', /https:\/\//],
  ['address', 'https://exemple.fr/?a=1', /https:\/\//],
  ['address', 'https://lui@exemple.fr/', /https:\/\//],
  ['contact', 'javascript:alert(1)', /électronique/],
  ['contact', 'a@b.fr?cc=c@d.fr', /électronique/],
  ['repository', 'exemple.fr', /https:\/\//],
  ['hosting', { name: 'A', address: 'B', telephone: 'non' }, /numéro/],
  ['hosting', { name: 'A', address: 'B' }, /« telephone »/],
  ['accessibilityAudit', { who: 'A', when: 'mars' }, /2026-03/],
  ['host', 'statiqe', /Vouliez-vous dire « statique »/],
  ['host', 'apache', /Écrivez l’un de ceux-ci : reecritures, statique/],
])('%s: %j stops the publication, at its line, with what to write', (key, value, help) => {
  const folder = project(withKeys({ [key]: value }));
  expect(() => readSite(folder)).toThrow(/^data\/site\.json:\d+:\d+ {2}erreur/);
  expect(() => readSite(folder)).toThrow(help);
});

const PLAN = {
  name: 'Plan IGN',
  tiles: 'https://tuiles.exemple.fr/wmts?LAYER=PLAN&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
  credit: '© IGN',
  maxZoom: 18,
};

test('backgrounds are read as they are written; a site that names none has none', () => {
  const other = { ...PLAN, name: 'Photos', tiles: 'https://exemple.fr:8443/{z}/{x}/{y}.jpg' };
  expect(readSite(project(withKeys({ backgrounds: [PLAN, other] }))).backgrounds).toEqual([PLAN, other]);
  expect(readSite(project(asIs)).backgrounds).toEqual([]);
});

test.each([
  [{ tiles: 'http://tuiles.exemple.fr/{z}/{x}/{y}.png' }, /en « https:\/\/ »/],
  [{ tiles: 'https://tuiles.exemple.fr/{z}/{x}.png' }, /\{z\}, \{x\} et \{y\}/],
  [{ tiles: 'https://{s}.exemple.fr/{z}/{x}/{y}.png' }, /adresse de tuiles/],
  [{ tiles: "https://a.fr;script-src 'unsafe-inline'/{z}/{x}/{y}" }, /adresse de tuiles/],
  [{ tiles: undefined }, /Il manque « tiles »/],
  [{ name: '' }, /il est vide/],
  [{ credit: '' }, /il est vide/],
  [{ maxZoom: 23 }, /de 1 à 22/],
  [{ maxZoom: 9.5 }, /de 1 à 22/],
  [{ maxZoom: '18' }, /de 1 à 22/],
  [{ key: 'secret' }, /La clé « key » n’est pas lue/],
])('a background with %j stops the publication, at its line, with what to write', (change, help) => {
  const folder = project(withKeys({ backgrounds: [{ ...PLAN, ...change }] }));
  expect(() => readSite(folder)).toThrow(/^data\/site\.json:\d+:\d+ {2}erreur/);
  expect(() => readSite(folder)).toThrow(help);
});

test('two backgrounds of one name stop it too', () => {
  expect(() => readSite(project(withKeys({ backgrounds: [PLAN, PLAN] })))).toThrow(/même nom/);
});

test('a host that is not named follows rules', () => {
  expect(readSite(project(asIs)).host).toBe('reecritures');
  expect(readSite(project(withKeys({ host: 'statique' }))).host).toBe('statique');
});

test('the published schema names the same keys, and needs none of them', () => {
  const schema = siteSchema();
  expect(Object.keys(schema.properties ?? {})).toContain('accessibilityAudit');
  expect(schema.required).toEqual([
    'name',
    'title',
    'sentence',
    'attribution',
    'about',
    'credits',
    'openData',
  ]);
});
