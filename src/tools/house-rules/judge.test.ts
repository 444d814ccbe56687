import { expect, test } from 'vitest';
import { houseOf } from './house.fixture.ts';
import { judge, report } from './judge.ts';
import type { Rule } from './rule.ts';

const rule: Rule = {
  id: 'bad-names',
  title: 'bad names',
  find: ({ code }) =>
    code.filter(({ path }) => path.includes('bad')).map(({ path }) => ({ path, line: 3, what: 'bad' })),
};
const good = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`src/f${index}.ts`, '']));
const house = houseOf({ ...good, 'src/bad.ts': '', 'src/a.css': '', 'index.html': '' });

test('a figure above its limit breaks, and says where and what the target is', () => {
  const verdicts = judge(house, [rule], { 'bad-names': { limit: 0, target: 0 } });
  expect(verdicts.map(({ figure, broken }) => ({ figure, broken }))).toEqual([{ figure: 1, broken: true }]);
  expect(report(verdicts, ({ broken }) => broken)).toContain('src/bad.ts:3  bad');
});

test('a figure under its limit holds and asks for a lower limit until the target is reached', () => {
  const [verdict] = judge(house, [rule], { 'bad-names': { limit: 4, target: 0 } });
  expect(verdict?.broken).toBe(false);
  expect(report(verdict ? [verdict] : [], () => false)).toContain('lower the limit to 1');
});

test('a check that reads nothing fails', () => {
  const limits = { 'bad-names': { limit: 9, target: 0 } };
  expect(() => judge(houseOf({ 'src/a.ts': '' }), [rule], limits)).toThrow('not looking');
  expect(() => judge({ ...house, styles: [] }, [rule], limits)).toThrow('not looking');
  expect(() => judge({ ...house, pages: [] }, [rule], limits)).toThrow('not looking');
});

test('a rule without a limit and a limit without a rule fail', () => {
  expect(() => judge(house, [rule], {})).toThrow('no limit for bad-names');
  const limits = { 'bad-names': { limit: 9, target: 0 }, 'bad-nammes': { limit: 0, target: 0 } };
  expect(() => judge(house, [rule], limits)).toThrow('bad-nammes');
});
