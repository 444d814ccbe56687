import type { Reporter } from '../../content/diagnostics/reporter.ts';
import type { Initiative, NamedPlace, Section } from '../../core/sheet/initiative.ts';
import { type Territory, territoryKey } from '../../core/territory/territory.ts';
import type { CommuneRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { fold } from '../../core/text/fold.ts';
import { nearest } from '../../core/text/similarity.ts';
import { communesInside } from '../gazetteer/member-communes.ts';
import { tidy } from '../gazetteer/spelling.ts';
import { groupingsWithoutMembers } from '../geography/read-groupings.ts';
import type { AuthoredPlace, ParsedSheet } from '../sheet/parsed-sheet.ts';
import { type ConfirmedPlace, markPlaces, occurrencesIn } from './mark-places.ts';
import { nameLookup } from './occurrences.ts';
import {
  departementName,
  describeCommune,
  eitherOfThree,
  entryWithCode,
  territoriesNames,
} from './propose-places.ts';
import { runsOf, runText } from './sheet-runs.ts';

interface PlaceContext {
  readonly territories: readonly Territory[];
  readonly territoryNames: ReadonlySet<string>;
  readonly tables: TerritoryTables;
}

/** Looks for communes inside the sheet's territory only, and reports what is none of them. */
export function locatePlaces(authored: readonly AuthoredPlace[], context: PlaceContext, reporter: Reporter) {
  const { territories, tables } = context;
  const unknown = groupingsWithoutMembers(tables);
  if (authored.length === 0 || territories.some(({ key }) => unknown.has(key))) return [];
  const members = communesInside(tables, territories);
  return authored.flatMap((place) => {
    if (context.territoryNames.has(tidy(place.words))) {
      const message = `« ${place.words} » est le nom du territoire de la fiche : ce n’est pas un lieu à l’intérieur.`;
      reporter.error('lieu-du-territoire', place, message, REMOVE);
      return [];
    }
    const commune = findCommune(place, members, context, reporter);
    return commune === null ? [] : [{ place, commune }];
  });
}

const REMOVE = 'Retirez ce lieu : seules les communes du territoire sont montrées.';
const OFFICIAL = 'Écrivez le nom officiel d’une commune du territoire, suivi au besoin de son code Insee.';

function findCommune(
  place: AuthoredPlace,
  members: readonly CommuneRow[],
  context: PlaceContext,
  reporter: Reporter,
): CommuneRow | null {
  const isMeant = ({ code, name }: CommuneRow) =>
    place.code === null ? name === tidy(place.words) : code === place.code;
  const meant = members.filter(isMeant);
  const [found, another] = meant;
  if (found && !another) return found;
  if (found) {
    const choices = meant.map(
      (commune) => `« ${entryWithCode(place.words, commune)} » (${departementName(context.tables, commune)})`,
    );
    const message = `Plusieurs communes du territoire s’appellent « ${place.words} ».`;
    reporter.error('lieu-ambigu', place, message, `Précisez laquelle : écrivez ${eitherOfThree(choices)}.`);
  } else reportMissing(place, members, context.tables.communes.filter(isMeant), context, reporter);
  return null;
}

function reportMissing(
  place: AuthoredPlace,
  members: readonly CommuneRow[],
  elsewhere: readonly CommuneRow[],
  { territories, tables }: PlaceContext,
  reporter: Reporter,
): void {
  const near = nearMembers(place, members, elsewhere.length === 0 || place.code !== null);
  const written = near.map((commune) => {
    const isEnough = near.length === 1 && commune.name === tidy(place.words);
    return isEnough ? `« ${place.words} »` : `« ${entryWithCode(place.words, commune)} » (${commune.name})`;
  });
  const proposal = near.length === 0 ? '' : `Écrivez peut-être ${eitherOfThree(written)}.`;
  if (elsewhere.length > 0) {
    const which = eitherOfThree(elsewhere.map((commune) => describeCommune(tables, commune)));
    const message = `${which} n’est pas dans le territoire de la fiche, ${territories.map(({ name }) => `« ${name} »`).join(', ')}.`;
    reporter.error('lieu-hors-du-territoire', place, message, proposal || REMOVE);
    return;
  }
  const what =
    place.code === null
      ? `Lieu introuvable : « ${place.words} ».`
      : `Code Insee inconnu : « ${place.code} ».`;
  reporter.error('lieu-inconnu', place, what, proposal || (members.length === 0 ? REMOVE : OFFICIAL));
}

function nearMembers(
  { words }: AuthoredPlace,
  members: readonly CommuneRow[],
  mayBeMisspelt: boolean,
): CommuneRow[] {
  const same = members.filter((commune) => fold(commune.name) === fold(words));
  if (same.length > 0) return same.slice(0, 3);
  const candidates = mayBeMisspelt ? members.map(({ name }) => name) : [];
  const names = nearest(words, candidates);
  const close = members.filter((commune) => names.includes(commune.name));
  const parts = members.filter((commune) => fold(words).split(' ').includes(fold(commune.name)));
  return [...new Set([...parts, ...close])].slice(0, 3);
}

function warnIfAbsent(
  place: AuthoredPlace,
  commune: CommuneRow,
  sections: readonly Section[],
  territoryNames: ReadonlySet<string>,
  reporter: Reporter,
): void {
  const names = nameLookup([...territoryNames, place.words]);
  const found = occurrencesIn(sections, names).filter(({ name }) => name === place.words);
  if (found.some(({ sense }) => sense === 'place')) return;
  const [somewhere] = found;
  if (somewhere) {
    const what = somewhere.sense === 'person' ? 'le nom d’une personne' : 'un nom plus long';
    const message = `« ${place.words} » n’est écrit dans le texte que dans ${what}.`;
    reporter.warn('lieu-absent-du-texte', place, message, 'Retirez ce lieu : rien n’est à montrer.');
    return;
  }
  const spellings = nearest(place.words, capitalisedWords(sections)).map(
    (words) => `« ${entryWithCode(words, commune)} »`,
  );
  const help = 'Écrivez le lieu comme le texte l’écrit, ou retirez-le ; les titres ne comptent pas.';
  const message = `Le texte ne nomme pas « ${place.words} ».`;
  const proposal = `Le texte l’écrit-il autrement ? Écrivez alors ${eitherOfThree(spellings)}.`;
  reporter.warn('lieu-absent-du-texte', place, message, spellings.length > 0 ? proposal : help);
}

function capitalisedWords(sections: readonly Section[]): string[] {
  const words = runsOf(sections).flatMap((run) => runText(run).match(/\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? []);
  return [...new Set(words)];
}

export interface PlacedSheet extends Omit<Initiative, 'places' | 'summary' | 'provenance' | 'offered'> {
  readonly places: readonly NamedPlace[];
}

export function placeSheet(
  parsed: ParsedSheet,
  territories: readonly [Territory, ...Territory[]],
  tables: TerritoryTables,
  reporter: Reporter,
): PlacedSheet {
  const { setAside: _, authored, places, ...sheet } = parsed;
  const territoryNames = territoriesNames(territories, authored);
  const located = locatePlaces(places, { territories, territoryNames, tables }, reporter);
  const confirmed = located.map(({ place, commune }): ConfirmedPlace => {
    warnIfAbsent(place, commune, sheet.sections, territoryNames, reporter);
    return { words: place.words, key: territoryKey('commune', commune.code), name: commune.name };
  });
  const [main, ...others] = territories;
  const keys = [main.key, ...others.map(({ key }) => key)] as const;
  return { ...sheet, ...markPlaces(sheet.sections, confirmed, territoryNames), territories: keys };
}
