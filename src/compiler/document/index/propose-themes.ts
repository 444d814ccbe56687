import { stemsOf } from '../../../text/french-stems.ts';
import { frenchWords } from '../../../text/french-words.ts';

export interface ThemedText {
  readonly themes: readonly string[];
  readonly text: string;
}

export interface ThemeProposal {
  readonly theme: string;
  /** Words that the sheet shares with those of the theme, what binds most first. */
  readonly words: readonly string[];
}

const MOST_WORDS_SHOWN = 4;
/** A second theme has to be this near to the first. */
const NEAR = 0.75;

interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

/** From the words of published sheets and of the themes' own names: the rarer a word, the more it says. */
export function themeProposer(
  themes: readonly { readonly id: string; readonly label: string; readonly sentence?: string | undefined }[],
  sheets: readonly ThemedText[],
): (text: string) => ThemeProposal[] {
  const named = themes.map(({ id, label, sentence = '' }) => ({
    themes: [id],
    text: `${label} ${label} ${sentence}`,
  }));
  const documents = [...named, ...sheets].map((each) => ({
    themes: each.themes,
    counts: counted(each.text),
  }));
  const rarity = rarityIn(documents.map(({ counts }) => counts));
  const profiles = themes.map(({ id }) => {
    const own = documents.filter((document) => document.themes.includes(id));
    const total = new Map<string, number>();
    for (const { counts } of own) {
      for (const [stem, weight] of weighed(counts, rarity).weights)
        total.set(stem, (total.get(stem) ?? 0) + weight / own.length);
    }
    return { id, profile: { weights: total, length: lengthOf(total) } };
  });
  return (text) => {
    const counts = counted(text);
    const sheet = weighed(counts, rarity);
    const ranked = profiles
      .map(({ id, profile }) => ({ id, profile, score: similarity(sheet, profile) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const best = ranked[0]?.score ?? 0;
    const chosen = ranked.filter(({ score }, index) => index < 2 && score >= best * NEAR);
    return chosen.map(({ id, profile }) => ({ theme: id, words: sharedWords(counts, sheet, profile) }));
  };
}

interface Count {
  readonly word: string;
  readonly times: number;
}

function counted(text: string): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const { lower, isStop } of frenchWords(text)) {
    if (isStop || /\d/u.test(lower) || lower.length < 4) continue;
    const [stem = lower] = stemsOf(lower);
    counts.set(stem, { word: counts.get(stem)?.word ?? lower, times: (counts.get(stem)?.times ?? 0) + 1 });
  }
  return counts;
}

function rarityIn(documents: readonly ReadonlyMap<string, Count>[]): (stem: string) => number {
  const holding = new Map<string, number>();
  for (const counts of documents)
    for (const stem of counts.keys()) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  return (stem) => Math.log((documents.length + 1) / ((holding.get(stem) ?? 0) + 0.5));
}

function weighed(counts: ReadonlyMap<string, Count>, rarity: (stem: string) => number): Weighed {
  const weights = new Map(
    [...counts].map(([stem, { times }]) => [stem, (1 + Math.log(times)) * Math.max(0, rarity(stem))]),
  );
  return { weights, length: lengthOf(weights) };
}

function lengthOf(weights: ReadonlyMap<string, number>): number {
  return Math.hypot(...weights.values()) || 1;
}

function similarity(a: Weighed, b: Weighed): number {
  let sum = 0;
  for (const [stem, weight] of a.weights) sum += weight * (b.weights.get(stem) ?? 0);
  return sum / (a.length * b.length);
}

function sharedWords(counts: ReadonlyMap<string, Count>, sheet: Weighed, profile: Weighed): string[] {
  return [...sheet.weights]
    .map(([stem, weight]) => ({ stem, weight: weight * (profile.weights.get(stem) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS_SHOWN)
    .map(({ stem }) => counts.get(stem)?.word ?? stem);
}
