import type { ImportKnowledge, KnownSheet } from '../../compiler/sources/knowledge.ts';
import { sumBy, tally } from '../../core/collections/group-by.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { stemsOf } from '../../core/text/french-stems.ts';
import { frenchWords } from '../../core/text/french-words.ts';

interface ThemeProposal {
  readonly theme: string;
  /** Words that the sheet shares with the theme, those that count most first. */
  readonly words: readonly string[];
}

const MOST_WORDS_SHOWN = 4;
const FEWEST = 2;
/** A second theme has to be this near to the first. */
const NEAR = 0.85;
/** The weight of a theme's own name, where all its sheets together weigh 1; of a sheet whose second theme it is. */
const NAME = 2;
const SECOND = 0.5;

type Weights = ReadonlyMap<string, number>;

/** By the words of published sheets and of the themes' names: the rarer a word, the more it counts. */
export function themeProposer(
  themes: ImportKnowledge['themes'],
  sheets: readonly Pick<KnownSheet, 'themes' | 'text'>[],
): (text: string) => ThemeProposal[] {
  const read = sheets.map((sheet) => ({ themes: sheet.themes, counts: counted(sheet.text) }));
  const named = themes.map(({ id, label, sentence = '' }) => ({
    id,
    counts: counted(`${label} ${label} ${sentence}`),
  }));
  const rarity = rarityIn([...named, ...read].map(({ counts }) => counts));
  const profiles = themes.map(({ id, label }, at) => {
    const counts = named[at]?.counts ?? new Map<string, Count>();
    return { id, meaning: counted(label), profile: profileOf(id, counts, read, rarity) };
  });
  return (text) => {
    const counts = counted(text);
    const sheet = ofOneLength(weighed(counts, rarity));
    const ranked = profiles
      .map((each) => ({ ...each, score: similarity(sheet, each.profile) }))
      .filter(({ score, meaning }) => score > 0 && isMeant(meaning, counts))
      .sort((a, b) => b.score - a.score);
    const best = ranked[0]?.score ?? 0;
    const chosen = ranked.filter(({ score }, index) => index < 2 && score >= best * NEAR);
    return chosen.map(({ id, meaning, profile }) => {
      const shared = new Map([...profile].filter(([stem]) => meaning.has(stem)));
      return { theme: id, words: sharedWords(counts, sheet, shared) };
    });
  };
}

/** Those that the lines « Thèmes » name, by their label or id, in their order; « Santé mentale » names no « Santé ». */
export function namedThemes(
  lines: readonly string[],
  themes: ImportKnowledge['themes'],
): readonly ThemeProposal[] {
  let said = ` ${lines.flatMap(foldedWords).join(' ')} `;
  const names = themes.flatMap(({ id, label }) => [label, id].map((words) => ({ id, words })));
  const found = new Map<string, number>();
  for (const { id, words } of [...names].sort((a, b) => b.words.length - a.words.length)) {
    const name = foldedWords(words).join(' ');
    const at = said.indexOf(` ${name} `);
    if (at < 0 || name === '') continue;
    found.set(id, Math.min(at, found.get(id) ?? at));
    said = said.replaceAll(` ${name} `, ` ${'_'.repeat(name.length)} `);
  }
  return [...found]
    .sort(([, a], [, b]) => a - b)
    .map(([theme]) => ({ theme, words: [themes.find(({ id }) => id === theme)?.label ?? theme] }));
}

/** Words of its name, more than once: any other word is as well of another theme. */
function isMeant(meaning: ReadonlyMap<string, Count>, counts: ReadonlyMap<string, Count>): boolean {
  const times = [...meaning.keys()].map((stem) => counts.get(stem)?.times ?? 0);
  return times.reduce((sum, each) => sum + each, 0) >= FEWEST;
}

/** The weights of its words: those of its name, and of its sheets, however many they are. */
function profileOf(
  id: string,
  name: ReadonlyMap<string, Count>,
  sheets: readonly { readonly themes: readonly string[]; readonly counts: ReadonlyMap<string, Count> }[],
  rarity: (stem: string) => number,
): Weights {
  const shareOf = (counts: ReadonlyMap<string, Count>, share: number) =>
    [...ofOneLength(weighed(counts, rarity))].map(([stem, weight]) => [stem, weight * share] as const);
  const ofTheme = sheets.filter(({ themes }) => themes.includes(id));
  const words = sumBy(
    ofTheme.flatMap(({ themes, counts }) => shareOf(counts, themes[0] === id ? 1 : SECOND)),
  );
  return sumBy([...ofOneLength(words), ...shareOf(name, NAME)]);
}

type Count = { readonly word: string; readonly times: number };

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
  const holding = tally(documents.flatMap((counts) => [...counts.keys()]));
  return (stem) => Math.log((documents.length + 1) / ((holding.get(stem) ?? 0) + 0.5));
}

function weighed(counts: ReadonlyMap<string, Count>, rarity: (stem: string) => number): Weights {
  return new Map(
    [...counts].map(([stem, { times }]) => [stem, (1 + Math.log(times)) * Math.max(0, rarity(stem))]),
  );
}

function ofOneLength(weights: Weights): Weights {
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([stem, weight]) => [stem, weight / length]));
}

const similarity = (a: Weights, b: Weights): number =>
  [...a].reduce((sum, [stem, weight]) => sum + weight * (b.get(stem) ?? 0), 0);

function sharedWords(counts: ReadonlyMap<string, Count>, sheet: Weights, profile: Weights): string[] {
  return [...sheet]
    .map(([stem, weight]) => ({ stem, weight: weight * (profile.get(stem) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS_SHOWN)
    .map(({ stem }) => counts.get(stem)?.word ?? stem);
}
