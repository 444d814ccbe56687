import { fold } from '../../text/fold.ts';
import type { SourceBlock } from './read-blocks.ts';
import type { UsualHeadings } from './usual-headings.ts';

export interface Round {
  /** Of its first section. */
  readonly start: number;
  /** Where what comes before may begin. */
  readonly after: number;
}

export function roundsOf(blocks: readonly SourceBlock[], depth: number, usual: UsualHeadings): Round[] {
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
