import { bare, isNumberAlone, startsLikeTerritory, titleNumber } from './heading-lines.ts';
import type { Aside, SourceBlock } from './read-blocks.ts';

type Heading = Extract<SourceBlock, { kind: 'heading' }>;

/** Titles without their numbers; a number alone gives its place to the title that follows. */
export function withoutNumbers(blocks: readonly SourceBlock[]): { blocks: SourceBlock[]; aside: Aside[] } {
  const aside: Aside[] = [];
  const result: SourceBlock[] = [];
  let alone: Heading | null = null;
  for (const block of blocks) {
    if (block.kind === 'image') {
      result.push(block);
      continue;
    }
    const waiting: Heading | null = alone;
    alone = null;
    if (block.kind === 'paragraph' && isNumberAlone(bare(block.text))) {
      aside.push({ reason: 'numéro de titre', text: block.text });
      continue;
    }
    const title: SourceBlock = waiting === null ? block : takesPlace(block, waiting);
    if (title.kind !== 'heading') {
      result.push(title);
      continue;
    }
    const number = titleNumber(title.text);
    if (number !== '') aside.push({ reason: 'numéro de titre', text: number });
    const rest: Heading = { ...title, text: title.text.slice(number.length) };
    if (rest.text === '' && number !== '') alone = rest;
    else result.push(rest);
  }
  return { blocks: result, aside };
}

function takesPlace(block: SourceBlock, number: Heading): SourceBlock {
  if (block.kind === 'heading') return { ...block, depth: Math.min(block.depth, number.depth) };
  if (block.kind !== 'paragraph' || block.text.length > 200) return block;
  return { kind: 'heading', depth: number.depth, text: bare(block.text), line: block.line, gap: block.gap };
}

/** Lines that name the territory above most titles go below them, into their sheet. */
export function withTerritoriesBelow(
  blocks: readonly SourceBlock[],
  isTitle: (block: SourceBlock) => boolean,
): SourceBlock[] {
  const titles = blocks.flatMap((block, index) => (isTitle(block) ? [index] : []));
  const named = titles.filter((index) => isTerritoryLine(blocks[index - 1]));
  if (named.length < 2 || named.length < titles.length * 0.6) return [...blocks];
  const result = [...blocks];
  for (const index of named) {
    const [above, title] = [result[index - 1], result[index]];
    if (above === undefined || title === undefined) continue;
    result[index - 1] = title;
    result[index] = above;
  }
  return result;
}

function isTerritoryLine(block: SourceBlock | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  const text = bare(block.text);
  return text.length <= 90 && startsLikeTerritory(text) && !/[.;:,]$/u.test(text);
}
