import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../content/diagnostics/format-diagnostic.ts';
import { parseSheet } from './parse-sheet.ts';
import { CONTEXT } from './sheet-context.fixture.ts';

const FOLDER = join(import.meta.dirname, 'golden');
const NAMES = readdirSync(join(FOLDER, 'input')).map((name) => name.replace('.md', ''));

function expected(name: string): string {
  return readFileSync(join(FOLDER, 'expected', name), 'utf8');
}

/** Expected files are written by hand and never by this test: `<name>.json` is the sheet, `<name>.txt` the diagnostics. */
describe.each(NAMES)('golden/input/%s.md', (name) => {
  const path = `data/fiches/${name}.md`;
  const text = readFileSync(join(FOLDER, 'input', `${name}.md`), 'utf8');
  const { sheet, diagnostics } = parseSheet({ path, text }, CONTEXT);

  it('gives the expected sheet', () => {
    expect(sheet).toEqual(JSON.parse(expected(`${name}.json`)));
  });

  it('reports the expected diagnostics', () => {
    expect(`${formatDiagnostics(diagnostics, new Map([[path, text]]))}\n`).toBe(expected(`${name}.txt`));
  });
});

it('reads the golden folder', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(5);
});
