import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { type AtlasContent, compileContent } from '../../compiler/catalogue/compile-content.ts';
import { FROZEN } from '../../compiler/frozen-content.fixture.ts';
import { sheetPath, territoryPath } from '../../state/address/addresses.ts';
import { BuildCache } from '../output/build-cache.ts';
import { pagesOf } from '../pages/prerendered-pages.ts';
import { publishedAtlas } from '../published/published-atlas.ts';
import { type AtlasCard, atlasCards } from './atlas-cards.ts';
import { makeCards } from './make-cards.ts';

const content = compileContent(FROZEN);

function cardsOf(shown: AtlasContent) {
  const atlas = publishedAtlas(shown);
  if (!atlas) throw new Error('the frozen site has a public address');
  return atlasCards(atlas);
}

test('each sheet and each territory has its own card, of 1200 × 630 and at most 30 kB', async () => {
  const { general, ofPage } = cardsOf(content);
  const cards = [
    ...new Map<string, AtlasCard>([general, ...ofPage.values()].map((one) => [one.file, one])).values(),
  ];
  const about = pagesOf(content, FROZEN).filter(({ path }) => /^\/(?:fiches|territoires)\/./u.test(path));
  expect(about.filter(({ path }) => !ofPage.has(path))).toEqual([]);
  expect(cards).toHaveLength(1 + new Set(about.map(({ path }) => path)).size);
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  const paths = await makeCards(
    cards.map(({ card }) => card),
    new BuildCache(folder, join(folder, 'cache')),
  );
  for (const [at, path] of paths.entries()) {
    const bytes = readFileSync(path);
    expect(bytes.length, cards[at]?.file).toBeLessThanOrEqual(30_000);
    const { width, height } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([1200, 630]);
  }
  rmSync(folder, { recursive: true });
});

test('the words of a figure are one whole sentence; nobody is counted where nobody lives', () => {
  const { ofPage } = cardsOf(content);
  const figureOf = (path: string) => ofPage.get(path)?.card.figure;
  for (const { id } of content.sheets)
    expect(figureOf(sheetPath(id))?.words ?? '', id).not.toMatch(/[,;:…]$|[.!?] \p{Lu}/u);
  expect(figureOf(territoryPath('com', '989'))).toBeNull();
  const alsace = ofPage.get(territoryPath('groupement', 'collectivite-europeenne-d-alsace'));
  expect(alsace?.card.title).toMatch(/ · Grand Est$/u);
});

test('beyond a thousand sheets, a sheet shows the card of the territory that it lies in', () => {
  const sheets = Array.from({ length: 1001 }, (_, at) => content.sheets[at % content.sheets.length]).filter(
    (sheet) => sheet !== undefined,
  );
  const { ofPage } = cardsOf({ ...content, sheets });
  const fileOf = (id: string) => ofPage.get(sheetPath(id))?.file;
  expect(fileOf('actes-romainville')).toBe('partage/territoires/departement-93.png');
  expect(fileOf('tiers-lieux-nouvelle-aquitaine')).toBe('partage/territoires/region-75.png');
  expect(ofPage.get(territoryPath('commune', '93063'))).toBeUndefined();
});
