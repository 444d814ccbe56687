import type { SitePage } from '../../address/addresses.ts';

export const SITE_PAGE_NAMES: Readonly<Record<SitePage, string>> = {
  accessibilite: 'Accessibilité',
  'mentions-legales': 'Mentions légales',
  confidentialite: 'Confidentialité',
  'a-propos': 'À propos',
  'plan-du-site': 'Plan du site',
  donnees: 'Données ouvertes',
  licences: 'Licences',
  proposer: 'Proposer une fiche',
  signaler: 'Signaler une erreur',
  integrer: 'Intégrer la carte',
};
