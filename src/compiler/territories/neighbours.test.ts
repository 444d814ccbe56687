import { describe, expect, test } from 'vitest';
import { readTopology } from '../geography/read-geography.ts';
import { borderingCodes } from './compile-upper-levels.ts';

const contours = readTopology('.');

/** Written by hand from the map of France, not from our contours. */
const DEPARTEMENTS: Readonly<Record<string, string>> = {
  '01': '38 39 69 71 73 74',
  '05': '04 26 38 73',
  '06': '04 83',
  '13': '30 83 84',
  '17': '16 24 33 79 85',
  '18': '03 23 36 41 45 58',
  '22': '29 35 56',
  '29': '22 56',
  '2A': '2B',
  '2B': '2A',
  '31': '09 11 32 65 81 82',
  '33': '17 24 40 47',
  '34': '11 12 30 81',
  '35': '22 44 49 50 53 56',
  '37': '36 41 49 72 86',
  '44': '35 49 56 85',
  '48': '07 12 15 30 43',
  '51': '02 08 10 52 55 77',
  '54': '55 57 67 88',
  '59': '02 62 80',
  '60': '02 27 76 77 80 95',
  '62': '59 80',
  '63': '03 15 19 23 42 43',
  '64': '32 40 65',
  '66': '09 11',
  '67': '54 57 68 88',
  '69': '01 38 42 71',
  '70': '21 25 39 52 88 90',
  '72': '28 37 41 49 53 61',
  '75': '92 93 94',
  '77': '02 10 45 51 60 89 91 93 94 95',
  '83': '04 06 13 84',
  '87': '16 19 23 24 36 86',
  '90': '25 68 70 88',
  '93': '75 77 92 94 95',
  '971': '',
  '972': '',
  '973': '',
  '974': '',
  '976': '',
};

const REGIONS: Readonly<Record<string, string>> = {
  '11': '24 27 28 32 44',
  '24': '11 27 28 52 75 84',
  '27': '11 24 44 84',
  '28': '11 24 32 52 53',
  '32': '11 28 44',
  '44': '11 27 32',
  '52': '24 28 53 75',
  '53': '28 52',
  '75': '24 52 76 84',
  '76': '75 84 93',
  '84': '24 27 75 76 93',
  '93': '76 84',
  '94': '',
};

describe('neighbours', () => {
  const departements = borderingCodes(contours, 'departement');
  const regions = borderingCodes(contours, 'region');

  test.each(Object.entries(DEPARTEMENTS))('département %s', (code, expected) => {
    expect(departements.get(code)?.join(' ')).toBe(expected);
  });

  test.each(Object.entries(REGIONS))('région %s', (code, expected) => {
    expect(regions.get(code)?.join(' ')).toBe(expected);
  });

  test('a neighbour’s neighbour is oneself', () => {
    for (const level of [departements, regions, borderingCodes(contours, 'petr')])
      for (const [code, around] of level)
        for (const other of around) expect(level.get(other), `${other} beside ${code}`).toContain(code);
  });
});
