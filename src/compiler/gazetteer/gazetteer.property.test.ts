import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../app/testing/property-runs.ts';
import { fold, foldedWords } from '../../core/text/fold.ts';
import { readAliases } from './aliases.ts';
import { gazetteer, ROOT, tables } from './gazetteer.fixture.ts';
import { ENTRY_LEVELS } from './resolution.ts';

const names = [...tables.communes, ...tables.departements, ...tables.epci].map((row) => row.name);
const counts = new Map<string, number>();
for (const name of names) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
const uniqueNames = names.filter((name) => counts.get(fold(name)) === 1);

const TYPE = /^(?:cc|ca|cu|petr|metropole|eurometropole) (?:de la |de l |du |des |de |d )?/u;

/** Whether a territory is asked by its own name, whole or without its type or closing parenthesis. */
function isItsName(asked: string, name: string): boolean {
  const own = fold(name).replace(/ ?\([^()]*\)$/u, '');
  const words = (text: string) => foldedWords(text).join(' ');
  return [fold(name), own, own.replace(TYPE, ''), words(own.replace(TYPE, ''))].includes(fold(asked));
}

const aliasNames = readAliases(ROOT).map((alias) => fold(alias.name));

/** Whether a territory is asked by a sourced alias, or by its own name but for a type written as a suffix. */
function isUsualName(asked: string, name: string): boolean {
  const wanted = ` ${fold(asked)}`;
  const suffixed = ['métropole', 'agglomération', 'agglo', 'communauté'].map(
    (suffix) => `${asked} ${suffix}`,
  );
  return (
    aliasNames.some((alias) => wanted.endsWith(` ${alias}`)) || suffixed.some((it) => isItsName(it, name))
  );
}

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéèêïôùçœ01 -’');
const mutation = fc
  .tuple(
    fc.constantFrom(...uniqueNames),
    fc.nat(),
    letter,
    fc.constantFrom('insert', 'delete', 'replace', 'swap'),
  )
  .map(([name, at, character, how]) => {
    const index = at % name.length;
    const before = name.slice(0, index);
    if (how === 'insert') return { name, asked: before + character + name.slice(index) };
    if (how === 'delete') return { name, asked: before + name.slice(index + 1) };
    if (how === 'replace') return { name, asked: before + character + name.slice(index + 1) };
    return { name, asked: before + (name[index + 1] ?? '') + (name[index] ?? '') + name.slice(index + 2) };
  });

const code = fc.option(fc.oneof(fc.constantFrom('93', '2A', '04', '200057875', '__proto__'), fc.string()), {
  nil: undefined,
});
const context = fc
  .record({
    level: fc.option(fc.constantFrom(...ENTRY_LEVELS), { nil: undefined }),
    departement: code,
    epci: code,
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));

describe('any string', () => {
  it('gets an answer, with three suggestions at most', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'Ville du(93), 2A’-ÉœSaint') }),
      fc
        .tuple(fc.constantFrom('Ville de ', 'CC ', 'Région ', '3e '), fc.string())
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, context, (query, around) => {
        const answer = gazetteer.resolve(query, around);
        expect(answer.suggestions.length).toBeLessThanOrEqual(3);
        if (answer.kind === 'ambiguous') expect(answer.candidates.length).toBeGreaterThan(1);
      }),
      runs(250),
    );
  }, 30_000);

  it.each([
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'toString',
    'Ville de constructor',
    'Lyon (__proto__)',
  ])('%s is unknown', (query) =>
    expect(gazetteer.resolve(query)).toEqual({ kind: 'unknown', suggestions: expect.any(Array) }),
  );

  it('of a hundred thousand characters is answered', () => {
    for (const query of [
      'a'.repeat(100_000),
      ' '.repeat(100_000),
      'Ville de '.repeat(20_000),
      '('.repeat(100_000),
    ]) {
      expect(gazetteer.resolve(query).kind).toBe('unknown');
    }
  });
});

it('a name with one typo is never another territory, unless it is that territory’s own name', () => {
  fc.assert(
    fc.property(mutation, ({ name, asked }) => {
      const answer = gazetteer.resolve(asked);
      if (answer.kind !== 'found' || answer.territory.name === name) return;
      const { territory, warn } = answer;
      const isRight =
        warn === 'alias' || warn === 'renamed'
          ? isUsualName(asked, territory.name)
          : isItsName(asked, territory.name);
      expect([asked, territory.name, isRight]).toEqual([asked, territory.name, true]);
    }),
    runs(800),
  );
}, 30_000);

it('homonyms are never decided by population', () => {
  const bearers = new Map<string, number>();
  for (const { name } of tables.communes) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const shared = [...bearers].flatMap(([name, count]) => (count > 1 ? [name] : []));
  expect(shared.length).toBeGreaterThan(1400);
  expect(shared.filter((name) => gazetteer.resolve(name).kind !== 'ambiguous')).toEqual([]);
});
