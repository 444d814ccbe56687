import { expect } from '../driver/fixtures.ts';
import { MAP_STATES } from './map-states.ts';
import { ACTES, compared, LIST, type PageState, TIERS_LIEUX } from './page-state.ts';
import { SEARCH_STATES } from './search-states.ts';

const MIGRACOOP =
  'Migracoop : des coopératives éphémères pour stimuler l’entrepreneuriat et la montée en compétences des personnes migrantes';

const THE_LIST: readonly PageState[] = [
  {
    name: 'home without WebGL',
    address: '/',
    heading: LIST,
    title: null,
    steps: ({ atlas }) =>
      expect(
        atlas.map.getByText('Votre navigateur ne peut pas afficher la carte interactive.'),
      ).toBeVisible(),
  },
  {
    name: 'filters open and chosen',
    isEveryday: true,
    address: '/?echelons=departement&themes=ruralite-mobilites',
    heading: LIST,
    title: '1 fiche sur 13',
    stepsOnPhone: true,
    steps: async ({ atlas }) => {
      await atlas.openFilter('Thème');
      await expect(atlas.link(/^Ruralité et mobilités, 1\sfiche, choisi/)).toBeVisible();
    },
    leave: ({ atlas }) => atlas.press('Escape'),
  },
  {
    name: 'formats of the export',
    address: '/?echelons=departement',
    heading: LIST,
    title: '4 fiches sur 13',
    steps: async ({ atlas }) => {
      await atlas.button('Exporter la liste').click();
      await expect(atlas.button('CSV (tableur)')).toBeVisible();
    },
    leave: ({ atlas }) => atlas.press('Escape'),
  },
  {
    name: 'nothing found by filters',
    address: '/?echelons=petr&regions=11',
    heading: LIST,
    title: 'Aucune fiche',
    steps: ({ atlas }) => expect(atlas.text('Aucune fiche ne répond à tous ces filtres')).toBeVisible(),
  },
  {
    name: 'words looked for',
    isEveryday: true,
    address: '/?q=tiers%20lieux',
    heading: LIST,
    title: '5 fiches sur 13 pour « tiers lieux »',
    steps: ({ atlas }) => expect(atlas.cards()).toHaveCount(5),
  },
  {
    name: 'words that no sheet has',
    address: '/?q=zzzz',
    heading: LIST,
    title: 'Aucune fiche pour « zzzz »',
    steps: ({ atlas }) => expect(atlas.text('Aucune fiche ne contient « zzzz ».')).toBeVisible(),
  },
  {
    name: 'the sheets’ words failed',
    address: '/?q=compost',
    heading: LIST,
    title: null,
    before: ({ atlas }) => atlas.breakFile('fiches-recherche'),
    steps: ({ atlas }) => expect(atlas.text('la liste est entière')).toBeVisible(),
  },
];

const SHEETS: readonly PageState[] = [
  {
    name: 'sheet without a quotation',
    address: '/fiches/migracoop-paris/',
    heading: MIGRACOOP,
    steps: ({ atlas }) => expect(atlas.panel.locator('blockquote')).toHaveCount(0),
  },
  {
    name: 'sheet read to its end',
    isEveryday: true,
    address: '/fiches/actes-romainville/',
    heading: ACTES,
    steps: async ({ atlas }) => {
      const contents = atlas.panel.getByRole('navigation', { name: 'Dans cette fiche' });
      await contents.getByRole('link', { name: 'Citation' }).click();
      await expect(contents.locator('[aria-current]')).toHaveText('Citation');
    },
  },
  {
    name: 'sheet opened from the list',
    address: '/',
    heading: TIERS_LIEUX,
    steps: async ({ atlas }) => {
      await atlas.card(TIERS_LIEUX).click();
      await expect(atlas.heading).toBeFocused();
    },
  },
  {
    name: 'sheet on paper',
    address: '/fiches/migracoop-paris/',
    heading: MIGRACOOP,
    steps: ({ atlas }) => atlas.print(),
    leave: ({ atlas }) => atlas.onScreen(),
  },
  {
    name: 'help for the keyboard',
    address: '/fiches/migracoop-paris/',
    heading: MIGRACOOP,
    steps: async ({ atlas }) => {
      await expect(atlas.heading).toBeVisible();
      await atlas.press('?');
      await expect(atlas.dialog('Raccourcis clavier')).toBeVisible();
    },
    leave: ({ atlas }) => atlas.press('Escape'),
  },
];

