import { expect, test } from 'vitest';
import { onPaper, printRules } from './page-numbers.ts';

test.each([
  ['print', 'all'],
  ['screen', 'not all'],
  ['screen and (max-width: 899px)', 'not all'],
  ['print and (max-width: 899px)', 'all and (max-width: 899px)'],
  ['(scripting: none), print', '(scripting: none), all'],
  ['(max-width: 899px) and (min-height: 501px)', '(max-width: 899px) and (min-height: 501px)'],
])('a window that simulates paper reads %s as %s', (query, read) => {
  expect(onPaper(query)).toBe(read);
});

test('rules of another window, which are no objects of this one, are turned to paper too', () => {
  const foreign = (parts: object) => Object.assign(Object.create(null), parts);
  const inner = foreign({ media: foreign({ mediaText: 'screen and (min-width: 900px)' }) });
  const outer = foreign({ media: foreign({ mediaText: 'print' }), cssRules: [inner] });
  printRules([foreign({ cssRules: [outer] })]);
  expect([outer.media.mediaText, inner.media.mediaText]).toEqual(['all', 'not all']);
});
