import { expect, test } from 'vitest';
import { embeddedView, missingView, wholeView } from '../../state/address/embed-addresses.ts';
import { leadToPage, pageWithoutView } from './embed-query.ts';

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

test('the view that says what has none names its page, which is read back', () => {
  for (const view of [
    { kind: 'sheet', id: 'essai-12' },
    { kind: 'territory', level: 'commune', code: '2A004' },
    { kind: 'territory', level: 'petr', code: 'pays-de-langres' },
  ] as const) {
    const address = missingView(wholeView(view));
    expect(address).toMatch(/^\/integrer\/vue\/page\/\?de=[\w/-]+$/u);
    expect(pageWithoutView(address.slice(address.indexOf('?')))).toEqual(wholeView(view));
  }
  expect(embeddedView({ kind: 'comparison' })).toBe('/integrer/vue/comparer/');
});

test.each([
  '',
  '?de=',
  '?de=fiches',
  '?de=fiches/',
  '?de=fiches/a/b',
  '?de=fiches/..%2F..%2Fdonnees',
  '?de=fiches/Majuscules',
  '?de=/fiches/a',
  '?de=//exemple.fr/fiches/a',
  '?de=https://exemple.fr/fiches/a',
  '?de=fiches/a%3Fb',
  '?de=fiches/a%23b',
  '?de=themes/emploi',
  '?de=territoires/commune/',
  '?de=territoires/commune/29019%2F..',
  '?fiches=a',
])('%s asks for no page', (search) => {
  expect(pageWithoutView(search)).toBeNull();
});