const OTHER_PAGES: readonly PageState[] = [
  { name: 'dossier, empty', address: '/dossier/', heading: 'Mon dossier', title: 'Dossier' },
  {
    name: 'dossier, somebody else’s',
    isEveryday: true,
    address: '/dossier/?fiches=migracoop-paris,actes-romainville',
    heading: 'Un dossier partagé : 2 fiches',
    title: 'Dossier : 2 fiches',
  },
  { name: 'theme', address: '/themes/ruralite-mobilites/', heading: 'Ruralité et mobilités' },
  { name: 'région', address: '/territoires/region/44/', heading: 'Grand Est' },
  {
    name: 'département',
    isEveryday: true,
    address: '/territoires/departement/62/',
    heading: 'Pas-de-Calais',
  },
  { name: 'intercommunalité', address: '/territoires/epci/200039857/', heading: 'CA du Pays de Grasse' },
  {
    name: 'commune',
    isEveryday: true,
    address: '/territoires/commune/29019/',
    heading: 'Brest',
    title: 'Brest (Finistère)',
  },
  {
    name: 'commune that is no more',
    address: '/territoires/commune/69159/',
    heading: 'Pouilly-le-Monial',
  },
  {
    name: 'unknown territory',
    address: '/territoires/commune/99999/',
    heading: 'Aucun territoire ne porte ce code.',
    title: 'Territoire inconnu',
  },
  {
    name: 'unknown address',
    address: '/nulle-part/',
    heading: 'Page introuvable.',
    title: 'Page introuvable',
    before: ({ atlas }) => atlas.allow('404'),
  },
  { name: 'list of territories', address: '/territoires/', heading: 'Régions et départements' },
  { name: 'about', isEveryday: true, address: '/a-propos/', heading: 'À propos' },
  { name: 'legal notice', address: '/mentions-legales/', heading: 'Mentions légales' },
  { name: 'privacy', address: '/confidentialite/', heading: 'Confidentialité' },
  { name: 'accessibility', address: '/accessibilite/', heading: 'Déclaration d’accessibilité' },
  { name: 'site map', address: '/plan-du-site/', heading: 'Plan du site' },
  { name: 'open data', address: '/donnees/', heading: 'Données ouvertes' },
  {
    name: 'a proposal that lacks what it needs',
    isEveryday: true,
    address: '/proposer/?territoire=departement-54',
    heading: 'Proposer une fiche',
    steps: async ({ atlas }) => {
      await expect(atlas.panel.getByRole('textbox', { name: /^Territoire/u })).toHaveValue(/Meurthe/u);
      await atlas.button('Composer la fiche').click();
      await expect(atlas.focused()).toHaveAccessibleName(/^Titre/u);
    },
  },
  {
    name: 'a report that is composed',
    address: '/signaler/?fiche=migracoop-paris',
    heading: 'Signaler une erreur',
    steps: async ({ atlas }) => {
      await atlas.panel.getByRole('textbox').fill('Un chiffre est faux.');
      await atlas.button('Composer le message').click();
      await expect(atlas.panel.getByRole('heading', { level: 2 }).first()).toBeFocused();
    },
  },
];

const COMPARISONS: readonly PageState[] = [
  { name: 'no territory', address: '/comparer/', heading: 'Comparer des territoires' },
  { name: 'one territory', address: compared('departement-54'), heading: 'Comparer la Meurthe-et-Moselle' },
  {
    name: 'two territories',
    isEveryday: true,
    address: compared('departement-54', 'departement-88'),
    heading: 'Deux départements à la même échelle',
    title: 'Comparer Meurthe-et-Moselle, Vosges',
    steps: ({ atlas }) => expect(atlas.panel.getByRole('table', { name: /^Face à face/u })).toBeAttached(),
  },
  {
    name: 'three territories',
    address: compared('departement-54', 'departement-88', 'departement-62'),
    heading: 'Trois départements à la même échelle',
    title: 'Comparer Meurthe-et-Moselle, Vosges, Pas-de-Calais',
  },
  {
    name: 'four territories',
    address: compared('departement-54', 'departement-88', 'departement-62', 'departement-35'),
    heading: 'Quatre départements à la même échelle',
    title: 'Comparer Meurthe-et-Moselle, Vosges, Pas-de-Calais, Ille-et-Vilaine',
  },
  {
    name: 'two sheets of one territory',
    address: '/comparer/?fiches=migracoop-paris,maison-des-coursiers-paris',
    heading: 'Deux fiches côte à côte',
    title: 'Comparer 2 fiches : Paris',
  },
  {
    name: 'an address with faults',
    address: compared('departement-54', 'departement-999', 'departement-88'),
    heading: 'Deux départements à la même échelle',
    title: 'Comparer Meurthe-et-Moselle, Vosges',
    steps: ({ atlas }) => expect(atlas.alert()).toBeVisible(),
  },
];

/** The states of the site, by what one page goes through: an entry here is checked by every check of states. */
export const ROUNDS: Readonly<Record<string, readonly PageState[]>> = {
  'the list': THE_LIST,
  'the search box': SEARCH_STATES,
  sheets: SHEETS,
  'dossiers, territories and other pages': OTHER_PAGES,
  comparisons: COMPARISONS,
  'the map': MAP_STATES,
};
