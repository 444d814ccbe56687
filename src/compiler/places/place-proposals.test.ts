import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTerritories } from '../gazetteer/author.ts';
import { gazetteer, tables } from '../gazetteer/gazetteer.fixture.ts';
import { parseSheet } from '../sheet/parse-sheet.ts';
import { CONTEXT, SHEET_FILES } from '../sheet/sheet-context.fixture.ts';
import { type LocatedSheet, placeProposals } from './propose-places.ts';

function located(file: { path: string; text: string }): LocatedSheet {
  const { sheet } = parseSheet(file, CONTEXT);
  if (sheet === null) throw new Error(`${file.path} can't be read`);
  const { territories } = readTerritories(gazetteer, file.path, sheet.authored);
  if (!territories) throw new Error(`${file.path} has no territory`);
  return { path: file.path, sheet, territories };
}

const PUBLISHED = SHEET_FILES.map(located);

function about(territoire: string, text: string): LocatedSheet {
  const matter = `territoire: ${territoire}\nthemes: [emploi-insertion]\nsource: { document: document.md, rang: 1 }`;
  return located({
    path: 'data/fiches/essai.md',
    text: `---\n${matter}\n---\n\n# T\n\n## Pourquoi ?\n\n${text}\n`,
  });
}

describe('placeProposals', () => {
  it('has nothing to add to the published sheets', () => {
    expect(placeProposals(PUBLISHED, tables)).toBe('Aucun autre lieu trouvé dans les textes.');
  });

  it('proposes, without any confirmed, the communes that the published sheets name and nothing else', () => {
    const bare = PUBLISHED.map((it) => ({ ...it, sheet: { ...it.sheet, places: [] } }));
    const lines = placeProposals(bare, tables).split('\n');
    expect(lines.filter((line) => line.endsWith('.md'))).toEqual([
      'data/fiches/mobilite-rurale-pays-de-langres.md',
      'data/fiches/start-up-de-territoire-meurthe-et-moselle.md',
    ]);
    const names = lines.filter((line) => line.startsWith('  - ')).map((line) => line.slice(4).split(' #')[0]);
    expect(names).toEqual(['Bourbonne-les-Bains', 'Nancy', 'Villerupt', 'Valleroy']);
  });

  it('gives lines that can be pasted as they are, with the words around', () => {
    const report = placeProposals([about('Département de la Savoie', 'Un lieu à Val-d’Isère.')], tables);
    const yaml = report.slice(report.indexOf('lieux:'));
    expect(parse(yaml)).toEqual({ lieux: ["Val-d'Isère"] });
    expect(yaml).toContain('(73304, Savoie) : Un lieu à Val-d’Isère.');
  });

  it('lets the author choose between communes of one name', () => {
    const report = placeProposals([about('Région Grand Est', 'Un forum à Valleroy.')], tables);
    expect(report).toContain('  # - Valleroy: "52503" # « Valleroy » (52503, Haute-Marne) ? Un forum');
    expect(report).toContain('  # - Valleroy: "54542"');
    expect(parse(report.slice(report.indexOf('lieux:')))).toEqual({ lieux: null });
  });

  it('keeps to what is new beside confirmed places', () => {
    const [sheet] = PUBLISHED.filter(({ path }) => path.includes('start-up'));
    if (!sheet) throw new Error('no sheet');
    const places = sheet.sheet.places.filter(({ words }) => words !== 'Villerupt');
    const report = placeProposals([{ ...sheet, sheet: { ...sheet.sheet, places } }], tables);
    expect(report).toContain('À ajouter sous « lieux: » :\n  - Villerupt #');
    expect(report).not.toContain('- Nancy');
  });
});
