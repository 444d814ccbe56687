import type { Conformity } from '../../core/conformity/conformity.ts';
import type { PublishedIndicator } from '../../core/indicators/published-indicators.ts';
import type { ProposedPart } from '../../core/proposal/compose-sheet.ts';
import type { OpenFile } from '../../core/settings/open-data.ts';
import type { Publication } from '../../core/settings/publication.ts';
import type { Site, SiteNotes } from '../../core/settings/site.ts';
import type { Theme } from '../../core/sheet/catalogue.ts';
import type { Level } from '../../core/territory/levels.ts';

/** Stands for `virtual:atlas` in unit tests: nothing is compiled, and no test depends on a name of the live site. */
export const site: Site = {
  name: 'Atlas des essais',
  title: 'Ce que font des collectivités inventées',
  sentence: 'Des initiatives inventées, chacune sur son territoire.',
  sheet: 'Une fiche dit ce que personne n’a fait.',
  contours: {
    kind: 'indicatif',
    shortLabel: 'Contours d’essai',
    warning: 'Ces contours sont inventés.',
    maxZoom: 12,
    explainedIn: 'precision-des-contours',
  },
  offline: true,
  attribution: 'Contours d’essai · © personne',
  backgrounds: [],
  logo: null,
  favicon: { file: 'favicon.svg', type: 'image/svg+xml' },
  words: { one: 'une initiative', many: 'initiatives' },
};

export const notes: SiteNotes = {
  about: [{ heading: 'Ce que montre cet atlas', paragraphs: ['Rien de vrai.'] }],
  credits: [{ what: 'Textes', who: 'Personne', year: '2026', licence: 'CC0' }],
  openData: [{ path: 'donnees/initiatives.json', label: 'Les fiches en JSON' }],
  proposal: 'Vous connaissez une invention ?',
};

export const former = { 'un-ancien-nom': 'un-nom' };

export const documents: readonly string[] = ['Recueil fictif'];

export const parts: readonly ProposedPart[] = [
  { id: 'pourquoi', heading: 'Pourquoi ce projet ?' },
  { id: 'chiffres', heading: 'En quelques nombres' },
];

export const openFiles: readonly OpenFile[] = [
  {
    path: 'donnees/initiatives.csv',
    label: 'Les fiches, une par ligne',
    format: 'CSV',
    edition: { version: '1.0.0', licence: 'Licence fictive', date: '2026-03' },
  },
  {
    path: 'donnees/initiatives.json',
    label: 'Les fiches entières',
    format: 'JSON',
    edition: { version: '1.0.0', licence: null, date: null },
  },
  {
    path: 'donnees/initiatives.schema.json',
    label: 'Ce que contient le JSON',
    format: 'JSON Schema',
    edition: null,
  },
];

export const themes: readonly Theme[] = [
  {
    id: 'energie',
    label: 'Énergie',
    icon: 'M11 20a10 10 0 0010-10 25.9 25.9 0 00-1.04-7.281 1 1 0 00-1.755-.325C15.833 5.5 13 5.5 9.8 6.1A7 7 0 0011 20M2 21a5 5 0 012.911-4.544C7.613 15.212 8.351 15.24 11 13',
    color: { light: '#2e7d32', dark: '#81c784' },
  },
  {
    id: 'emploi',
    label: 'Emploi',
    icon: 'M16 20V4a2 2 0 0 0-2-2h-4a2 2 0 0 0-2 2v16M4 6h16a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2z',
    color: { light: '#1565c0', dark: '#64b5f6' },
  },
  {
    id: 'culture',
    label: 'Culture',
    icon: 'M9 12l2 2 4-4M5 7c0-1.1.9-2 2-2h10a2 2 0 0 1 2 2v12H5V7ZM22 19H2',
    color: { light: '#ad1457', dark: '#f06292' },
  },
];

/** No grouping but PETR. */
export const levels: readonly Level[] = ['region', 'departement', 'petr', 'epci', 'ept', 'commune'];

/** None of the publisher's own. */
export const indicators: readonly PublishedIndicator[] = [];
export const indicatorsVersion = 'essai';

export const publication: Publication = {
  address: 'https://carte.example.org/',
  publisher: 'Réseau fictif',
  director: 'Camille Fictive',
  hosting: {
    name: 'Hébergeur fictif',
    address: '1 rue de l’Exemple, 00000 Ville-Fictive',
    telephone: '01 99 00 00 00',
  },
  contact: { kind: 'courriel', address: 'contact@example.org' },
  repository: 'https://example.org/depot-fictif',
  audit: null,
};

export const conformity: Conformity = 'non conforme';

export const packages = [
  { name: 'paquet-inventé', version: '1.2.3', licence: 'MIT' },
  { name: 'autre-paquet', version: '4.5.6', licence: 'ISC' },
] as const;
