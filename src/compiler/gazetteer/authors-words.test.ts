import { expect, test } from 'vitest';
import { territoryWords } from '../../domain/proposal/authors-words.ts';
import { territoryKey } from '../../domain/territory/territory.ts';
import { frozenContent } from '../frozen-content.fixture.ts';
import { resolveForAuthor } from './author.ts';
import { gazetteer } from './test-gazetteer.ts';

const position = { file: 'data/fiches/x.md', line: 1, column: 1, length: 1 };

test('what the form writes leads the check to the same territory, without a word', () => {
  const { territories } = frozenContent().upperLevels;
  const all = [
    ...territories,
    { level: 'commune', code: '54395', name: 'Nancy' },
    { level: 'commune', code: '2A004', name: 'Ajaccio' },
    { level: 'commune', code: '01001', name: 'L’Abergement-Clémenciat' },
    { level: 'epci', code: '200039857', name: 'CA du Pays de Grasse' },
  ] as const;
  const lost = all.filter((one) => {
    const answer = resolveForAuthor(gazetteer, territoryWords(one), position);
    if (!('territory' in answer) || answer.warnings.length > 0) return true;
    return answer.territory.key !== territoryKey(one.level, one.code);
  });
  expect(lost.map(territoryWords)).toEqual([]);
});
