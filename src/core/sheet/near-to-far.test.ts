import { expect, test } from 'vitest';
import { CATALOGUE, REGION, territory } from './catalogue.fixture.ts';
import { sheetsNearToFar } from './concerned-sheets.ts';

const ids = (sheets: readonly { readonly sheet: { readonly id: string } }[]) =>
  sheets.map(({ sheet }) => sheet.id);

const lists = (of: ReturnType<typeof territory>) => {
  const { here, inside, wider } = sheetsNearToFar(CATALOGUE, of);
  return [ids(here), ids(inside), ...wider.map(({ around, sheets }) => [around.key, ...ids(sheets)])];
};

test('from near to far, each wider territory adds its own sheets, then those inside it that are not listed yet', () => {
  const nancy = territory(
    'commune:54395',
    [6.18, 48.69],
    [
      ['region:44', 'whole'],
      ['departement:54', 'whole'],
    ],
  );
  expect(lists(nancy)).toEqual([[], [], ['departement:54', 'département'], ['region:44', 'région', 'petr']]);
});

test('a région has its own and those inside it, and nothing wider', () => {
  expect(lists(REGION)).toEqual([['région'], ['département', 'petr']]);
});

test('of a territory that it only reaches into, one has the own sheets alone', () => {
  const across = territory('epci:1', [6, 48], [['region:44', 'part']]);
  expect(lists(across)).toEqual([[], [], ['region:44', 'région']]);
});

test('a level without any sheet has no list', () => {
  expect(lists(territory('commune:1', [0, 47], [['departement:72', 'whole']]))).toEqual([[], []]);
});
