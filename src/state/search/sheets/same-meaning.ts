/**
 * Ways to say the same thing that a reader may use for one another: what answers one answers the others, a little
 * later than what is written as typed. Only where one is the other's acronym, or names the same public policy; words
 * that are merely close would bring what was not asked for.
 */
export const SAME_MEANING: readonly (readonly string[])[] = [
  // Acronyms that sheets write without their words, and readers the other way round.
  [
    'QPV',
    'quartier prioritaire',
    'quartier politique de la ville',
    'quartier prioritaire de la politique de la ville',
  ],
  ['PETR', 'pôle d’équilibre territorial et rural'],
  ['TZCLD', 'territoire zéro chômeur', 'territoire zéro chômeur de longue durée', 'zéro chômeur'],
  ['EBE', 'entreprise à but d’emploi'],
  ['TAD', 'transport à la demande'],
  ['PTCE', 'pôle territorial de coopération économique'],
  ['SCIC', 'société coopérative d’intérêt collectif'],
  ['EnR', 'énergie renouvelable'],
  ['IAE', 'insertion par l’activité économique'],
  ['ACI', 'atelier chantier d’insertion', 'chantier d’insertion'],
  ['SPAR', 'SPASER', 'schéma de promotion des achats responsables'],
  ['CAE', 'coopérative d’activité et d’emploi'],
  ['PACA', 'Provence-Alpes-Côte d’Azur'],
  ['IDF', 'Île-de-France'],
  // One policy under its two usual names: a « budget citoyen » is voted as a « budget participatif » is.
  ['budget citoyen', 'budget participatif'],
  ['participation citoyenne', 'démocratie participative', 'démocratie locale'],
  // The law says « marché », administrations say « commande » or « achat ».
  ['commande publique', 'marché public', 'achat public'],
  ['coursier', 'livreur'],
  // « Sans emploi » is not here: « sans » says nothing alone, and « emploi » is another subject.
  ['chômeur', 'privé d’emploi', 'privé durablement d’emploi', 'personne durablement privée d’emploi'],
  ['vélo', 'bicyclette'],
  // Administrations speak of mobility, people of getting around.
  ['mobilité', 'déplacement', 'se déplacer'],
  ['ruralité', 'milieu rural', 'territoire rural', 'zone rurale', 'campagne'],
  ['coworking', 'coworker', 'bureau partagé', 'espace de travail partagé'],
  ['senior', 'personne âgée', 'aîné'],
  // Not the same status, but sheets help both under one word.
  ['migrant', 'personne migrante', 'réfugié', 'exilé'],
  // Families that the stemmer takes for strangers.
  ['achat', 'acheter', 'acheteur'],
  ['chômage', 'chômeur'],
  ['dernier commerce', 'commerce de proximité'],
];
