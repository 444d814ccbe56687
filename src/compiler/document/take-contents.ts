import { fold } from '../../core/text/fold.ts';
import { bare, titleNumber } from './heading-lines.ts';
import { type Aside, blockText, type SourceBlock } from './read-blocks.ts';
import type { UsualHeadings } from './usual-headings.ts';

/** The entries of a table of contents, and the other lines, before the first sheet. */
export function readFront(blocks: readonly SourceBlock[]) {
  const entries = blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ text }) => text) : [],
  );
  const others = blocks.filter(({ kind }) => !['list', 'image', 'heading'].includes(kind));
  return { entries, others: others.map((block) => ({ text: blockText(block), line: block.line })) };
}

/** An entry without the dotted leader (or tab) and the page number at its end. */
export function entryTitle(entry: string): string {
  const end = /\d*$/u.exec(entry)?.index ?? entry.length;
  const leader = /[\s.…]*$/u.exec(entry.slice(Math.max(0, end - 300), end))?.[0] ?? '';
  const words = /\.{3}|…|\t/u.test(leader) ? entry.slice(0, end - leader.length) : entry;
  return words.replace(/\s+/gu, ' ').trim();
}

/** For each sheet, the index of its entry; a sheet without a title gets the one left between its neighbours'. */
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
  for (const [sheet, title] of titles.entries()) {
    if (title !== null) continue;
    const entry = entryBetween(sheet, titles, matched, free, entries.length);
    if (entry !== null) take(sheet, entry);
  }
  return matched;
}

/** The entry of an untitled sheet, where as many entries as untitled sheets are left between its matched neighbours. */
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

const LEADER = /(?:\.{3,}|…|\t| \. \. )[\s.…]*\d{1,4}$/u;

/** The field code that Word writes before the first entry: « TOC \\o "1-3" \\h ». */
const FIELD_CODE = /^TOC(?:\s+\\+\p{L}(?:\s+"[^"]*")?)+\s*/u;

/** Takes out a table of contents: under its heading, or lines that end with leaders and page numbers. */
export function takeContents(
  blocks: readonly SourceBlock[],
  usual: UsualHeadings,
): { blocks: readonly SourceBlock[]; entries: readonly string[]; aside: readonly Aside[] } {
  const start = blocks.findIndex((block) => 'text' in block && usual.isContents(bare(block.text)));
  const leaders = blocks.findIndex(
    (block, index) => hasLeaders(block) && (linesOf(block).length > 1 || hasLeaders(blocks[index + 1])),
  );
  if (start === -1 && leaders === -1) return { blocks, entries: [], aside: [] };
  const from = start === -1 ? leaders : start;
  const end = endOfContents(blocks, start === -1 ? from : from + 1);
  const taken = blocks.slice(from, end);
  const lines = taken.slice(start === -1 ? 0 : 1).flatMap(linesOf);
  const numbered = lines.filter((line) => /\s\d{1,4}$/u.test(line)).length >= Math.max(2, lines.length * 0.7);
  const entries = lines.map((line) => {
    const title = entryTitle(line);
    const unnumbered = numbered && !LEADER.test(line) ? title.replace(/\s+\d{1,4}$/u, '') : title;
    const words = unnumbered.replace(FIELD_CODE, '');
    return words.slice(titleNumber(words).length);
  });
  return {
    blocks: [...blocks.slice(0, from), ...blocks.slice(end)],
    entries: entries.filter((entry) => /\p{L}/u.test(entry)),
    aside: taken.map((block) => ({ reason: 'sommaire', text: asideText(block) })),
  };
}

function asideText(block: SourceBlock): string {
  if (block.kind === 'list')
    return block.items.map((item) => `${block.ordered ? `${item.marker} ` : ''}${item.text}`).join('\n');
  return blockText(block);
}

function hasLeaders(block: SourceBlock | undefined): boolean {
  return block !== undefined && block.kind !== 'heading' && linesOf(block).some((line) => LEADER.test(line));
}

function linesOf(block: SourceBlock): string[] {
  if (block.kind === 'list') return block.items.flatMap(({ text }) => splitItem(text));
  if (block.kind === 'table') return block.rows.map((row) => row.join(' '));
  if (block.kind === 'image') return [];
  return block.text.split('\n').map((line) => line.trim());
}

function splitItem(text: string): string[] {
  const nested = text.split(/\n+(?=(?:[-*+]|\d+[.)]) )/u);
  return nested.map((line) => line.replace(/^(?:[-*+]|\d+[.)]) /u, '').replace(/\s*\n\s*/gu, ' '));
}

/** Index of the first block that is no entry: no later text repeats it, or it repeats an entry. */
function endOfContents(blocks: readonly SourceBlock[], from: number): number {
  const seen = new Set<string>();
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || block.kind === 'heading' || block.kind === 'quote' || block.kind === 'image')
      return at;
    if (block.kind === 'list' || block.kind === 'table' || hasLeaders(block)) {
      const isOther = block.kind === 'list' && !block.items.some(({ text }) => comesBack(blocks, at, text));
      if (isOther && seen.size > 0) return at;
      for (const line of linesOf(block)) seen.add(keyOf(line));
      continue;
    }
    const key = keyOf(block.text);
    if (seen.has(key) || !comesBack(blocks, at, block.text)) return at;
    seen.add(key);
  }
  return blocks.length;
}

function keyOf(line: string): string {
  const title = bare(entryTitle(line)).replace(/\s+\d{1,4}$/u, '');
  return fold(title.slice(titleNumber(title).length));
}

function comesBack(blocks: readonly SourceBlock[], at: number, text: string): boolean {
  const key = keyOf(text);
  if (key === '') return false;
  return blocks.some((block, index) => {
    if (index <= at || !('text' in block)) return false;
    const other = keyOf(block.text.slice(0, 300));
    return other === key || (key.length > 20 && other.startsWith(key));
  });
}
