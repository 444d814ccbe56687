import { groupBy } from '../../core/collections/group-by.ts';
import type { Section } from '../../core/sheet/initiative.ts';
import { inlineText } from '../../core/sheet/rich-text.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { CommuneRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { fold, foldedWords } from '../../core/text/fold.ts';
import { eitherOf } from '../gazetteer/describe.ts';
import { communesInside } from '../gazetteer/member-communes.ts';
import { linkedSpellings, readLevelWords, tidy, writtenForms } from '../gazetteer/spelling.ts';
import type { ParsedSheet } from '../sheet/parsed-sheet.ts';
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

/** A name of several words is never ordinary. */
function isOrdinary(name: string, lowerCase: ReadonlySet<string>): boolean {
  const word = fold(name).replace(/^(?:les?|la|l) /u, '');
  return STOP_LIST.has(word) || lowerCase.has(word);
}

/** For an author to judge, never marked without one. */
interface ProposedPlace {
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
export function proposePlaces(search: PlaceSearch): ProposedPlace[] {
  const { sections, communes, territoryNames, lowerCase } = search;
  const byName = groupBy(communes, ({ name }) => name);
  const names = nameLookup([...territoryNames, ...byName.keys()]);
  const found = runsOf(sections).flatMap((run) => {
    const text = runText(run);
    return occurrences(text, names).map((found) => ({ ...found, excerpt: around(text, found) }));
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

/** Names of a sheet's territories, official and as authored, with and without their type: « PETR du Pays de Langres », « Pays de Langres ». */
export function territoriesNames(
  territories: readonly Territory[],
  authored: readonly { readonly words: string }[],
): ReadonlySet<string> {
  const written = territories.flatMap(({ name }, at) => [name, authored[at]?.words ?? name]);
  const whole = written.flatMap((name) => writtenForms(tidy(name)));
  const bare = whole.flatMap((name) => {
    const rest = readLevelWords(name)?.rest;
    return rest === undefined || rest === '' ? [] : linkedSpellings(rest);
  });
  return new Set([...whole, ...bare].map((name) => name.trim()).filter((name) => name !== ''));
}

const MOST_SHOWN = 3;

/** « Valleroy » (54542, Meurthe-et-Moselle) */
export function describeCommune(tables: TerritoryTables, commune: CommuneRow): string {
  return `« ${commune.name} » (${[commune.code, departementName(tables, commune)].filter(Boolean).join(', ')})`;
}

/** Empty overseas where there is none. */
export function departementName(tables: TerritoryTables, { departement }: CommuneRow): string {
  return tables.departements.find((row) => row.code === departement)?.name ?? '';
}

export function entryWithCode(words: string, commune: CommuneRow): string {
  return `${words}: "${commune.code}"`;
}

/** At most three, the rest counted: « a, b, c ou 2 autres ». */
export function eitherOfThree(items: readonly string[]): string {
  const more = items.length - MOST_SHOWN;
  const shown = items.slice(0, MOST_SHOWN);
  if (more > 0) shown.push(more === 1 ? 'un autre' : `${more} autres`);
  return eitherOf(shown);
}

export interface LocatedSheet {
  readonly path: string;
  readonly sheet: ParsedSheet;
  readonly territories: readonly Territory[];
}

/** For `npm run check -- --lieux`: names found and not confirmed, as lines of each sheet's front matter. */
export function placeProposals(located: readonly LocatedSheet[], tables: TerritoryTables): string {
  const texts = located.flatMap(({ sheet }) => runsOf(sheet.sections).map(inlineText));
  const lowerCase = lowerCaseWords(texts);
  const reports = located.flatMap(({ path, sheet, territories }) => {
    const communes = communesInside(tables, territories);
    const territoryNames = territoriesNames(territories, sheet.authored);
    const found = proposePlaces({ sections: sheet.sections, communes, territoryNames, lowerCase });
    const unconfirmed = found.filter(
      ({ words }) => !sheet.places.some((place) => tidy(place.words) === words),
    );
    if (unconfirmed.length === 0) return [];
    const lines = unconfirmed.flatMap((proposed) => entries(proposed, tables));
    const opening = sheet.places.length > 0 ? 'À ajouter sous « lieux: » :' : 'lieux:';
    return [[path, '', opening, ...lines].join('\n')];
  });
  if (reports.length === 0) return 'Aucun autre lieu trouvé dans les textes.';
  return [HOW_TO_USE, ...reports].join('\n\n');
}

const HOW_TO_USE =
  'Communes que les textes semblent nommer. Gardez celles qui sont bien des lieux, dans l’en-tête de la fiche ;\npour une fiche importée, dans l’index du document, puis relancez l’import.';

/** A name that several communes share is left for the author to choose, as comments. */
function entries({ words, communes, excerpt }: ProposedPlace, tables: TerritoryTables): string[] {
  const [only, another] = communes;
  if (another === undefined) return [`  - ${words} # ${describeCommune(tables, only)} : ${excerpt}`];
  return communes.map(
    (commune) => `  # - ${entryWithCode(words, commune)} # ${describeCommune(tables, commune)} ? ${excerpt}`,
  );
}
