import { BULLET_SIGNS } from '../sheet/block.ts';
import { startsLikeTerritory } from './heading-lines.ts';
import { addItem, type Looks, type SourceBlock, sameLooks } from './read-blocks.ts';

/** A line as it is printed. */
export interface PrintedLine {
  /** In the sheet format. */
  readonly text: string;
  /** In the document, from 1. */
  readonly line: number;
  /** Blank lines just above. */
  readonly gap: number;
  /** How much of its column is left free at its end, in characters of the line. */
  readonly free: number;
  readonly looks?: Looks;
}

const ITEM = /^(?:[-*+–—·o\uf0b7§]\s+|[▶►▸➤➔‣•●▪■◆✓✔\uf0a7\uf0d8]\s*)/u;
const NUMBERED = /^(\d{1,2}[.)])\s+/u;
const SENTENCE_END = /[.!?;…»”")]$/u;

/** A line continues a paragraph where the line above had no room left for its first word. */
export function linesToBlocks(
  lines: readonly PrintedLine[],
  isHeading: (text: string) => boolean,
): SourceBlock[] {
  const groups: PrintedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group !== undefined &&
      last !== undefined &&
      continues(group, last, line, isHeading) &&
      !isTitle(last, line, lines[index + 1])
    )
      group.push(line);
    else groups.push([line]);
  }
  return toBlocks(groups);
}

function continues(
  group: readonly PrintedLine[],
  last: PrintedLine,
  line: PrintedLine,
  isHeading: (text: string) => boolean,
): boolean {
  if (line.gap > 0 || !sameLooks(last.looks, line.looks)) return false;
  if (ITEM.test(line.text) || NUMBERED.test(line.text)) return false;
  if (/\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text)) return true;
  if (/^[»”]/u.test(line.text)) return true;
  const word = /^\S+/u.exec(line.text)?.[0] ?? '';
  const isFull = word.length + 1 > last.free;
  const continuesSentence = /^\p{Ll}/u.test(line.text) && !SENTENCE_END.test(last.text);
  if (isHeading(line.text) || (group.length === 1 && isHeading(last.text)))
    return isFull && continuesSentence;
  return isFull || continuesSentence;
}

/** A line that names a territory right below the end of a sentence, with a blank line after it. */
function isTitle(last: PrintedLine, line: PrintedLine, next: PrintedLine | undefined): boolean {
  if (!SENTENCE_END.test(last.text) || SENTENCE_END.test(line.text)) return false;
  return (next?.gap ?? 0) > 0 && startsLikeTerritory(line.text);
}

/** « — Marie Faure » right below a quotation: no item of a list. */
function isSignature(text: string, above: SourceBlock | undefined): boolean {
  return above?.kind === 'paragraph' && /[»”]\s*$/u.test(above.text) && /^[–—]\s*\p{Lu}/u.test(text);
}

function toBlocks(groups: readonly (readonly PrintedLine[])[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const text = group.map((line) => line.text).join('\n');
    const { line, gap, looks } = first;
    const marker = isSignature(text, blocks.at(-1)) ? undefined : ITEM.exec(text)?.[0];
    if (marker === undefined || text.length === marker.length) {
      blocks.push({ kind: 'paragraph', text, line, gap, ...(looks && { looks }) });
      continue;
    }
    addItem(blocks, text.slice(marker.length).replace(BULLET_SIGNS, ''), line, gap);
  }
  return blocks;
}
