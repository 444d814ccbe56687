import type { UsualHeadings } from '../../compiler/sources/usual-headings.ts';
import { groupBy } from '../../core/collections/group-by.ts';
import { fold } from '../../core/text/fold.ts';
import { bare, withoutNumber } from '../blocks/heading-lines.ts';
import { type Aside, blockText, type SourceBlock } from '../blocks/read-blocks.ts';

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
  const free = groupBy(entries.keys(), (at) => fold(entryTitle(entries[at] ?? '')));
  const matched = titles.map((title) => (title === null ? null : (free.get(fold(title))?.shift() ?? null)));
  const left = [...free.values()].flat();
  return matched.map((entry, sheet) =>
    titles[sheet] === null ? entryBetween(sheet, titles, matched, left, entries.length) : entry,
  );
}

/** The entry of an untitled sheet: as many of those left between its matched neighbours as there are untitled sheets. */
function entryBetween(
  sheet: number,
  titles: readonly (string | null)[],
  matched: readonly (number | null)[],
  free: readonly number[],
  total: number,
): number | null {
  let [before, after] = [sheet - 1, sheet + 1];
  while (titles[before] === null) before--;
  while (titles[after] === null) after++;
  const from = before < 0 ? -1 : (matched[before] ?? null);
  const to = after >= titles.length ? total : (matched[after] ?? null);
  if (from === null || to === null) return null;
  const candidates = free.filter((entry) => entry > from && entry < to).sort((a, b) => a - b);
  return candidates.length < after - before ? (candidates.at(sheet - after) ?? null) : null;
}

const hasLeader = (line: string) => /(?:\.{3}|…|\t| \. \. )[\s.…]*\d{1,4}$/u.test(line.slice(-300));

/** The field code that Word writes before the first entry: « TOC \\o "1-3" \\h ». */
const FIELD_CODE = /^TOC(?:\s+\\+\p{L}(?:\s+"[^"]*")?)+\s*/u;

/** Takes out a table of contents: under its heading, or lines that end with leaders and page numbers. */
export function takeContents(
  blocks: readonly SourceBlock[],
  usual: UsualHeadings,
  aside: Aside[],
): { blocks: readonly SourceBlock[]; entries: readonly string[] } {
  const start = blocks.findIndex((block) => 'text' in block && usual.isContents(bare(block.text)));
  const leaders = blocks.findIndex(
    (block, index) => hasLeaders(block) && (linesOf(block).length > 1 || hasLeaders(blocks[index + 1])),
  );
  if (start === -1 && leaders === -1) return { blocks, entries: [] };
  const from = start === -1 ? leaders : start;
  const end = endOfContents(blocks, start === -1 ? from : from + 1);
  const taken = blocks.slice(from, end);
  for (const block of taken) {
    const isBulleted = block.kind === 'list' && !block.ordered;
    const text = isBulleted ? block.items.map((item) => item.text).join('\n') : blockText(block);
    aside.push({ reason: 'sommaire', text });
  }
  const lines = taken.slice(start === -1 ? 0 : 1).flatMap(linesOf);
  const numbered = lines.filter((line) => /\s\d{1,4}$/u.test(line)).length >= Math.max(2, lines.length * 0.7);
  const entries = lines.map((line) => {
    const title = entryTitle(line).replace(numbered && !hasLeader(line) ? /\s+\d{1,4}$/u : '', '');
    return withoutNumber(title.replace(FIELD_CODE, ''));
  });
  return {
    blocks: [...blocks.slice(0, from), ...blocks.slice(end)],
    entries: entries.filter((entry) => /\p{L}/u.test(entry)),
  };
}

const hasLeaders = (block: SourceBlock | undefined): boolean =>
  block !== undefined && block.kind !== 'heading' && linesOf(block).some(hasLeader);

function linesOf(block: SourceBlock): string[] {
  if (block.kind === 'list') return block.items.flatMap(({ text }) => text.split(/\n+(?:[-*+]|\d+[.)]) /u));
  if (block.kind === 'table') return block.rows.map((row) => row.join(' '));
  if (block.kind === 'image') return [];
  return block.text.split('\n').map((line) => line.trim());
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

const keyOf = (line: string): string =>
  fold(withoutNumber(bare(entryTitle(line)).replace(/\s+\d{1,4}$/u, '')));

function comesBack(blocks: readonly SourceBlock[], at: number, text: string): boolean {
  const key = keyOf(text);
  if (key === '') return false;
  return blocks.some((block, index) => {
    if (index <= at || !('text' in block)) return false;
    const other = keyOf(block.text.slice(0, 300));
    return other === key || (key.length > 20 && other.startsWith(key));
  });
}
