import type { Conformity } from '../../core/conformity/conformity.ts';
import type { ProposedPart } from '../../core/proposal/compose-sheet.ts';
import type { OpenFile } from '../../core/settings/open-data.ts';
import type { Publication } from '../../core/settings/publication.ts';
import type { Site, SiteNotes } from '../../core/settings/site.ts';
import type { Theme } from '../../core/sheet/catalogue.ts';
import { THEME_ICONS } from '../../core/sheet/theme-icons.ts';
import type { Level } from '../../core/territory/level.ts';
import type { PublishedIndicator } from '../../core/territory/published-indicators.ts';

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
};

export const notes: SiteNotes = {
  about: [{ heading: 'Ce que montre cet atlas', paragraphs: ['Rien de vrai.'] }],
  credits: [{ what: 'Textes', who: 'Personne', year: '2026', licence: 'CC0' }],
  openData: [{ path: 'donnees/initiatives.json', label: 'Les fiches en JSON' }],
  proposal: 'Vous connaissez une invention ?',
};

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
  { id: 'energie', label: 'Énergie', icon: THEME_ICONS.leaf, color: { light: '#2e7d32', dark: '#81c784' } },
  {
    id: 'emploi',
    label: 'Emploi',
    icon: THEME_ICONS.briefcase,
    color: { light: '#1565c0', dark: '#64b5f6' },
  },
  { id: 'culture', label: 'Culture', icon: THEME_ICONS.vote, color: { light: '#ad1457', dark: '#f06292' } },
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
