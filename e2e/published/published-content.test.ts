import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TEST_SITES } from '../../scripts/test-sites.ts';
import { compileContent } from '../../src/compiler/catalogue/compile-content.ts';
import { readKnowledge } from '../../src/compiler/sources/knowledge.ts';
import { contentAt } from '../../src/content/files/content-folder.ts';
import { isInBbox } from '../../src/core/geo/position.ts';
import { mainTerritory } from '../../src/core/sheet/catalogue.ts';
import { runImport } from '../../src/importer/run/run-import.ts';
import { searchIn } from '../../src/state/search/sheets/sheet-search.fixture.ts';
import { squeezed, textsOfSheet } from './sheet-text.ts';

const content = compileContent(contentAt('data'));
const search = searchIn(content.sheetIndex);
const page = (path: string) => {
  const html = readFileSync(`${TEST_SITES.live.output}/${path}index.html`, 'utf8');
  return new DOMParser().parseFromString(html, 'text/html');
};

test('each file of data/fiches is a sheet of the site', () => {
  const files = readdirSync('data/fiches').filter((name) => name.endsWith('.md'));
  expect(content.sheets.map(({ id }) => `${id}.md`).sort()).toEqual(files.sort());
});

test('the site bears the name of its settings', () => {
  expect(page('').title).toContain(content.site.name);
});

describe.each(content.sheets.map((sheet) => [sheet.id, sheet] as const))('%s', (id, sheet) => {
  test('its page holds its whole text', () => {
    const shown = squeezed(page(`fiches/${id}/`).querySelector('main')?.textContent ?? '');
    // A figure of a list ends without the sign that led on to the next.
    for (const text of textsOfSheet(sheet)) expect(shown).toContain(squeezed(text).replace(/[,;]$/u, ''));
  });

  test('it lies in its territory', () => {
    const territory = content.catalogue.territories.find(({ key }) => key === mainTerritory(sheet));
    expect(territory && isInBbox(territory.bbox, territory.pin)).toBe(true);
    for (const { pin, name } of sheet.places)
      expect(territory && isInBbox(territory.bbox, pin), name).toBe(true);
  });

  test('it is found by its title', async () => {
    const { results } = await search.find(sheet.title, content.sheets.length);
    expect(results.map((answer) => answer.id)).toContain(id);
  });
});

test('a received document that is imported again changes no file', async () => {
  const root = mkdtempSync(join(tmpdir(), 'again-'));
  cpSync('data', join(root, 'data'), { recursive: true });
  const files = () =>
    readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'latin1')]);
  const before = files();
  for (const index of readdirSync(join(root, 'data/sources')).filter((name) =>
    name.endsWith('.index.yaml'),
  )) {
    const stem = index.replace('.index.yaml', '');
    const source = readdirSync(join(root, 'data/sources')).find(
      (name) => name.startsWith(`${stem}.`) && !/\.(?:index\.yaml|imports\.json)$/u.test(name),
    );
    const { code } = await runImport([`data/sources/${source}`], { root, path: 'data' }, readKnowledge);
    expect(code).toBe(0);
  }
  expect(files()).toEqual(before);
  rmSync(root, { recursive: true });
});
