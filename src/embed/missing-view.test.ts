// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { leadToPage } from './missing-view.ts';

test.each([
  ['/atlas/', '?de=fiches/a&theme=sombre', '/atlas/fiches/a/'],
  ['/', '?de=territoires/commune/54395', '/territoires/commune/54395/'],
  ['/', '?de=//exemple.fr/fiches/a', '/'],
  ['/', '?theme=clair', '/'],
  ['/atlas/comparer/', '?fiches=a,b', '/atlas/comparer/?fiches=a,b'],
])('the link to %s of the address %s leads to %s', (href, search, expected) => {
  const link = document.createElement('a');
  link.href = href;
  leadToPage(link, search);
  expect(link.pathname + link.search).toBe(expected);
});
