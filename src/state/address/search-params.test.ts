import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLOURINGS } from '../../core/indicators/colouring-names.ts';
import { NO_FILTERS } from '../../core/sheet/facets.ts';
import {
  filtersSearch,
  formatView,
  LIST_KEYS,
  PINNED_LEVELS,
  parseSearch,
  parseView,
  readFilters,
} from './search-params.ts';

test.each(PINNED_LEVELS)('the pinned level %s is read back', (niveau) => {
  expect(parseSearch({ niveau })).toEqual({ niveau });
});

test.each(COLOURINGS)('the colour %s is read back', (couleur) => {
  expect(parseSearch({ couleur, niveau: 'regions' })).toEqual({ couleur, niveau: 'regions' });
});

test('what is unknown or wrong is left out and never throws', () => {
  expect(parseSearch({ niveau: 'cantons', autre: 1 })).toEqual({});
  expect(parseSearch({ niveau: ['communes'] })).toEqual({});
  expect(parseSearch({ couleur: 'superficie' })).toEqual({});
  expect(parseSearch({ couleur: ['densite'], niveau: 'communes' })).toEqual({ niveau: 'communes' });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (search) => {
      const read = parseSearch(search);
      expect(Object.keys(read).every((key) => ['niveau', 'couleur', 'vue', ...LIST_KEYS].includes(key))).toBe(
        true,
      );
    }),
  );
});

test('a view is read back to the centimetre of a screen', () => {
  const view = { longitude: -61.5, latitude: 16.25, zoom: 9.31 };
  expect(parseView(formatView(view))).toEqual(view);
  expect(parseSearch({ vue: '48.69,6.18,9' })).toEqual({ vue: '48.69,6.18,9' });
});

test('a view that is none is left out, the rest is kept', () => {
  for (const vue of ['', '48.69', 'NaN,0,5', '91,0,5', '48,190,5', '48,6,99', '1e3,2,3', ' 48,6,9', 12])
    expect(parseSearch({ niveau: 'communes', vue }), String(vue)).toEqual({ niveau: 'communes' });
});

test('any view of the map survives the address', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.double({ min: 0, max: 22, noNaN: true }),
      (longitude, latitude, zoom) => {
        const read = parseView(formatView({ longitude, latitude, zoom }));
        expect(read?.longitude).toBeCloseTo(longitude, 3);
        expect(read?.latitude).toBeCloseTo(latitude, 3);
        expect(read?.zoom).toBeCloseTo(zoom, 1);
      },
    ),
  );
});

test('filters are written and read back; what is no word is dropped, the rest is kept', () => {
  const filters = {
    ...NO_FILTERS,
    themes: ['emploi-insertion', 'ruralite-mobilites'],
    levels: ['departement', 'epci'],
    regions: ['44', '75'],
    towns: ['20000-a-100000'],
    states: ['en-cours'],
    amounts: ['1000000-et-plus'],
    partners: ['caf'],
  };
  expect(readFilters(parseSearch(filtersSearch(filters)))).toEqual(filters);
  const search = parseSearch({
    themes: 'a,,<b>,a',
    echelons: 'canton,commune',
    q: '   ',
    tri: 'hasard',
    suivre: 'carte',
  });
  expect(search).toEqual({ themes: 'a', echelons: 'canton,commune', suivre: 'carte' });
  expect(readFilters(search)).toEqual({ ...NO_FILTERS, themes: ['a'], levels: ['canton', 'commune'] });
  expect(parseSearch({ q: 'x'.repeat(10_000) }).q).toHaveLength(200);
});
