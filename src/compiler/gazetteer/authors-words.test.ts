import { expect, test } from 'vitest';
import { territoryKey } from '../../core/territory/territory.ts';
import { typographic } from '../../core/text/typography.ts';
import { territoryWords } from '../../features/propose/proposed-territory.ts';
import { frozenContent } from '../frozen-content.fixture.ts';
import { resolveForAuthor } from './author.ts';
import { gazetteer, tables } from './gazetteer.fixture.ts';

const position = { file: 'data/fiches/x.md', line: 1, column: 1, length: 1 };

type Named = Parameters<typeof territoryWords>[0];

const shown =
  (level: Named['level']) =>
  (one: { readonly code: string; readonly name: string }): Named => ({
    level,
    code: one.code,
    name: typographic(one.name),
  });

function departementsOf(epci: string): readonly string[] {
  return [...new Set(tables.communes.flatMap((one) => (one.epci === epci ? one.departement : [])))];
}

/** In one département, or in several. */
function epciNamed(one: (typeof tables.epci)[number]): Named {
  const [departement = '', ...others] = departementsOf(one.code);
  const key = territoryKey('departement', departement);
  const around = { key, level: 'departement', code: departement, name: departement } as const;
  return { ...shown('epci')(one), parents: [{ ...around, share: others.length > 0 ? 'part' : 'whole' }] };
}

function lostOf(all: readonly Named[]): readonly string[] {
  const lost = all.filter((one) => {
    const answer = resolveForAuthor(gazetteer, territoryWords(one), position);
    if (!('territory' in answer) || answer.warnings.length > 0) return true;
    return answer.territory.key !== territoryKey(one.level, one.code);
  });
  return lost.map(territoryWords);
}

test('what the form writes leads the check to the same territory, without a warning', () => {
  expect(lostOf(frozenContent().upperLevels.territories)).toEqual([]);
  expect(lostOf(tables.ept.map(shown('ept')))).toEqual([]);
  expect(lostOf(tables.arrondissements.map(shown('arrondissement')))).toEqual([]);
});

test('communes and intercommunalités are named, not numbered, and those of one name are distinguished', () => {
  const homonyms = tables.communes.filter(({ name }) => /^Saint(?:e-Colombe|-Denis)$/u.test(name));
  expect(homonyms.length).toBeGreaterThan(10);
  const some = tables.communes.filter((_, at) => at % 60 === 0);
  expect(lostOf([...homonyms, ...some].map(shown('commune')))).toEqual([]);
  expect(territoryWords({ level: 'commune', code: '2A004', name: 'Ajaccio' })).toBe('Ajaccio (2A)');
  const rivers = tables.epci.filter(({ name }) => name === 'CC des Quatre Rivières');
  expect(rivers.length).toBeGreaterThan(1);
  expect(lostOf([...rivers, ...tables.epci.filter((_, at) => at % 12 === 0)].map(epciNamed))).toEqual([]);
});
