import { expect, test } from 'vitest';
import { onPaper } from './paper-frame.ts';

test.each([
  ['print', 'all'],
  ['screen', 'not all'],
  ['screen and (max-width: 899px)', 'not all'],
  ['print and (max-width: 899px)', 'all and (max-width: 899px)'],
  ['(scripting: none), print', '(scripting: none), all'],
  ['(max-width: 899px) and (min-height: 501px)', '(max-width: 899px) and (min-height: 501px)'],
])('a window that stands for paper reads %s as %s', (query, read) => {
  expect(onPaper(query)).toBe(read);
});
