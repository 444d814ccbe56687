import {
  describeEntry,
  eitherOf,
  levelInSentence,
  unambiguousWords,
} from '../../compiler/gazetteer/describe.ts';
import type { Gazetteer } from '../../compiler/gazetteer/gazetteer.ts';
import type { GazetteerEntry } from '../../compiler/gazetteer/resolution.ts';
import { readLevelWords, tidy } from '../../compiler/gazetteer/spelling.ts';
import { isGrouping } from '../../core/territory/levels.ts';
import { count } from '../../core/text/french-numbers.ts';

export interface TerritoryProposal {
  /** The main one first; empty where the author has to choose. */
  readonly words: readonly string[];
  /** What they are proposed from; what is asked, with its answers, the likeliest first. */
  readonly reason: string;
  /** The name that is asked; empty where no name is, null where all are sure. */
  readonly asked: string | null;
}

/** A name as it is written: the territory that it means, else those that it may mean, the most populous first. */
export interface Name {
  readonly words: string;
  readonly entry: GazetteerEntry | null;
  readonly choices: readonly GazetteerEntry[];
  readonly isShared: boolean;
}

const MOST_CHOICES = 12;

/** « Parc naturel régional du Luberon », « Pays de Lorient », in the gazetteer or not. */
export const soundsLikeGrouping = (name: string) =>
  /^(?:p[ôo]le d['’]équilibre|parc naturel|pays (?:d|l))/iu.test(name) ||
  readLevelWords(tidy(name))?.words.kinds.some(isGrouping);

/** Those that are sure, and what is asked of the others. */
export function proposal(gazetteer: Gazetteer, names: readonly Name[], where: string): TerritoryProposal {
  const known = names.flatMap(({ words, entry }) => (entry ? [[entry.code, { words, entry }] as const] : []));
  const found = [...new Map(known).values()];
  const described = found.map(({ entry }) => describeEntry(gazetteer, entry)).join(', ');
  const unsure = names.filter(({ entry }) => entry === null);
  const reasons = [
    ...(found.length === 0 ? [] : [`proposé d’après ${where} : ${described}`]),
    ...unsure.map((name) => `à choisir, ${askedWords(name, gazetteer)}`),
  ];
  return {
    words: found.map(({ words, entry }) => writtenWords(words, entry, gazetteer)),
    reason: reasons.join(' ; '),
    asked: unsure.length === 0 ? null : unsure.map((name) => name.words).join(', '),
  };
}

/** As the author writes it, where it means this territory alone. */
function writtenWords(words: string, entry: GazetteerEntry, gazetteer: Gazetteer): string {
  const answer = gazetteer.resolve(words);
  const isNamed =
    answer.kind === 'found' && answer.warn === undefined && answer.territory.code === entry.code;
  return isNamed && answer.territory.level === entry.level ? words : unambiguousWords(gazetteer, entry);
}

function askedWords({ words, choices, isShared }: Name, gazetteer: Gazetteer): string {
  const mayBeGrouping = !isShared && soundsLikeGrouping(words);
  const likely = mayBeGrouping ? choices.filter(({ level }) => isGrouping(level)) : choices;
  const shown = likely.slice(0, MOST_CHOICES).map((entry) => choice(entry, gazetteer));
  const more = likely.length > MOST_CHOICES ? [`${likely.length - MOST_CHOICES} autres`] : [];
  const near = shown.length === 0 ? '' : `${isShared ? '' : ', peut-être'} ${eitherOf([...shown, ...more])}`;
  const declared = mayBeGrouping ? ', ou à déclarer dans groupings.yaml' : '';
  return `« ${words} » ${isShared ? 'désigne' : 'est introuvable'}${near}${declared}`;
}

/** « Sainte-Colombe (69) » (commune, Rhône, 2 046 habitants). */
export function choice(entry: GazetteerEntry, gazetteer: Gazetteer): string {
  const inhabitants = gazetteer.inhabitants(entry);
  const details = [
    levelInSentence(entry.level),
    gazetteer.whereabouts(entry),
    inhabitants > 0 ? `${count(inhabitants)} habitants` : '',
  ];
  return `« ${unambiguousWords(gazetteer, entry)} » (${details.filter((detail) => detail !== '').join(', ')})`;
}
