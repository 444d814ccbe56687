import { expect, test } from 'vitest';
import { svgElement } from '../../ui/make-element.ts';
import { drawnMarkup } from './drawn-markup.fixture.tsx';
import { markUnlisted } from './static-map.ts';

test('a mark takes the theme that the list keeps to, and gives it back', () => {
  const map = document.createElement('section');
  map.innerHTML = drawnMarkup(null);
  map.append(svgElement('g', { id: 'signe-emploi' }));
  document.body.append(map);
  const brest = map.querySelector('.marks [data-territory="commune:29019"]');
  const shown = () => [
    brest?.querySelector('.sign')?.getAttribute('data-theme'),
    brest?.querySelector('use')?.getAttribute('href'),
  ];
  const list = (...themes: [string, ...string[]]) =>
    markUnlisted(map, [{ territories: ['commune:29019'], themes }]);
  list('emploi', 'energie');
  expect(shown()).toEqual(['emploi', '#signe-emploi']);
  const extent = (key: string) => map.querySelector(`.extent[data-territory="${key}"]`);
  expect(extent('commune:29019')?.getAttribute('data-theme')).toBe('emploi');
  expect(extent('region:53')?.hasAttribute('data-unlisted')).toBe(true);
  expect(map.querySelectorAll('.marks [data-unlisted]')).toHaveLength(1);
  list('energie', 'emploi');
  expect(shown()).toEqual(['energie', '#signe-energie']);
  list('culture');
  expect(shown()).toEqual(['energie', '#signe-energie']);
});

test('a mark that has its theme already is not made anew', () => {
  const map = document.createElement('section');
  map.innerHTML = drawnMarkup(null);
  map.append(svgElement('g', { id: 'signe-emploi' }));
  document.body.append(map);
  const mark = (...themes: [string, ...string[]]) =>
    markUnlisted(map, [{ territories: ['commune:29019'], themes }]);
  mark('energie');
  const changes = new MutationObserver(() => undefined);
  for (const marks of map.querySelectorAll('.marks'))
    changes.observe(marks, { subtree: true, attributes: true });
  mark('energie');
  expect(changes.takeRecords()).toEqual([]);
  mark('emploi');
  expect(changes.takeRecords()).not.toEqual([]);
});
