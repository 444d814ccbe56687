import { expect, test } from 'vitest';
import type { CommuneRow } from '../../../core/territory/territory-tables.ts';
import { coverageOf, missingLines } from './run-official.ts';

const commune = (code: string, region = '84'): CommuneRow => ({
  code,
  name: code,
  departement: code.slice(0, 2),
  region,
  epci: '',
  ept: '',
  population: 1,
  postcodes: [],
});

test('départements are complete or lack communes; overseas collectivités are not expected', () => {
  const rows = ['01001', '02001', '02002', '03001', '03002', '03003', '03004'].map((code) => commune(code));
  const coverage = coverageOf([...rows, commune('98801', '')], new Set(['01001', '02001']));
  expect(coverage.complete).toEqual(['01']);
  expect(missingLines(coverage)).toEqual([
    '  02 : 1 commune (02002)',
    '  03 : 4 communes (03001, 03002, 03003…)',
  ]);
});
