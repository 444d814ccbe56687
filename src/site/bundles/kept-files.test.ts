import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isKept, keptFiles, keptOnceRead } from './kept-files.ts';

test('the code, the sheets and the first view of the map are kept', () => {
  for (const name of [
    'AtlasMap-C2eJkkXi.js',
    'maplibre-gl-worker-DX6FIJ71.js',
    'index-BTqZfMRG.css',
    'source-sans-3-latin-wght-italic-DLiStKT6.woff2',
    'bricolage-grotesque-latin-700-normal-BoPbKdPj.woff2',
    'carte-z2tAL3-1.topojson',
    'fiches-recherche-B-gSvIgH.json',
    'migracoop-paris-BIK8NK9q.json',
    '10-jardins-partages-BIK8NK9q.json',
  ])
    expect(isKept(`assets/${name}`), name).toBe(true);
});

test('the first fifty sheets are kept, the others once they are read', () => {
  const sheets = Array.from({ length: 53 }, (_, index) => index + 1);
  expect(keptOnceRead(sheets)).toEqual([51, 52, 53]);
});

test('what weighs and serves few visits is left to them', () => {
  for (const file of [
    'assets/54-D7RsGM62.topojson',
    'assets/17--4BL6Bk9.json',
    'assets/2A-nQiFUCAt.json',
    'assets/974-DQ-DhywO.topojson',
    'assets/intercommunalites-CbVYpXcH.topojson',
    'assets/recherche-Cjt-Sdyi.json',
    'assets/source-sans-3-greek-wght-normal-Cc-u-6OI.woff2',
    'assets/source-sans-3-latin-ext-wght-normal-C8iNium2.woff2',
    'assets/bricolage-grotesque-latin-ext-700-normal-BoPbKdPj.woff2',
    'assets/bricolage-grotesque-latin-700-normal-C8iNium2.woff',
    'assets/AtlasMap-C2eJkkXi.js.br',
    'fiches/migracoop-paris/index.html',
    'donnees/initiatives.csv',
    '404.html',
    '_headers',
  ])
    expect(isKept(file), file).toBe(false);
});

test('a page whose text changed is another one; a hashed file has its address for that', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  put('index.html', 'un');
  put('fiches/a/index.html', 'une fiche');
  put('assets/entree-Bgz0L4-j.js', 'code');
  const before = keptFiles(folder);
  expect(before.map(({ url }) => url)).toEqual(['assets/entree-Bgz0L4-j.js', './']);
  expect(before[0]?.revision).toBeNull();
  put('index.html', 'deux');
  const after = keptFiles(folder);
  expect(after[1]?.revision).not.toBe(before[1]?.revision);
});

test('each file has the digest of its content, and those for later are left out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/un-Bgz0L4-j.json'), 'alert("Hello, world.");');
  writeFileSync(join(folder, 'assets/deux-Bgz0L4-j.json'), '{}');
  expect(keptFiles(folder, ['assets/deux-Bgz0L4-j.json'])).toEqual([
    {
      url: 'assets/un-Bgz0L4-j.json',
      revision: null,
      integrity: 'sha256-95/2P1j1ZySEaTPvS2vdbldPcGJYZRvEeWm0x0qZqcQ=',
    },
  ]);
});
