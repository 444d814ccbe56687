import { fold } from '../../core/text/fold.ts';
import {
  bare,
  bodyLooks,
  heading,
  isBold,
  isLine,
  type Line,
  startsLikeTerritory,
  titleNumber,
} from './heading-lines.ts';
import { type Looks, type SourceBlock, sameLooks } from './read-blocks.ts';
import type { UsualHeadings } from './usual-headings.ts';

interface Round {
  /** Of its first section. */
  readonly start: number;
  /** Where what comes before may begin. */
  readonly after: number;
}

function roundsOf(blocks: readonly SourceBlock[], depth: number, usual: UsualHeadings): Round[] {
  const rounds: Round[] = [];
  let first: string | null = null;
  let last = -1;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue;
    if (block.depth < depth) {
      first = null;
      continue;
    }
    if (block.depth !== depth) continue;
    const key = roundKey(block.text, usual);
    if (first === null || key === first) {
      rounds.push({ start: index, after: last + 1 });
      first = key;
    }
    last = index;
  }
  return rounds;
}

export function roundKey(text: string, usual: UsualHeadings): string {
  const kind = usual.kindOf(text);
  return kind === 'quotation' || kind === 'figures'
    ? kind
    : fold(text)
        .replace(/[^\p{L}]+/gu, ' ')
        .trim();
}

/** Where a round of sections begins without a heading above it, the line that reads most like a title. */
export function withTitles(
  blocks: SourceBlock[],
  depth: number,
  usual: UsualHeadings,
  entries: readonly string[],
): SourceBlock[] {
  const body = bodyLooks(blocks);
  const known = new Set(entries.map((entry) => fold(bare(entry))));
  const rounds = roundsOf(blocks, depth, usual);
  const untitled = rounds.filter(({ start, after }) => {
    return !blocks.slice(after, start).some((block) => block.kind === 'heading' && block.depth < depth);
  });
  // Where most sheets have their heading, one that has none lost it.
  if (untitled.length * 2 < rounds.length) return blocks;
  const looks = looksOfTitles(blocks, untitled, body, known);
  for (const { start, after } of untitled) {
    const best = bestTitle(blocks, after, start, body, known, looks);
    const block = best === null ? undefined : blocks[best];
    if (best !== null && block !== undefined && isLine(block))
      blocks[best] = heading(block, Math.max(1, depth - 1));
  }
  return blocks;
}

/** Of most titles but the first, above which the document has its own. */
function looksOfTitles(
  blocks: readonly SourceBlock[],
  rounds: readonly Round[],
  body: Looks,
  known: ReadonlySet<string>,
): Looks | null {
  const found = rounds.slice(1).flatMap(({ start, after }) => {
    const best = bestTitle(blocks, after, start, body, known, null);
    return best === null ? [] : [blocks[best]?.looks ?? {}];
  });
  const [first] = found;
  return first !== undefined && found.every((looks) => sameLooks(looks, first)) ? first : null;
}

function bestTitle(
  blocks: readonly SourceBlock[],
  from: number,
  to: number,
  body: Looks,
  known: ReadonlySet<string>,
  looks: Looks | null,
): number | null {
  let best: { at: number; score: number } | null = null;
  for (let at = to - 1; at >= from; at--) {
    const block = blocks[at];
    if (block === undefined || !isLine(block)) continue;
    const isAlike =
      looks !== null && sameLooks(block.looks, looks) && (block.looks !== undefined || isBold(block));
    const score = titleScore(block, to - at, body, known) + (isAlike ? 8 : 0);
    if (score > 0 && (best === null || score > best.score)) best = { at, score };
  }
  return best?.at ?? null;
}

const PICTURE = /^\[?(?:photo|image|figure|illustration|l[ée]gende|cr[ée]dit|©)/iu;

function titleScore(block: Line, distance: number, body: Looks, known: ReadonlySet<string>): number {
  const text = bare(block.text);
  if (!/\p{L}/u.test(text) || /^[«“"]/u.test(text) || PICTURE.test(text)) return 0;
  let score = 2 - distance;
  if (known.has(fold(text))) score += 12;
  if (titleNumber(text) !== '') score += 5;
  const size = block.looks?.size ?? 0;
  if (body.size && size > body.size * 1.1) score += 4 + (size / body.size) * 2;
  if (isBold(block)) score += 3;
  if (startsLikeTerritory(text)) score += 3;
  if (text === text.toUpperCase()) score += 2;
  if (block.gap >= 2) score += 1;
  if (/[.;,!]$/u.test(text)) score -= 4;
  return score - Math.max(0, text.length - 140) / 20;
}
