import { expect } from '../driver/fixtures.ts';
import { ACTES, type Drivers, LIST, type PageState } from './page-state.ts';

/** Goes to the search box, which is a button on a narrow screen, and types. */
async function type({ search }: Drivers, words: string): Promise<void> {
  await expect(search.opener.or(search.input).filter({ visible: true }).first()).toBeVisible();
  if (await search.opener.isVisible()) await search.opener.click();
  await search.input.click();
  if (words !== '') await search.type(words);
}

/** States of the search box. */
export const SEARCH_STATES: readonly PageState[] = [
  {
    name: 'search box, nothing typed',
    stepsOnPhone: true,
    address: '/',
    heading: LIST,
    title: null,
    steps: async (drivers) => {
      await type(drivers, '');
      await expect(drivers.search.groups()).toHaveText([/^Suggestions/]);
    },
  },
  {
    name: 'search box, territories and sheets',
    isEveryday: true,
    stepsOnPhone: true,
    address: '/',
    heading: LIST,
    title: null,
    steps: async (drivers) => {
      await type(drivers, 'saint denis');
      await expect(drivers.search.groups()).toHaveText([/^Territoires/, /^Fiches/]);
    },
  },
  {
    name: 'search box, sheets',
    stepsOnPhone: true,
    address: '/',
    heading: LIST,
    title: null,
    steps: async (drivers) => {
      await type(drivers, 'énergie');
      await expect(drivers.search.groups()).toHaveText([/^Fiches/]);
    },
  },
  {
    name: 'search box, a name misspelt',
    stepsOnPhone: true,
    address: '/fiches/actes-romainville/',
    heading: ACTES,
    steps: async (drivers) => {
      await type(drivers, 'marseile');
      await expect(drivers.search.answers().first()).toBeVisible();
    },
  },
  {
    name: 'search box, no answer',
    stepsOnPhone: true,
    address: '/',
    heading: LIST,
    title: null,
    steps: async (drivers) => {
      await type(drivers, 'xqzw');
      await expect(drivers.search.announced()).toHaveText('Aucune fiche et aucun territoire trouvés.');
    },
  },
  {
    name: 'search box, its list failed',
    stepsOnPhone: true,
    address: '/',
    heading: LIST,
    title: null,
    before: ({ search }) => search.breakIndex(),
    steps: async (drivers) => {
      await type(drivers, 'brest');
      await expect(drivers.search.retry).toBeVisible();
    },
  },
];
