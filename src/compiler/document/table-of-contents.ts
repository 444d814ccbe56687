import { fold } from '../../text/fold.ts';
import { diceSimilarity } from '../../text/similarity.ts';
import { blockText, type SourceBlock } from './read-blocks.ts';

const SAME_TITLE = 0.6;

export interface FrontMatter {
  readonly entries: readonly string[];
  readonly others: readonly { readonly text: string; readonly line: number }[];
}

export function readFront(blocks: readonly SourceBlock[]): FrontMatter {
  const entries: string[] = [];
  const others: { text: string; line: number }[] = [];
  for (const block of blocks) {
    if (block.kind === 'list') entries.push(...block.items.map((item) => item.text));
    else if (block.kind !== 'image' && block.kind !== 'heading')
      others.push({ text: blockText(block), line: block.line });
  }
  return { entries, others };
}

/** Without the dotted leader (or tab) and the page number that may end it. */
export function entryTitle(entry: string): string {
  const end = /\d*$/u.exec(entry)?.index ?? entry.length;
  const leader = /[\s.…]*$/u.exec(entry.slice(Math.max(0, end - 300), end))?.[0] ?? '';
  const words = /\.{3}|…|\t/u.test(leader) ? entry.slice(0, end - leader.length) : entry;
  return words.replace(/\s+/gu, ' ').trim();
}

/** By similarity of titles. A sheet that lost its title gets the entry left over between its neighbours'. */
export function matchEntries(
  entries: readonly string[],
  titles: readonly (string | null)[],
): (number | null)[] {
  const matched: (number | null)[] = titles.map(() => null);
  const free = new Set(entries.keys());
  const take = (sheet: number, entry: number): void => {
    matched[sheet] = entry;
    free.delete(entry);
  };
  for (const [sheet, title] of titles.entries()) {
    if (title === null) continue;
    const same = [...free].find((entry) => fold(entryTitle(entries[entry] ?? '')) === fold(title));
    if (same !== undefined) take(sheet, same);
  }
  for (const { sheet, entry } of likelyPairs(entries, titles, matched, free)) {
    if (matched[sheet] === null && free.has(entry)) take(sheet, entry);
  }
  for (const [sheet, title] of titles.entries()) {
    if (title !== null) continue;
    const entry = entryBetween(sheet, titles, matched, free, entries.length);
    if (entry !== null) take(sheet, entry);
  }
  return matched;
}

function likelyPairs(
  entries: readonly string[],
  titles: readonly (string | null)[],
  matched: readonly (number | null)[],
  free: ReadonlySet<number>,
): { sheet: number; entry: number; score: number }[] {
  const pairs = titles.flatMap((title, sheet) => {
    if (title === null || matched[sheet] !== null) return [];
    return [...free].map((entry) => ({
      sheet,
      entry,
      score: diceSimilarity(entryTitle(entries[entry] ?? ''), title),
    }));
  });
  return pairs
    .filter((pair) => pair.score >= SAME_TITLE)
    .sort((a, b) => b.score - a.score || a.sheet - b.sheet || a.entry - b.entry);
}

/** Only where as many entries as untitled sheets are left between two matched neighbours, in order. */
function entryBetween(
  sheet: number,
  titles: readonly (string | null)[],
  matched: readonly (number | null)[],
  free: ReadonlySet<number>,
  total: number,
): number | null {
  let before = sheet - 1;
  while (before >= 0 && matched[before] === null && titles[before] === null) before--;
  let after = sheet + 1;
  while (after < titles.length && titles[after] === null) after++;
  const from = before < 0 ? -1 : (matched[before] ?? null);
  const to = after >= titles.length ? total : (matched[after] ?? null);
  if (from === null || to === null) return null;
  const candidates = [...free].filter((entry) => entry > from && entry < to).sort((a, b) => a - b);
  return candidates.length === after - sheet ? (candidates[0] ?? null) : null;
}
