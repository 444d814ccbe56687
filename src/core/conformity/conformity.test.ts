import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conformityOf, conformityRate, countOf, criterionThemes, readCriteria } from './conformity.ts';
import { RGAA_TABLE } from './rgaa-table.ts';

const criteria = readCriteria();
const AUDIT = { who: 'Cabinet fictif', when: '2026' };

/** Of each theme of the RGAA 4.1. */
const NUMBERS = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

test('the table has the 106 criteria of the RGAA 4.1, in order', () => {
  expect(criteria.map(({ number }) => number)).toEqual(
    NUMBERS.flatMap((count, theme) => Array.from({ length: count }, (_, at) => `${theme + 1}.${at + 1}`)),
  );
  expect(criterionThemes(criteria).flatMap((theme) => theme.criteria)).toHaveLength(106);
});

test('each test that is named exists', () => {
  const named = [...new Set(criteria.flatMap(({ tests }) => tests))];
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test('what holds is shown by a test, by a gesture, or by what the site lacks', () => {
  const bare = criteria.filter(
    ({ state, tests, shown }) =>
      state === 'C' && tests.length === 0 && !/^(?:Geste|Aucune?|Un seul)/u.test(shown),
  );
  expect(bare).toEqual([]);
});

test('what only a screen reader can show does not hold until one was tried', () => {
  const untried = criteria.filter(({ shown }) => /lecteur d’écran/u.test(shown));
  expect(untried.map(({ state }) => state)).toEqual(untried.map(() => 'NC'));
  expect(untried.map(({ number }) => number)).toContain('7.1');
});

const changed = (number: string, state: string) =>
  readCriteria(
    RGAA_TABLE.replace(new RegExp(`^${number.replace('.', '\\.')} \\| \\w+`, 'mu'), `${number} | ${state}`),
  );

test('the mention follows the table, and wants an audit', () => {
  expect(conformityOf(criteria, null)).toBe('non conforme');
  expect(conformityOf(criteria, AUDIT)).toBe('partiellement conforme');
  const broken = criteria.filter(({ state }) => state === 'NC').map(({ number }) => number);
  const [last = '', ...others] = broken;
  const mended = others.reduce((table, one) => table.replace(`\n${one} | NC`, `\n${one} | C`), RGAA_TABLE);
  expect(conformityOf(readCriteria(mended), AUDIT)).toBe('partiellement conforme');
  expect(conformityOf(readCriteria(mended.replace(`\n${last} | NC`, `\n${last} | C`)), AUDIT)).toBe(
    'totalement conforme',
  );
});

test('the rate counts what applies, and is never rounded up', () => {
  const before = conformityRate(criteria);
  expect(before).toBe(
    Math.floor((100 * countOf(criteria, 'C')) / (countOf(criteria, 'C') + countOf(criteria, 'NC'))),
  );
  expect(conformityRate(changed('3.2', 'NC'))).toBeLessThan(before);
  expect(conformityRate([])).toBe(0);
});

test('a line that cannot be read is an error', () => {
  expect(() => readCriteria('1.1 | OK | Titre | - | Geste')).toThrow('1.1');
  expect(() => readCriteria('1.1 | C | Titre | -')).toThrow('1.1');
});
