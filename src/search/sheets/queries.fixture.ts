const ACTES = 'actes-romainville';
const BUDGET = 'budget-citoyen-pas-de-calais';
const COMMANDE = 'commande-publique-metropole-de-lyon';
const COMMERCES = 'derniers-commerces-ille-et-vilaine';
const ENERGIE = 'energie-citoyenne-meurthe-et-moselle';
const QUARTIERS = 'ess-quartiers-toulouse-metropole';
const COURSIERS = 'maison-des-coursiers-paris';
const MIGRACOOP = 'migracoop-paris';
const LANGRES = 'mobilite-rurale-pays-de-langres';
const START_UP = 'start-up-de-territoire-meurthe-et-moselle';
const AQUITAINE = 'tiers-lieux-nouvelle-aquitaine';
const GRASSE = 'tiers-lieux-pays-de-grasse';
const CHOMEUR = 'zero-chomeur-villeurbanne';

/** A query and the sheets that must come first, in any order among them; none when no sheet is about it. */
export type ExpectedQuery = readonly [query: string, first: readonly string[]];

/** What must work whatever else does. Decided by reading the sheets. */
export const IMPORTANT_QUERIES: readonly ExpectedQuery[] = [
  ['énergie citoyenne', [ENERGIE]],
  ['energies', [ENERGIE]],
  ['tiers lieux', [AQUITAINE, GRASSE]],
  ['tiers-lieu', [AQUITAINE, GRASSE]],
  ['mobilitées', [LANGRES]],
  ['coursier precaire', [COURSIERS]],
  ['QPV', [QUARTIERS]],
  ['quartiers prioritaires', [QUARTIERS]],
  ['marchés publics', [COMMANDE, MIGRACOOP]],
  ['achat responsable', [COMMANDE]],
  ['budget participatif', [BUDGET]],
  ['ESS', [QUARTIERS]],
  ['zéro chômeur', [CHOMEUR]],
  ["l'eau", []],
  ['monnaie locale', []],
];

/** The rest of what people may type. Decided by reading the sheets. */
export const ORDINARY_QUERIES: readonly ExpectedQuery[] = [
  ['energies renouvelables', [ENERGIE]],
  ["l'énergie", [ENERGIE]],
  ['L’ENERGIE CITOYENNE', [ENERGIE]],
  ['EnR', [ENERGIE]],
  ['changement climatique', [ENERGIE]],
  ['tierslieux', [AQUITAINE, GRASSE]],
  ['tiers-lieux ruraux', [AQUITAINE]],
  ['coworking', [AQUITAINE]],
  ['télétravail', [AQUITAINE]],
  ['benevolat', [AQUITAINE]],
  ['mobilite', [LANGRES]],
  ['se déplacer en zone rurale', [LANGRES]],
  ['mobilités douces', [ACTES]],
  ['transport à la demande', [LANGRES]],
  ['transports a la demande', [LANGRES]],
  ['TAD', [LANGRES]],
  ['covoiturages', [LANGRES]],
  ['livreurs à vélo', [COURSIERS]],
  ['livraison', [COURSIERS]],
  ['sans papiers', [COURSIERS]],
  ['logement', [COURSIERS]],
  ['politique de la ville', [QUARTIERS, ACTES, MIGRACOOP]],
  ['Première Brique', [QUARTIERS]],
  ["incubateur d'innovation sociale", [QUARTIERS, GRASSE]],
  ['commande publique', [COMMANDE]],
  ['achats publics responsables', [COMMANDE]],
  ['acheter responsable', [COMMANDE]],
  ['encombrants', [COMMANDE]],
  ['déchet', [COMMANDE, ACTES]],
  ['budget citoyen', [BUDGET]],
  ['bugdet participatif', [BUDGET]],
  ['voter pour un projet', [BUDGET]],
  ['hors radar', [BUDGET]],
  ['chomeurs longue duree', [CHOMEUR]],
  ['TZCLD', [CHOMEUR]],
  ["entreprise à but d'emploi", [CHOMEUR]],
  ["l'insertion par l'activité économique", [ACTES, COMMANDE]],
  ["chantiers d'insertion", [ACTES]],
  ['comment lutter contre le gaspillage alimentaire', [ACTES]],
  ['alimentation durable', [ACTES, GRASSE]],
  ['maraicher', [ACTES]],
  ['réemployer', [ACTES]],
  ['dernier commerce', [COMMERCES]],
  ['épiceries', [COMMERCES]],
  ['revitaliser les centres bourgs', [COMMERCES]],
  ['commerce de proximité', [COMMERCES]],
  ['café associatif', [AQUITAINE, COMMERCES]],
  ['migrants', [MIGRACOOP]],
  ['personnes migrantes', [MIGRACOOP]],
  ['cooperative ephemere', [MIGRACOOP]],
  ['entreprenariat', [MIGRACOOP]],
  ['micro entreprise', [MIGRACOOP]],
  ['économie circulaire', [START_UP, GRASSE]],
  ['start-up', [START_UP]],
  ['startup', [START_UP]],
  ['intelligence collective', [START_UP]],
  ['SCIC', [GRASSE]],
  ['PTCE', [GRASSE]],
  ['Villeurbanne', [CHOMEUR]],
  ['lyon', [COMMANDE]],
  ['Paris', [COURSIERS, MIGRACOOP]],
  ['grand est', [ENERGIE, START_UP, LANGRES]],
  ['ile de france', [ACTES, COURSIERS, MIGRACOOP]],
  ['bretagne', [COMMERCES]],
  ['occitanie', [QUARTIERS]],
  ['nancy', [START_UP]],
  ['Francois Dechy', [ACTES]],
  ['alain rousset', [AQUITAINE]],
  ['572 151', [BUDGET]],
  ['coursiers à Marseille', [COURSIERS]],
  ['crèche', []],
  ['xylophone', []],
];
