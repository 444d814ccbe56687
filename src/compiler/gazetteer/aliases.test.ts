import { expect, it } from 'vitest';
import { parseAliases, readAliases } from './aliases.ts';
import { createGazetteer } from './gazetteer.ts';
import { gazetteer, ROOT, tables } from './test-gazetteer.ts';

const entry = (fields: Readonly<Record<string, string>>): string =>
  `alias:\n  - ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}\n`;
const good = { nom: 'Grand Lyon', genre: 'usage', cibles: '[epci:200046977]', source: 'site grandlyon.com' };

it('reads an entry', () => {
  expect(parseAliases(entry(good))).toEqual([
    { name: 'Grand Lyon', kind: 'usage', targets: ['epci:200046977'], source: 'site grandlyon.com' },
  ]);
});

it.each([
  [
    'an unknown kind',
    entry({ ...good, genre: 'surnom' }),
    '3:12: genre : attendu officiel, usage, renomme, disparu ou sans-code',
  ],
  ['a bare code', entry({ ...good, cibles: '[200046977]' }), '4:14: cible : attendu « niveau:code »'],
  ['an unknown level', entry({ ...good, cibles: '[pays:langres]' }), '4:14: cible : attendu « niveau:code »'],
  ['two targets', entry({ ...good, cibles: '[region:44, region:27]' }), '2:5: cibles : une seule cible pour'],
  ['no target', entry({ ...good, cibles: '[]' }), '4:13: cibles : liste vide'],
  ['an empty source', entry({ ...good, source: '""' }), '5:13: source : vide'],
  ['an unknown field', entry({ ...good, note: 'x' }), '6:11: champ inattendu : note'],
  [
    'a missing field',
    'alias:\n  - nom: X\n    genre: usage\n    cibles: [epci:1]\n',
    '2:5: champ manquant : source',
  ],
  ['no list', 'alias: 3\n', '1:8: alias : attendu une liste'],
  ['another file', 'autre: 3\n', '1:1: champ manquant : alias'],
  ['a key given twice', entry(good).replace('genre:', 'nom:'), '3:5: YAML illisible (DUPLICATE_KEY)'],
  [
    'a name given twice',
    `${entry(good)}${entry({ ...good, nom: 'GRAND LYON' }).slice(7)}`,
    '6:10: nom déjà donné',
  ],
])('refuses %s at its line and column', (_, text, message) => {
  expect(() => parseAliases(text)).toThrow(`data/territories/aliases.yaml:${message}`);
});

it('refuses a target that the COG does not have', () => {
  const aliases = parseAliases(entry({ ...good, cibles: '[epci:999999999]' }));
  expect(() => createGazetteer(tables, aliases)).toThrow('territoire inconnu du COG 2026 : epci:999999999');
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
