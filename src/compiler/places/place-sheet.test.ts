import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../app/testing/property-runs.ts';
import { formatDiagnostics } from '../../content/diagnostics/format-diagnostic.ts';
import { createReporter } from '../../content/diagnostics/reporter.ts';
import type { Section } from '../../core/sheet/initiative.ts';
import { inlineText } from '../../core/sheet/rich-text.ts';
import { readTerritories } from '../gazetteer/author.ts';
import { gazetteer, tables } from '../gazetteer/gazetteer.fixture.ts';
import { parseSheet } from '../sheet/parse-sheet.ts';
import { CONTEXT, SHEET_FILES } from '../sheet/sheet-context.fixture.ts';
import { placeSheet } from './confirm-places.ts';
import { markPlaces } from './mark-places.ts';
import { runsOf } from './sheet-runs.ts';

const FOLDER = join(import.meta.dirname, 'golden');

function placed(file: { path: string; text: string }) {
  const { sheet: parsed } = parseSheet(file, CONTEXT);
  if (parsed === null) throw new Error(`${file.path} can't be read`);
  const { territories } = readTerritories(gazetteer, file.path, parsed.authored);
  if (!territories) throw new Error(`${file.path} has no territory`);
  const reporter = createReporter(file.path);
  return {
    parsed,
    sheet: placeSheet(parsed, territories, tables, reporter),
    diagnostics: reporter.diagnostics,
  };
}

function textOf(sections: readonly Section[]): string[] {
  return runsOf(sections).map(inlineText);
}

/** Expected files are written by hand: `<name>.json` is what is marked, `<name>.txt` the diagnostics. */
describe.each(readdirSync(join(FOLDER, 'input')))('golden/input/%s', (name) => {
  const expected = (ending: string) =>
    readFileSync(join(FOLDER, 'expected', name.replace('.md', ending)), 'utf8');
  const path = `data/fiches/${name}`;
  const text = readFileSync(join(FOLDER, 'input', name), 'utf8');
  const { sheet, diagnostics } = placed({ path, text });

  it('marks the expected places', () => {
    const { places, sections } = sheet;
    expect({ places, sections }).toEqual(JSON.parse(expected('.json')));
  });

  it('reports the expected diagnostics', () => {
    expect(`${formatDiagnostics(diagnostics, new Map([[path, text]]))}\n`).toBe(expected('.txt'));
  });
});

describe('the published sheets', () => {
  const PLACES: Readonly<Record<string, readonly string[]>> = {
    'start-up-de-territoire-meurthe-et-moselle': [
      'commune:54395 Nancy',
      'commune:54580 Villerupt',
      'commune:54542 Valleroy',
    ],
    'mobilite-rurale-pays-de-langres': ['commune:52093 Chalindrey', 'commune:52060 Bourbonne-les-Bains'],
  };

  it.each(SHEET_FILES.map((file) => [file.path, file] as const))(
    '%s marks its places and no other',
    (_, file) => {
      const { parsed, sheet, diagnostics } = placed(file);
      expect(diagnostics).toEqual([]);
      expect(sheet.places.map(({ key, name }) => `${key} ${name}`)).toEqual(PLACES[sheet.id] ?? []);
      expect(textOf(sheet.sections)).toEqual(textOf(parsed.sections));
    },
  );
});

it('marking never changes the text of a sheet, its key figures included', () => {
  const words = fc.constantFrom(
    'Nancy',
    ' ',
    'à',
    'Mme',
    '**',
    '*',
    '-',
    'l’',
    '3',
    '%',
    '\n',
    '\n\n- ',
    '> ',
    '<br>',
    '[x](/y)',
  );
  const bodies = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(bodies, (body) => {
      const text = `---\nterritoire: Ville de Paris\nthemes: [emploi-insertion]\nsource: { document: document.md, rang: 1 }\n---\n\n# T\n\n## En chiffres\n\n${body}\n\n## Ce qu'en dit A, b\n\n${body}\n`;
      const { sheet } = parseSheet({ path: 'data/fiches/essai.md', text }, CONTEXT);
      if (sheet === null) throw new Error('unusable example');
      const confirmed = [{ words: 'Nancy', key: 'commune:54395', name: 'Nancy' } as const];
      const { sections } = markPlaces(sheet.sections, confirmed, new Set());
      expect(textOf(sections)).toEqual(textOf(sheet.sections));
      const numerals = (all: readonly Section[]) =>
        all.flatMap(({ keyFigures }) =>
          (keyFigures ?? []).map((it) => [inlineText(it.before), it.numeral, inlineText(it.after)]),
        );
      expect(numerals(sections)).toEqual(numerals(sheet.sections));
    }),
    runs(300),
  );
});
