import { BULLET_SIGNS } from '../../compiler/sheet/block.ts';
import { runsOf } from '../../core/collections/group-by.ts';
import { bulletBlock, type Placed, type SourceBlock, sameLooks, withWholeLists } from './read-blocks.ts';

export interface PrintedLine extends Placed {
  /** In the sheet format. */
  readonly text: string;
  /** How much of its column is left free at its end, in characters of the line. */
  readonly free: number;
}

const ITEM = /^(?:[-*+–—·o\uf0b7§]\s+|[▶►▸➤➔‣•●▪■◆✓✔\uf0a7\uf0d8]\s*)/u;
const NUMBERED = /^(\d{1,2}[.)])\s+/u;
/** Of the looks of the text. */
const LONGEST_PLAIN_HEADING = 40;
/** « Communauté d’agglomération du Pays de », « territorial – ». */
const LINK_END = /\s(?:d[eu]s?|l[ae]s?|à|aux?|en|et|ou|par|pour|sur|avec|[–—])$/u;
/** « – 05 49 00 33 44 », after a name. */
const ADDRESS = /^[–—-]\s+(?:0\d(?:[ .]?\d\d){4}|\S+@\S+)$/u;
const SENTENCE_END = /[.!?;…»”")]$/u;

/** A line continues a paragraph where the line above had no room left for its first word. */
export function linesToBlocks(
  lines: readonly PrintedLine[],
  isHeading: (text: string) => boolean,
): SourceBlock[] {
  const groups = runsOf(lines, (line, group) => {
    const last = group.at(-1) ?? line;
    return continues(last, line, (each) => isHeading(each.text) && (each === line || group.length === 1));
  });
  return toBlocks(groups);
}

function continues(last: PrintedLine, line: PrintedLine, isHeading: (line: PrintedLine) => boolean): boolean {
  if (line.gap > 0 || !sameLooks(last.looks, line.looks)) return false;
  if (ADDRESS.test(line.text) && !ITEM.test(last.text)) return true;
  if (ITEM.test(line.text) || NUMBERED.test(line.text)) return false;
  if (/\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text)) return true;
  if (/^[»”]/u.test(line.text)) return true;
  const word = /^\S+/u.exec(line.text)?.[0] ?? '';
  const isFull = word.length + 1 > last.free;
  const continuesSentence =
    (/^\p{Ll}/u.test(line.text) && !SENTENCE_END.test(last.text)) || LINK_END.test(last.text);
  const isBeside = isHeading(line) || isHeading(last);
  // A heading of its own looks other than the text below.
  const isSentence = last.looks !== undefined && last.text.length > LONGEST_PLAIN_HEADING;
  return isBeside ? (isFull || isSentence) && continuesSentence : isFull || continuesSentence;
}

/** « — Marie Faure » right below a quotation: no item of a list. */
const isSignature = (text: string, above: SourceBlock | undefined): boolean =>
  above?.kind === 'paragraph' && /[»”]\s*$/u.test(above.text) && /^[–—]\s*\p{Lu}/u.test(text);

function toBlocks(groups: readonly (readonly PrintedLine[])[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const [first, ...rest] of groups) {
    if (first === undefined) continue;
    const { line, gap, looks } = first;
    const text = [first, ...rest].map((each) => each.text).join('\n');
    const marker = isSignature(text, blocks.at(-1)) ? undefined : ITEM.exec(text)?.[0];
    if (marker === undefined || text.length === marker.length)
      blocks.push({ kind: 'paragraph', text, line, gap, ...(looks && { looks }) });
    else blocks.push(bulletBlock([text.slice(marker.length).replace(BULLET_SIGNS, '')], { line, gap }));
  }
  return withWholeLists(blocks);
}
