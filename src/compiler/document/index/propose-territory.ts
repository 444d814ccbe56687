import { atlasTerritory, describeEntry, eitherOf, unambiguousWords } from '../../gazetteer/describe.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerEntry, Resolution } from '../../gazetteer/resolution.ts';

export interface TerritoryProposal {
  /** Empty where the author has to choose. */
  readonly words: string;
  readonly reason: string;
}

const LABELLED =
  /^[*_\s]*(?:territoire|collectivit[ée]|collectivit[ée] porteuse|porteur|port[ée] par|commune|ville|d[ée]partement|r[ée]gion|intercommunalit[ée]|structure porteuse|localisation|lieu)[*_\s]*:[*_\s]*(.{2,100})$/iu;
const MOST_WORDS = 9;
/** Prepositions that announce a place. */
const BEFORE_NAME = /^(?:à|a|au|aux|de|d|du|des|en|dans|sur|pour|par|chez|la|le|les|l)$/iu;
const LEVEL_WORD =
  /^(?:ville|commune|mairie|métropole|metropole|communauté|communaute|cc|ca|cu|département|departement|région|region|petr|pays|pnr|parc|conseil|agglomération|agglomeration|ept|collectivité|collectivite|pôle|pole|syndicat|grand)$/iu;
const MOST_CHOICES = 12;

/** What a sheet says first: its title, then the lines above its sections, then who speaks. */
export interface SheetWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly voices: readonly string[];
}

export function proposeTerritory(sheet: SheetWords, gazetteer: Gazetteer): TerritoryProposal {
  const tries = [...candidates(sheet)];
  let shared: TerritoryProposal | null = null;
  for (const { words, where, isSure } of tries) {
    const answer = gazetteer.resolve(words);
    if (answer.kind === 'found' && atlasTerritory(answer.territory) !== null)
      return found(gazetteer, words, where, answer);
    if (answer.kind === 'ambiguous' && isSure && shared === null)
      shared = ambiguous(gazetteer, words, where, answer.candidates);
  }
  if (shared !== null) return shared;
  const near = tries.flatMap(({ words, isSure }) => (isSure ? suggestionsFor(gazetteer, words) : []));
  const help = near.length === 0 ? '' : ` ; peut-être ${eitherOf([...new Set(near)].slice(0, 3))}`;
  return { words: '', reason: `à compléter : aucun territoire reconnu dans « ${sheet.title} »${help}` };
}

interface Candidate {
  readonly words: string;
  readonly where: string;
  /** A whole phrase, not some words of a sentence. */
  readonly isSure: boolean;
}

function* candidates({ title, lines, voices }: SheetWords): Iterable<Candidate> {
  for (const line of lines) {
    const words = LABELLED.exec(line)?.[1];
    if (words !== undefined) yield { words: clean(words), where: `la ligne « ${line} »`, isSure: true };
  }
  const parts = title.split(/\s+[:|–—-]\s+|\s*:\s+/u);
  const inBrackets = [...title.matchAll(/\(([^()]{2,80})\)/gu)].map(([, inside = '']) => inside);
  for (const part of [parts[0] ?? '', ...inBrackets, ...parts.slice(1).reverse()]) {
    yield { words: clean(part), where: 'le titre', isSure: parts.length > 1 || inBrackets.includes(part) };
  }
  for (const line of lines)
    if (line.length <= 100)
      yield { words: clean(line), where: `la ligne « ${line} »`, isSure: /^\p{Lu}/u.test(line) };
  for (const words of spansOf(title)) yield { words, where: 'le titre', isSure: words.split(' ').length > 1 };
  for (const line of [...lines, ...voices]) {
    for (const words of spansOf(line)) yield { words, where: `« ${shortened(line)} »`, isSure: false };
  }
}

function clean(words: string): string {
  return words
    .replace(/[*_]/gu, '')
    .replace(
      /^(?:la|le|les|l['’])\s*(?=(?:ville|commune|m[ée]tropole|communaut|d[ée]partement|r[ée]gion|pays|conseil))/iu,
      '',
    )
    .replace(/[.;,\s]+$/u, '')
    .trim();
}

/** Names in a sentence, the longest first: after a preposition, or with the word of a level. */
function* spansOf(text: string): Iterable<string> {
  const words = text.slice(0, 400).match(/[\p{L}\p{N}](?:[\p{L}\p{N}’'.-]*[\p{L}\p{N}])?|[,;:()«»]/gu) ?? [];
  for (let length = MOST_WORDS; length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const span = words.slice(from, from + length);
      if (span.some((word) => /^[,;:()«»]$/u.test(word))) continue;
      const bareName = span.map((word) => word.replace(/^[dl]['’]/iu, ''));
      const [first = ''] = bareName;
      const elided = first !== span[0];
      const isLevel = LEVEL_WORD.test(first) && length > 1;
      const isName =
        /^\p{Lu}/u.test(first) && first.length > 2 && (elided || BEFORE_NAME.test(words[from - 1] ?? ''));
      if ((isLevel || isName) && /^[\p{Lu}\d]/u.test((span.at(-1) ?? '').replace(/^[dl]['’]/iu, ''))) {
        yield [first, ...span.slice(1)].join(' ');
      }
    }
  }
}

function found(
  gazetteer: Gazetteer,
  words: string,
  where: string,
  answer: Extract<Resolution, { kind: 'found' }>,
): TerritoryProposal {
  const entry = answer.territory;
  const other =
    answer.suggestions.length > 0
      ? ` ; peut-être ${eitherOf(answer.suggestions.map((each) => describeEntry(gazetteer, each)))}`
      : '';
  const written = answer.warn === undefined ? words : unambiguousWords(gazetteer, entry);
  return { words: written, reason: `proposé d’après ${where} : ${describeEntry(gazetteer, entry)}${other}` };
}

function ambiguous(
  gazetteer: Gazetteer,
  words: string,
  where: string,
  entries: readonly GazetteerEntry[],
): TerritoryProposal {
  const choices = entries.slice(0, MOST_CHOICES).map((entry) => `« ${unambiguousWords(gazetteer, entry)} »`);
  const more = entries.length > MOST_CHOICES ? [`${entries.length - MOST_CHOICES} autres`] : [];
  return {
    words: '',
    reason: `à choisir, « ${words} » (d’après ${where}) désigne ${eitherOf([...choices, ...more])}`,
  };
}

function suggestionsFor(gazetteer: Gazetteer, words: string): string[] {
  if (words.length < 3 || words.length > 80) return [];
  const answer = gazetteer.resolve(words);
  return answer.kind === 'unknown'
    ? answer.suggestions.map((entry) => `« ${unambiguousWords(gazetteer, entry)} »`)
    : [];
}

function shortened(line: string): string {
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
