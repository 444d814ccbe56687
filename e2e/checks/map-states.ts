import { expect } from '../driver/fixtures.ts';
import { ACTES, compared, LIST, type PageState, TIERS_LIEUX } from './page-state.ts';

/** In Nouvelle-Aquitaine, far from every name and marker: longitude, latitude in degrees. */
const LANDES = [-0.75, 44.35] as const;

/** States that include the interactive map. */
export const MAP_STATES: readonly PageState[] = [
  { name: 'home with its map', isEveryday: true, address: '/', heading: LIST, title: null, onMap: 'france' },
  {
    name: 'compared on the map',
    address: compared('departement-54', 'departement-88'),
    heading: 'Deux départements à la même échelle',
    title: 'Comparer Meurthe-et-Moselle, Vosges',
    onMap: 'departement-54,departement-88',
    steps: ({ comparison }) => expect(comparison.lettersOnMap()).toHaveText(['A', 'B']),
  },
  {
    name: 'two sheets on one place',
    address: '/',
    heading: LIST,
    title: null,
    onMap: 'france',
    steps: async ({ atlas }) => {
      await atlas.group('Meurthe-et-Moselle').click();
      await expect(atlas.choice(/énergie citoyenne/)).toBeVisible();
    },
    leave: ({ atlas }) => atlas.press('Escape'),
  },
  {
    name: 'sheet opened from its marker',
    address: '/',
    heading: ACTES,
    onMap: 'france',
    steps: async ({ atlas }) => {
      await atlas.marker(/Romainville/).click();
      await atlas.shows('commune:93063');
    },
  },
  {
    name: 'sheet opened from its territory',
    address: '/',
    heading: TIERS_LIEUX,
    onMap: 'france',
    steps: async ({ atlas }) => {
      await atlas.canvas.clickAt(...LANDES);
      await atlas
        .section(/^Fiches? de la Nouvelle-Aquitaine/)
        .getByRole('link')
        .click();
    },
  },
  {
    name: 'coloured territories',
    isEveryday: true,
    address: '/fiches/mobilite-rurale-pays-de-langres/?couleur=ressemblance',
    heading: 'Le Pays de Langres développe la mobilité rurale',
    onMap: 'france',
    steps: ({ colours }) => expect(colours.legend).toBeVisible(),
  },
  {
    name: 'layers of a phone',
    address: '/',
    heading: LIST,
    title: null,
    onMap: 'france',
    steps: async ({ atlas }) => {
      await atlas.resize(390, 844);
      await atlas.button('Affichage').click();
      await expect(atlas.dialog('Affichage')).toBeVisible();
    },
    leave: ({ atlas }) => atlas.press('Escape'),
  },
  {
    name: 'contours that failed',
    address: '/',
    heading: LIST,
    title: null,
    onMap: 'france',
    before: ({ atlas }) => atlas.breakFile('carte'),
    steps: ({ atlas }) => expect(atlas.alert()).toContainText('Les contours n’ont pas pu être chargés.'),
  },
];
