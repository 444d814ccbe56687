/** Of the thirteen sheets that tests read. */
export const ACTES = 'actes-romainville';
export const BUDGET = 'budget-citoyen-pas-de-calais';
export const COMMANDE = 'commande-publique-metropole-de-lyon';
export const COMMERCES = 'derniers-commerces-ille-et-vilaine';
export const ENERGIE = 'energie-citoyenne-meurthe-et-moselle';
export const QUARTIERS = 'ess-quartiers-toulouse-metropole';
export const COURSIERS = 'maison-des-coursiers-paris';
export const MIGRACOOP = 'migracoop-paris';
export const LANGRES = 'mobilite-rurale-pays-de-langres';
export const START_UP = 'start-up-de-territoire-meurthe-et-moselle';
export const AQUITAINE = 'tiers-lieux-nouvelle-aquitaine';
export const GRASSE = 'tiers-lieux-pays-de-grasse';
export const CHOMEUR = 'zero-chomeur-villeurbanne';
