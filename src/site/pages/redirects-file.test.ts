import { expect, test } from 'vitest';
import { parseRedirectsFile, rewriteOf } from './host-files.ts';

const RULES = parseRedirectsFile(
  '# why\n/territoires/commune/* /territoire.html 200\n/seul /page.html 200\n',
);

test('an address under a pattern is answered by its page, another is not', () => {
  expect(rewriteOf(RULES, '/territoires/commune/54395/')).toBe('/territoire.html');
  expect(rewriteOf(RULES, '/seul')).toBe('/page.html');
  expect(rewriteOf(RULES, '/territoires/departement/54/')).toBeNull();
});

test('a rule that sends elsewhere answers no page', () => {
  const rules = parseRedirectsFile('/ancien /nouveau/ 301\n');
  expect(rules).toEqual([{ pattern: '/ancien', page: '/nouveau/', status: 301 }]);
  expect(rewriteOf(rules, '/ancien')).toBeNull();
});

test('a rule that is not understood is refused with its line', () => {
  expect(() => parseRedirectsFile('/a /b 302\n')).toThrow('_redirects:1');
  expect(() => parseRedirectsFile('\n/a\n')).toThrow('_redirects:2');
});
