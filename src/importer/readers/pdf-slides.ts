import { runsOf, tally } from '../../core/collections/group-by.ts';
import { fold } from '../../core/text/fold.ts';
import type { Doubt } from '../blocks/doubts.ts';
import { withTheirWords } from '../blocks/figure-lines.ts';
import { heading, startsLikeTerritory } from '../blocks/heading-lines.ts';
import { type Aside, blockText, type SourceBlock, sameLooks, type TextBlock } from '../blocks/read-blocks.ts';
import { areIdentity } from '../identity/identity.ts';

/** Share of the size of the text. */
const SMALLEST_TITLE = 1.15;

export const isLargeTitle = (size: number, body: number): boolean => size > body * SMALLEST_TITLE;

interface Slide {
  /** Null where it only goes on. */
  readonly title: TextBlock | null;
  readonly key: string;
  readonly blocks: readonly SourceBlock[];
}

const BETTER =
  'si c’est faux, enregistrez la présentation en Word (.docx), un titre par fiche, et importez-le';

/**
 * The blocks of each slide, whose titles say where sheets begin: those that label boxes, parts or a new round of them follow. Where nothing
 * does, each title begins one, and is asked.
 */
export function slideBlocks(
  pages: readonly (readonly SourceBlock[])[],
  body: number,
  isHeading: (text: string) => boolean,
  { aside, doubts }: { aside: Aside[]; doubts: Doubt[] },
): SourceBlock[] {
  const slides = slidesOf(pages, body);
  const [firstPart = ''] = slides.flatMap(({ title, key }) => (title && isHeading(title.text) ? [key] : []));
  const comeBack = tally(
    runsOf(slides, ({ key }, [last]) => key === last?.key).flatMap(([first]) => first?.key ?? []),
  );
  const isPart = ({ title, key }: Slide) =>
    title !== null && (isHeading(title.text) || (comeBack.get(key) ?? 0) > 1);
  const isBare = ({ blocks }: Slide) => blocks.every(({ kind }) => kind === 'paragraph') && blocks.length < 2;
  const begins = (slide: Slide, at: number) =>
    !isPart(slide) &&
    (areIdentity(slide.blocks) ||
      (isBare(slide) && slide.blocks.some((block) => startsLikeTerritory(blockText(block)))) ||
      slide.blocks.filter((block) => 'text' in block && isHeading(block.text)).length > 1 ||
      (firstPart !== '' && slides[at + 1]?.key === firstPart));
  const areSure = slides.some(begins);
  let sheet: string | null = null;
  let last = '';
  return slides.flatMap((slide, at): SourceBlock[] => {
    const { title, key, blocks } = slide;
    if (title === null) return [...blocks];
    if (key === last || key === sheet) {
      aside.push({ reason: 'titre courant', text: title.text });
      return [...blocks];
    }
    last = key;
    const isOfSheet = sheet !== null && (isPart(slide) || key.startsWith(`${sheet} `));
    const isSheet = begins(slide, at) || (!areSure && !isBare(slide) && !isOfSheet);
    const ask = (done: string) =>
      doubts.push({
        kind: 'fiche devinée',
        line: title.line,
        place: `page ${title.line}`,
        words: title.text,
        done: `${done} ; ${BETTER}`,
      });
    if (isSheet) sheet = key;
    else if (sheet === null || (isBare(slide) && !isOfSheet)) {
      sheet = null;
      return [{ ...heading(title, 1), begins: false }, ...blocks];
    }
    if (isSheet && !areSure) ask('diapositive prise pour le début d’une fiche');
    if (!isSheet && !isOfSheet) ask('diapositive prise pour une partie de la fiche');
    const parts = blocks.map((block) =>
      block.kind === 'paragraph' && isHeading(block.text) ? heading(block, 2) : block,
    );
    return [isSheet ? { ...heading(title, 1), begins: true } : heading(title, 2), ...parts];
  });
}

/** A title is the first large line with words that most slides don't have. */
function slidesOf(pages: readonly (readonly SourceBlock[])[], body: number): Slide[] {
  const isLarge = (block: SourceBlock): block is TextBlock =>
    block.kind === 'paragraph' &&
    isLargeTitle(block.looks?.size ?? 0, body) &&
    /^[^\d]*\p{L}{3}|\p{L}{3}.*\p{L}{3}/u.test(block.text);
  const keys = pages.flatMap((each) => [...new Set(each.filter(isLarge).map(({ text }) => keyOf(text)))]);
  const [banner] = [...tally(keys)].find(([, times]) => times * 2 > pages.length) ?? [];
  const isOwn = (block: SourceBlock) => keyOf(blockText(block)) !== banner;
  return pages.flatMap((received): Slide[] => {
    const blocks = withTheirWords(received);
    const own = blocks.filter(isLarge).find(isOwn) ?? blocks.find(isLarge);
    if (own === undefined) return [{ title: null, key: '', blocks }];
    const isTitle = (block: SourceBlock) =>
      block === own || (isLarge(block) && isOwn(block) && sameLooks(block.looks, own.looks));
    const runs = runsOf(blocks, (block, run) => !isTitle(block) || (block.gap === 0 && run.every(isTitle)));
    const before = runs[0]?.some(isTitle) ? [] : (runs.shift() ?? []);
    return runs.map((run, at) => {
      const text = run.filter(isTitle).map(blockText).join(' ');
      const rest = run.filter((block) => !isTitle(block));
      return { title: { ...own, text }, key: keyOf(text), blocks: at === 0 ? [...before, ...rest] : rest };
    });
  });
}

/** The same for « Un four », « Un four (suite) » and « Un four 2/2 ». */
const keyOf = (title: string): string =>
  fold(title)
    .replace(/[\s:–—-]*\(?(?:suite(?: et fin)?|\d\s*\/\s*\d)\)?\s*$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
