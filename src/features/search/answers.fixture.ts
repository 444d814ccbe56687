import type { SheetResult } from '../../state/search/sheets/sheet-answer.ts';
import type { TerritoryResult } from '../../state/search/territories/search-territories.ts';
import type { Answers } from './option-groups.ts';

export const territory = (name: string, over: Partial<TerritoryResult> = {}): TerritoryResult => ({
  key: `commune:${name}`,
  level: 'commune',
  code: '00000',
  name,
  context: 'Commune · Gard (30)',
  isGuess: false,
  isNamed: true,
  ...over,
});

export const sheet = (id: string, over: Partial<SheetResult> = {}): SheetResult => ({
  id,
  title: [{ text: id, isMatch: false }],
  excerpt: null,
  isExact: true,
  isMisspelt: false,
  isPartial: false,
  near: [],
  ...over,
});

export const answersTo = (over: Partial<Answers>): Answers => ({
  query: 'eau',
  territories: [],
  sheets: [],
  sheetCount: 3,
  guesses: [],
  isCommonNoun: false,
  themes: [{ id: 'energie', label: 'Énergie' }],
  ...over,
});
