import { expect, it } from 'vitest';
import { territoryIndexFile } from '../../../compiler/territories/territory-index.fixture.ts';
import { parseTerritoryIndex } from './parse-territory-index.ts';
import { searchTerritories } from './search-territories.ts';

const index = parseTerritoryIndex(territoryIndexFile);
const keys = (query: string, limit = 8) => searchTerritories(index, query, limit).map(({ key }) => key);

it.each([
  ['75010', ['arrondissement:75110', 'commune:75056']],
  ['paris 75010', ['arrondissement:75110', 'commune:75056']],
  ['75116', ['arrondissement:75116', 'commune:75056']],
  ['13 003', ['arrondissement:13203', 'commune:13055']],
  ['69007', ['arrondissement:69387', 'commune:69123']],
])('the postcode %s names first its arrondissement, then the city', (query, found) => {
  expect(keys(query).slice(0, 2)).toEqual(found);
});

it('a postcode that is only begun names the city before its arrondissements', () => {
  expect(keys('7501')[0]).toBe('commune:75056');
  expect(keys('7501', 20)).toContain('arrondissement:75110');
});
