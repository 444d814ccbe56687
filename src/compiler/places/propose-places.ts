import { groupBy } from '../../core/collections/group-by.ts';
import type { Section } from '../../core/sheet/initiative.ts';
import type { CommuneRow } from '../../core/territory/territory-tables.ts';
import { fold, foldedWords } from '../../core/text/fold.ts';
import { nameLookup, type Occurrence, occurrences } from './occurrences.ts';
import { runsOf, runText } from './sheet-runs.ts';

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
function isOrdinary(name: string, lowerCase: ReadonlySet<string>): boolean {
  const word = fold(name).replace(/^(?:les?|la|l) /u, '');
  return STOP_LIST.has(word) || lowerCase.has(word);
}

/** For an author to judge, never marked by itself. */
export interface ProposedPlace {
  readonly words: string;
  readonly communes: readonly [CommuneRow, ...CommuneRow[]];
  readonly excerpt: string;
}

interface PlaceSearch {
  readonly sections: readonly Section[];
  /** Communes of the sheet's territory; none for a sheet about one commune. */
  readonly communes: readonly CommuneRow[];
  readonly territoryNames: ReadonlySet<string>;
  readonly lowerCase: ReadonlySet<string>;
}

/** Shorter names are too often something else: « Eu », « Is », « Ars ». */
const FEWEST_LETTERS = 4;
const AROUND = 40;

/** In order of first mention, without ordinary words and names that are a person's anywhere in the sheet. */
export function proposePlaces({
  sections,
  communes,
  territoryNames,
  lowerCase,
}: PlaceSearch): ProposedPlace[] {
  const byName = groupBy(communes, ({ name }) => name);
  const names = nameLookup([...territoryNames, ...byName.keys()]);
  const found = runsOf(sections).flatMap((run) => {
    const text = runText(run);
    return occurrences(text, names).map((occurrence) => ({
      ...occurrence,
      excerpt: around(text, occurrence),
    }));
  });
  const people = new Set(found.filter(({ sense }) => sense === 'person').map(({ name }) => name));
  const quoted = sections.map(({ quotation }) => quotation?.author ?? '');
  const isPerson = (name: string) => people.has(name) || quoted.some((author) => holdsName(author, name));
  const proposed = new Map<string, ProposedPlace>();
  for (const { name, sense, excerpt } of found) {
    const [first, ...others] = byName.get(name) ?? [];
    if (!first || sense !== 'place' || proposed.has(name) || territoryNames.has(name)) continue;
    if (name.replace(/[^\p{L}]/gu, '').length < FEWEST_LETTERS || isOrdinary(name, lowerCase)) continue;
    if (!isPerson(name)) proposed.set(name, { words: name, communes: [first, ...others], excerpt });
  }
  return [...proposed.values()];
}

function holdsName(author: string, name: string): boolean {
  return ` ${foldedWords(author).join(' ')} `.includes(` ${fold(name)} `);
}

function around(text: string, { from, to }: Occurrence): string {
  const before = text
    .slice(Math.max(0, from - AROUND), from)
    .replace(/^\S*\s(?=\S)/u, from > AROUND ? '…' : '$&');
  const after = text.slice(to, to + AROUND).replace(/\s\S*$/u, to + AROUND < text.length ? '…' : '$&');
  return `${before}${text.slice(from, to)}${after}`.replace(/\s+/gu, ' ').trim();
}
