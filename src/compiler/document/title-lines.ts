import { foldedWords } from '../../text/fold.ts';
import { bare, isTitleLike, LONGEST_TITLE, titleNumber } from './heading-lines.ts';
import { type Looks, type SourceBlock, sameLooks, type TextBlock } from './read-blocks.ts';

interface Known {
  /** Where the sections that are known begin. */
  readonly sections: ReadonlySet<number>;
  readonly looks: Looks | null;
  readonly body: Looks;
}

/** The same for a title in two runs, on two lines, with its number or without. */
function titleKey(text: string): string {
  const words = bare(text);
  return foldedWords(words.slice(titleNumber(words).length)).join(' ');
}

/** Where the titles of sheets are that the table of contents announces, or that their size tells from sections. */
export function titleLines(
  blocks: readonly SourceBlock[],
  entries: readonly string[],
  known: Known,
): Set<number> {
  const announced = announcedTitles(blocks, entries, known);
  const looks = looksOf(blocks, announced) ?? largerLooks(blocks, known);
  const larger = looks === null || !isLarger(looks, known) ? [] : linesLike(blocks, looks, known);
  return new Set([...announced, ...larger]);
}

function isParagraph(block: SourceBlock | undefined): block is TextBlock & { kind: 'paragraph' } {
  return block?.kind === 'paragraph' && block.text.length <= LONGEST_TITLE;
}

function announcedTitles(blocks: readonly SourceBlock[], entries: readonly string[], known: Known): number[] {
  const keys = entries.map(titleKey);
  const said = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [titleKey(block.text)] : [])));
  const asked = new Set(
    keys.filter((key) => key !== '' && !said.has(key) && keys.indexOf(key) === keys.lastIndexOf(key)),
  );
  const found = new Map<string, number[]>();
  for (const [index, block] of blocks.entries()) {
    if (!isParagraph(block) || known.sections.has(index)) continue;
    if (known.looks !== null && sameLooks(block.looks, known.looks)) continue;
    const key = titleKey(block.text);
    if (asked.has(key)) found.set(key, [...(found.get(key) ?? []), index]);
  }
  const all = new Set([...found.values()].flat());
  return [...found.values()].flatMap((indices) => {
    const leading = indices.find((index) => leadsToSection(index, all, known.sections, blocks.length));
    return leading ?? indices[0] ?? [];
  });
}

function leadsToSection(
  index: number,
  titles: ReadonlySet<number>,
  sections: ReadonlySet<number>,
  end: number,
): boolean {
  for (let at = index + 1; at < end; at++) {
    if (sections.has(at)) return true;
    if (titles.has(at)) return false;
  }
  return false;
}

function looksOf(blocks: readonly SourceBlock[], indices: readonly number[]): Looks | null {
  const looks = indices.flatMap((index) => blocks[index]?.looks ?? []);
  const [first] = looks;
  return first !== undefined && looks.every((each) => sameLooks(each, first)) ? first : null;
}

function isLarger({ size = 0 }: Looks, { looks, body }: Known): boolean {
  const text = Math.max(looks?.size ?? 0, body.size ?? 0);
  return text > 0 && size > text * 1.1;
}

function linesLike(blocks: readonly SourceBlock[], looks: Looks, { sections }: Known): number[] {
  return blocks.flatMap((block, index) => {
    const isLike = isParagraph(block) && !sections.has(index) && sameLooks(block.looks, looks);
    return isLike && isTitleLike(bare(block.text)) ? [index] : [];
  });
}

/** Of the lines that come back before sections; chapters are fewer than sheets, and what stands below a title smaller. */
function largerLooks(blocks: readonly SourceBlock[], known: Known): Looks | null {
  let best: { looks: Looks; count: number } | null = null;
  for (const { looks } of blocks) {
    if (looks === undefined || !isLarger(looks, known)) continue;
    const lines = linesLike(blocks, looks, known);
    const all = new Set(lines);
    const leads = lines.every((index) => leadsToSection(index, all, known.sections, blocks.length));
    const isMore = best === null || lines.length > best.count;
    const isSame = lines.length === best?.count && (looks.size ?? 0) > (best.looks.size ?? 0);
    if (leads && lines.length >= 2 && (isMore || isSame)) best = { looks, count: lines.length };
  }
  return best?.looks ?? null;
}
