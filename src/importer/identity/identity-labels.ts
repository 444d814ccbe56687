import type { EntryLevel } from '../../compiler/gazetteer/resolution.ts';
import { keysOf } from '../../core/collections/keys-of.ts';
import { fold } from '../../core/text/fold.ts';
import { bare, withoutNumber } from '../blocks/heading-lines.ts';

/** Words of a folded label that say what its value is; the value is taken only where it is read as that. */
const LABELS = {
  courriel: /\b(?:courriels?|e?mails?|mels?|adresse electronique)\b/u,
  telephone: /\b(?:tel|telephon\w+|portable)\b/u,
  fonction: /^(?:fonctions?|qualite)$/u,
  contact:
    /\b(?:contact(?:s|e[rz])?|interlocut(?:eur|rice)s?|correspondant\w*|adresser|joindre|appele[rz]|renseignements?|coordonnees|en parler|(?:parler|ecrire) a|a qui (?:parler|ecrire)|qui repond)\b|^(?:ecri(?:re|vez)|(?!structure)(?:\w+ )?referente?s?|personnes? (?:ressource|referente)s?|responsables?|chef\w* de projet|coordinat\w+|animat(?:eur|rice)s?)\b/u,
  site: /^(?:sites?|pages?|liens?|adresses?|url)\b|\b(?:site|page|web|internet|en ligne|en savoir plus|plus d infos?|toile)\b/u,
  territoire:
    /^(?:territoires?|perimetres?|echelle|collectivites?|communes?|villes?|mairies?|departements?|dep|dept|dpt|regions?|intercommunalites?|epci|petr|pnr|pays(?:\W+(?:petr|pnr))+|localisation|lieux?|codes? insee|insee)\b|^ou$/u,
  porteur:
    /^(?:structures?|porteurs?|porteuses?|pilotes?|chef\w* de file|maitr(?:e|ise)s? d ouvrage|(?:\w+ )?(?:portee?|presentee?|deposee?|menee?) par|qui porte|laureate?s?)\b|^(?:de|qui)$/u,
  themes: /^(?:themes?|thematiques?)\b/u,
  date: /^(?:annees?|dates?|(?:en service |ouverte? |active? )?depuis|debut|demarr\w+|lanc\w+|periodes?|calendrier|quand|creation|mise en (?:route|service|place|oeuvre))\b|\b(?:en|depuis|des)$/u,
  montants:
    /^(?:budgets?|montants?|couts?|depenses?|aides?|subventions?|dotations?|financements?|enveloppes?|investissements?|sommes?|combien)\b/u,
  etat: /^(?:etat|statut|avancement)\b/u,
};

export type Field = keyof typeof LABELS;

/** What such a label gives: « Département : Drôme, Isère ». */
export interface Area {
  readonly level: EntryLevel | null;
  readonly words: string;
}

/** Labels of where a sheet's territory is, wherever another line says whose the sheet is; null for any level. */
const AREAS: readonly (readonly [Area['level'], RegExp])[] = [
  [
    null,
    /^(?:lieux?|localisation|ou|(?:codes? )?insee|(?:communes?|villes?)(?: du projet| concernees?| d implantation| se .+)?)$/u,
  ],
  ['epci', /^(?:intercommunalites?|epci)\b/u],
  ['departement', /^(?:departements?|dep|dept|dpt)\b/u],
  ['region', /^regions?\b/u],
];

const BEFORE_LABEL =
  /^(?:nom (?:de la|de l|du)|(?:en|sur|dans) quel(?:le)?s?|votre|notre|nos|le|la|les|l) (?=\p{L})/u;

/** « Commune du projet (Département) » says a département. */
export function areaOf(label: string): Area['level'] | undefined {
  const [, inside = label] = /\(([^()]{3,})\)$/u.exec(label) ?? [];
  const words = [inside, label].map((each) => fold(each).replace(BEFORE_LABEL, ''));
  return words.flatMap((each) => AREAS.filter(([, pattern]) => pattern.test(each))).at(0)?.[0];
}

/** Of labels whose value is about another thing than the sheet, or too long to be one. */
export const OTHER_THING =
  /\b(?:partenaires?|financeurs?|voisin\w*|autres?|nombre|nb|population|habitants?|publics?|fin|cloture|mise a jour|publication|version|edition|redige\w*|relu\w*)\b|^(?:\S+ ){7}/u;

/** The field that a label announces: « Périmètre », « Date de lancement ». */
export function identityField(label: string): Field | null {
  const words = fold(
    withoutNumber(bare(label)).replace(/\s*[:?]$|[·.(](?:e|s|ne|trice)\b[·.)s]*/gu, ''),
  ).replace(BEFORE_LABEL, '');
  if (OTHER_THING.test(words)) return null;
  return keysOf(LABELS).find((field) => LABELS[field].test(words)) ?? null;
}

/** Whether words alone are such a label, not a value: « Territoire », not « Ville de Brest ». */
export function isIdentityLabel(text: string): boolean {
  const words = text.replace(/\s*:$/u, '');
  // « RÉGION GRAND EST » is a name, « RÉGION PILOTE » is none.
  const isCapitals =
    words === words.toUpperCase() && !/^(?:VILLE|COMMUNE|R[ÉE]GION) (?!PORT|PIL|CON)/u.test(words);
  const isName = /^\p{Lu}[^.,;:!?\d]{1,38}$/u.test(words) && (/^.\P{Lu}*$/u.test(words) || isCapitals);
  return isName && identityField(words) !== null;
}
