import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readAliases } from '../gazetteer/aliases.ts';
import { resolveForAuthor } from '../gazetteer/author.ts';
import { ROOT } from '../gazetteer/gazetteer.fixture.ts';
import { createGazetteer } from '../gazetteer/gazetteer.ts';
import { readTopology } from '../geography/read-geography.ts';
import { readTables } from '../geography/read-tables.ts';
import { completePlacements, withGroupings } from './territory-content.ts';
import { lineageOf, territoryLookup } from './territory-lookup.ts';
import { recordOf } from './territory-records.ts';

const AT = { file: 'data/fiches/a.md', line: 2, column: 13, length: 5 };
const NAME = 'PNR du Haut-Plateau';
const WORDS = `${NAME}, siège à Ambert`;

/** The tables of a content whose sheets are of these territories. */
function tablesOf(territories: readonly string[], groupings = '') {
  const root = mkdtempSync(join(tmpdir(), 'seats-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'data/fiches'), { recursive: true });
  for (const [at, words] of territories.entries())
    writeFileSync(
      join(root, `data/fiches/${at}.md`),
      `---\nterritoire:${words}\n---\n\n# Un titre\n\n- Le Pays, siège à Ambert\n`,
    );
  if (groupings !== '') writeFileSync(join(root, 'data/groupings.yaml'), groupings);
  return readTables({ root, path: 'data' });
}

const namesOf = ({ tables }: ReturnType<typeof readTables>) =>
  tables.groupings
    .filter(({ members }) => members.length === 0)
    .map(({ name, kind, seat }) => [name, kind, seat]);

test('a grouping named with its seat is known by its name, whatever its kind', () => {
  const lists = [
    ` ${WORDS}`,
    `\n  - Ville de Nancy\n  - "Pays de l’Exemple, siège au Puy-en-Velay" # à compléter`,
    ' Syndicat mixte du Lac, siège à Saint-Denis (974)',
    ' Entente des Deux-Rives, siège à Ambert',
    ' Pays des Homonymes, siège à Saint-Denis',
    ' Pays de Nulle-Part, siège à Nulle-Part',
  ];
  expect(namesOf(tablesOf(lists))).toEqual([
    [NAME, 'pnr', '63003'],
    ['Pays de l’Exemple', 'pays', '43157'],
    ['Syndicat mixte du Lac', 'syndicat-mixte', '97411'],
    ['Entente des Deux-Rives', 'groupement', '63003'],
  ]);
});

test('it is placed at its seat, without members, figures or contour, and said to be', () => {
  const { tables } = tablesOf([` ${WORDS}`]);
  const lookup = territoryLookup(tables);
  const contours = withGroupings(readTopology(ROOT), lookup);
  const placements = completePlacements(ROOT, lookup, contours);
  const code = 'pnr-du-haut-plateau';
  const record = recordOf({ lookup, placements }, 'groupement', code);
  expect(record).toMatchObject({
    name: NAME,
    of: `du ${NAME}`,
    kind: 'Parc naturel régional (placé à son siège)',
    bare: true,
    indicators: { population: 0, communes: 0, areaKm2: null },
    pin: placements.get('commune:63003')?.pin,
  });
  expect(lineageOf(lookup, 'groupement', code).parents.map(({ key, share }) => [key, share])).toEqual([
    ['region:84', 'whole'],
    ['departement:63', 'whole'],
  ]);
  const gazetteer = createGazetteer(tables, readAliases(ROOT));
  for (const words of [WORDS, NAME])
    expect(resolveForAuthor(gazetteer, words, AT)).toMatchObject({
      territory: { level: 'groupement', code },
    });
});

test('five lines give it members later, and its sheets stay as they are', () => {
  const five = `regroupements:\n  - identifiant: haut-plateau\n    niveau: pnr\n    nom: ${NAME}\n    membres: ['63003']\n    source: charte\n`;
  const { tables, diagnostics } = tablesOf([` ${WORDS}`], five);
  expect(diagnostics).toEqual([]);
  expect(namesOf({ ...tablesOf([]), tables })).toEqual([]);
  const gazetteer = createGazetteer(tables, readAliases(ROOT));
  expect(resolveForAuthor(gazetteer, WORDS, AT)).toMatchObject({ territory: { code: 'haut-plateau' } });
});

test('it may be declared with its seat alone, and without one it is asked for', () => {
  const four = `regroupements:\n  - identifiant: haut-plateau\n    niveau: pnr\n    nom: ${NAME}\n    siege: '63003'\n`;
  const { tables, diagnostics } = tablesOf([], four);
  expect([diagnostics, namesOf({ ...tablesOf([]), tables })]).toEqual([[], [[NAME, 'pnr', '63003']]]);
  const gazetteer = createGazetteer(tablesOf([]).tables, readAliases(ROOT));
  expect(resolveForAuthor(gazetteer, NAME, AT)).toMatchObject({
    diagnostic: { code: 'territoire-inconnu', help: expect.stringContaining('s’écrit avec son siège') },
  });
});
