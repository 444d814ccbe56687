import { fold } from '../../text/fold.ts';

/** Communes (COG 2026) whose name is a word that may take a capital. An author may still confirm them. */
const STOP_LIST = new Set(
  `aire allons ames appelle arches avoine avril azur bains barre beaux blond bois bonne bordes borne bouquet bourg bras brosses
  bruyeres buisson bulle campagne cars cause caves chambre champs chapeau chapelle charge charme charmes chars chateau chaussee chaux
  chemin chene citerne colombe colonne comte conte contes contre corps cote coteau couches courant courbes cours couture creche creuse
  croix cuve dauphin degre devise dunes durance ecole epine escale etoile faux fete feux fins folie folles fontaine fontaines force
  forges fosse fosses four fours frais francs garde genets givre gland gorges grand granges gras gres haies halles hommes hopital houx
  isle jardin joyeux juif lance landes ligne maisons marche mare mars martyre mas mer monastere monnaie montagne mons motte moulins
  murs noyer noyers orange ormes paille palais parc pas passage peintre pierre pierres pin pins place plaine plaisance plan poivres
  pommiers pont ponts port portes pres puits quartier riche riviere roche roches ronde rouge rue saint salle salles selles sens
  serres signes souche temple terrasse tombe tour trait union val vallee vert vieux vignes ville villes violes vivier vue`.split(
    /\s+/u,
  ),
);

export function lowerCaseWords(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []) words.add(fold(word));
  }
  return words;
}

/** A name of several words never is. */
export function isOrdinary(name: string, lowerCase: ReadonlySet<string>): boolean {
  const word = fold(name).replace(/^(?:les?|la|l) /u, '');
  return STOP_LIST.has(word) || lowerCase.has(word);
}
