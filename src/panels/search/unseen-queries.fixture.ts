const BUDGET = 'budget-citoyen-pas-de-calais';
const COMMANDE = 'commande-publique-metropole-de-lyon';
const COMMERCES = 'derniers-commerces-ille-et-vilaine';
const ENERGIE = 'energie-citoyenne-meurthe-et-moselle';
const QUARTIERS = 'ess-quartiers-toulouse-metropole';
const COURSIERS = 'maison-des-coursiers-paris';
const MIGRACOOP = 'migracoop-paris';
const LANGRES = 'mobilite-rurale-pays-de-langres';
const ACTES = 'actes-romainville';
const AQUITAINE = 'tiers-lieux-nouvelle-aquitaine';
const GRASSE = 'tiers-lieux-pays-de-grasse';
const CHOMEUR = 'zero-chomeur-villeurbanne';

/** What leads the box, and what must come first in it in any order; nothing where no sheet is about it. */
export type UnseenQuery = readonly [query: string, leads: 'Fiches' | 'Territoires', first: readonly string[]];

/** Decided by reading the sheets before the rules that answer them: never to be corrected after what is found. */
export const UNSEEN_QUERIES: readonly UnseenQuery[] = [
  ['troquet', 'Fiches', [COMMERCES]],
  ['immigrés', 'Fiches', [MIGRACOOP]],
  ['boulot', 'Fiches', [CHOMEUR]],
  ['retraités', 'Fiches', [LANGRES]],
  ['ordures', 'Fiches', [COMMANDE, ACTES]],
  ['supérette', 'Fiches', [COMMERCES]],
  ['légumes', 'Fiches', [ACTES]],
  ['clandestins', 'Fiches', [COURSIERS]],
  ['bagnole', 'Fiches', [AQUITAINE]],
  ['pauvreté', 'Fiches', [COURSIERS]],
  ['tier lieu', 'Fiches', [AQUITAINE, GRASSE]],
  ['covoiturrage', 'Fiches', [LANGRES]],
  ['bénevolats', 'Fiches', [AQUITAINE, GRASSE]],
  ['democratie partisipative', 'Fiches', [BUDGET]],
  ['eau', 'Fiches', []],
  ['forêt', 'Fiches', []],
  ['piscine', 'Fiches', []],
  ['handicap', 'Fiches', []],
  ['école', 'Fiches', [QUARTIERS]],
  ['emploi', 'Fiches', [CHOMEUR]],
  ['écologie', 'Fiches', [ACTES, COMMANDE, ENERGIE]],
  ['solidarité', 'Fiches', [COURSIERS, MIGRACOOP]],
  ['brest', 'Territoires', ['commune:29019']],
  ['Nice', 'Territoires', ['commune:06088']],
  ['Lens', 'Territoires', ['commune:62498']],
  ['picardie', 'Territoires', ['region:32']],
  ['alsace', 'Territoires', ['region:44']],
  ['CUB', 'Territoires', ['epci:243300316']],
  ['Cherbourg-Octeville', 'Territoires', ['commune:50129']],
  ['Bellegarde sur Valserine', 'Territoires', ['commune:01033']],
];
