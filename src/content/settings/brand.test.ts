import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wcagContrast } from 'culori';
import { PNG } from 'pngjs';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { frozenPath } from '../../compiler/frozen-content.fixture.ts';
import { METADATA_FILE } from '../../compiler/geography/read-geography.ts';
import { readSite } from '../../compiler/settings/read-site.ts';
import { accentCss } from './brand.ts';

const root = mkdtempSync(join(tmpdir(), 'marque-'));
const folder = { root, path: '' };

beforeEach(() => {
  mkdirSync(join(root, 'data/territories/contours'), { recursive: true });
  cpSync(METADATA_FILE, join(root, METADATA_FILE));
});
afterAll(() => rmSync(root, { recursive: true }));

/** The settings of a site, with these keys first. */
function siteWith(keys: Readonly<Record<string, unknown>>) {
  const settings = JSON.parse(readFileSync(frozenPath('site.json'), 'utf8'));
  writeFileSync(join(root, 'site.json'), JSON.stringify({ ...keys, ...settings }, null, 2));
  return readSite(folder);
}

const put = (name: string, content: string | Buffer) => writeFileSync(join(root, name), content);
const png = (width: number, height: number) => PNG.sync.write(new PNG({ width, height }));
const svg = (inside: string, size = 'viewBox="0 0 90 30"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inside}</svg>`;

test('a site without a brand of its own has ours', () => {
  const site = siteWith({});
  expect(site).toMatchObject({ logo: null, accent: null, pictures: [], words: { many: 'initiatives' } });
  expect(site.favicon.file).toBe('favicon.svg');
  expect(accentCss(site.accent)).toBe('');
});

test('a logo and a favicon are published under names that change with them', () => {
  put('logo.svg', svg('<path d="M0 0h90v30z"/>'));
  put('icone.png', png(64, 64));
  const { logo, favicon, pictures } = siteWith({ logo: 'logo.svg', favicon: 'icone.png' });
  expect(logo).toMatchObject({ width: 90, height: 30, type: 'image/svg+xml' });
  expect(favicon).toMatchObject({ file: expect.stringMatching(/^assets\/marque-[0-9a-f]{8}\.png$/u) });
  expect(pictures).toEqual([logo, favicon]);
  put('logo.svg', svg('<path d="M0 0h90v20z"/>'));
  expect(siteWith({ logo: 'logo.svg' }).logo?.file).not.toBe(logo?.file);
});

test.each([
  ['logo', 'logo.gif', null, /ni un SVG ni un PNG/u],
  ['logo', 'logos.svg', null, /n’est pas dans le dossier[\s\S]*→ Écrivez « logo\.svg »/u],
  ['logo', '../logo.svg', null, /n’est pas dans le dossier/u],
  ['logo', 'lourd.png', Buffer.alloc(60_000), /pèse 60 ko/u],
  ['logo', 'casse.png', Buffer.from('rien'), /ne peut pas être lu/u],
  ['logo', 'casse.svg', '<svg viewBox="0 0 9 9"><g></svg>', /ne peut pas être lu/u],
  ['logo', 'sans.svg', svg('', ''), /ne peut pas être lu[\s\S]*largeur/u],
  ['logo', 'script.svg', svg('<script>alert(1)</script>'), /contient un script/u],
  ['logo', 'gestes.svg', svg('<g onload="alert(1)"/>'), /contient un script/u],
  ['logo', 'ailleurs.svg', svg('<image href="https://exemple.fr/a.png"/>'), /d’un autre fichier/u],
  ['logo', 'ailleurs.svg', svg('<style>@import "a.css";</style>'), /d’un autre fichier/u],
  ['logo', 'long.png', png(700, 100), /700 × 100[\s\S]*6 fois/u],
  ['favicon', 'large.png', png(64, 32), /carré/u],
  ['accent', 'bleu', null, /six chiffres/u],
  [
    'accent',
    '#ffcc00',
    null,
    /est de 1,[34], il en faut 4,5[\s\S]*la plus proche qui convient est « #[0-9a-f]{6} »/u,
  ],
  ['words', { one: 'projet', many: 'projets' }, null, /« un projet »/u],
])('%s: %j is refused at its line, with what to do', (key, value, content, remedy) => {
  put('logo.svg', svg(''));
  if (content !== null && typeof value === 'string') put(value, content);
  expect(() => siteWith({ [key]: value })).toThrow(/^site\.json:\d+:\d+ {2}erreur/u);
  expect(() => siteWith({ [key]: value })).toThrow(remedy);
});

test('the colour that a refusal proposes is taken, of the same hue', () => {
  for (const faint of ['#ffcc00', '#7fd1ff', '#ff8080', '#00ff00', '#ffffff', '#777777']) {
    let proposed = '';
    try {
      siteWith({ accent: faint });
    } catch (error) {
      proposed = /convient est « (#[0-9a-f]{6}) »/u.exec(String(error))?.[1] ?? '';
    }
    expect(wcagContrast(siteWith({ accent: proposed }).accent?.light.accent ?? '', '#fff')).toBeLessThan(5.6);
  }
});

test('words in the accent are read in both schemes, and what is selected stands out on the map', () => {
  for (const written of ['#b0245a', '#00684f', '#5b2a9d', '#8a3b00', '#000000', '#4d4d4d', '#C00000']) {
    const { accent } = siteWith({ accent: written });
    if (!accent) throw new Error('no accent');
    const css = accentCss(accent);
    expect(css).toContain(`--accent:${written.toLowerCase()}`);
    for (const [scheme, backgrounds, subject] of [
      ['light', ['#fbfaf6', '#ffffff'], '#ffffff'],
      ['dark', ['#171c23', '#1e252e', '#10151c'], '#323d4a'],
    ] as const) {
      const { accent: words, soft, selection } = accent[scheme];
      for (const background of [...backgrounds, soft])
        expect(wcagContrast(words, background), `${written} ${scheme}`).toBeGreaterThanOrEqual(4.5);
      const ink = scheme === 'light' ? '#555b66' : '#aab1bd';
      expect(wcagContrast(ink, soft), `${written} ${scheme}`).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(selection, subject), `${written} ${scheme}`).toBeGreaterThanOrEqual(3);
    }
  }
});
