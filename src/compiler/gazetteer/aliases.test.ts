import { expect, it } from 'vitest';
import { parseAliases, readAliases } from './aliases.ts';
import { gazetteer, ROOT } from './gazetteer.fixture.ts';

const entry = (fields: Readonly<Record<string, string>>): string =>
  `alias:\n  - ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}\n`;
const good = { nom: 'Grand Lyon', genre: 'usage', cibles: '[epci:200046977]', source: 'site grandlyon.com' };

it('reads an entry', () => {
  expect(parseAliases(entry(good)).output).toEqual([
    { name: 'Grand Lyon', kind: 'usage', targets: ['epci:200046977'] },
  ]);
});

it.each([
  ['an unknown kind', entry({ ...good, genre: 'surnom' }), '3:12', /usage/],
  ['a bare code', entry({ ...good, cibles: '[200046977]' }), '4:14', /« niveau:code »/],
  ['an unknown level', entry({ ...good, cibles: '[pays:langres]' }), '4:14', /« niveau:code »/],
  ['two targets', entry({ ...good, cibles: '[region:44, region:27]' }), '4:13', /Gardez-en une/],
  ['no target', entry({ ...good, cibles: '[]' }), '4:13', /au moins un/],
  ['an empty source', entry({ ...good, source: '""' }), '5:13', /texte/],
  ['an unknown field', entry({ ...good, note: 'x' }), '6:5', /clés lues ici : nom/],
  ['a missing field', 'alias:\n  - nom: X\n    genre: usage\n    cibles: [epci:1]\n', '2:5', /« source »/],
  ['no list', 'alias: 3\n', '1:8', /liste/],
  ['a key given twice', entry(good).replace('genre:', 'nom:'), '3:5', /Gardez une seule/],
  [
    'a name given twice',
    `${entry(good)}${entry({ ...good, nom: 'GRAND LYON' }).slice(7)}`,
    '6:10',
    /Retirez l’un/,
  ],
])('refuses %s at its line and column, with what to do', (_, text, place, help) => {
  const { output, diagnostics } = parseAliases(text);
  expect(output).toBeNull();
  expect(diagnostics.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
  expect(diagnostics[0]).toMatchObject({ message: expect.any(String), help: expect.stringMatching(help) });
});

it('refuses a target that the COG does not have', () => {
  const { diagnostics } = parseAliases(entry(good), (key) => key !== 'epci:200046977');
  expect(diagnostics).toMatchObject([
    { line: 4, column: 14, message: expect.stringMatching('epci:200046977') },
  ]);
});

it('every committed alias leads where it says, with its warning', () => {
  const warnings = { officiel: undefined, usage: 'alias', renomme: 'renamed' } as const;
  for (const { name, kind, targets } of readAliases(ROOT)) {
    const answer = gazetteer.resolve(name);
    if (kind === 'disparu' || kind === 'sans-code') {
      expect([name, answer.kind]).toEqual([name, 'unknown']);
      const offered = answer.suggestions.map(({ level, code }) => `${level}:${code}`);
      expect([name, offered]).toEqual([name, expect.arrayContaining(targets.slice(0, 3))]);
    } else {
      const [level, code] = targets[0]?.split(':') ?? [];
      expect([name, answer]).toMatchObject([
        name,
        { kind: 'found', territory: { level, code }, ...(warnings[kind] && { warn: warnings[kind] }) },
      ]);
    }
  }
});
