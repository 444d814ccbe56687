import { BULLET_SIGNS } from '../../compiler/sheet/block.ts';
import type { UsualHeadings } from '../../compiler/sources/usual-headings.ts';
import { bare, deepestHeading, heading, isTitleLike, withoutNumber } from '../blocks/heading-lines.ts';
import {
  type Aside,
  blockText,
  bulletBlock,
  type SourceBlock,
  type TextBlock,
  withWholeLists,
} from '../blocks/read-blocks.ts';
import { identityField } from '../identity/identity-labels.ts';

const TITLE_LABEL =
  /^(?:(?:titre|intitul[ée]|nom)(?: d(?:u |e la |e l['’])(?:projet|initiative|action|d[ée]marche|dispositif))?|initiative|projet|action)\s*:?$/iu;
/** With a title, that of a form: what its author asks need not be known. */
const LEAST_OF_FORM = 3;

/** Of a form that was filled in: « Intitulé de l’action : Un four ». */
const TITLE_LINE =
  /^((?:titre|intitul[ée])(?: (?:du |de la |de l['’])\p{L}+)?|nom (?:du |de l['’])(?:projet|initiative|action))\s*:\s+(\S.{2,200})$/iu;

/** Makes parts of the tables that lay a sheet out, and headings of labels on the line of their text. */
export function unfoldBlocks(
  received: readonly SourceBlock[],
  usual: UsualHeadings,
  aside: Aside[],
  inserted: string[],
): SourceBlock[] {
  const blocks = withAskedTitles(received, aside);
  const deepest = deepestHeading(blocks);
  const isUsual = (block: SourceBlock) => block.kind === 'heading' && usual.isHeading(block.text);
  const isMarked = blocks.filter(isUsual).length >= 2;
  const depth = deepest === 0 || deepest === 6 ? 3 : isMarked ? deepest : deepest + 1;
  const titleOf = (block: SourceBlock) =>
    block.kind === 'paragraph' ? TITLE_LINE.exec(bare(block.text)) : null;
  const areTitled = blocks.filter((block) => titleOf(block) !== null).length > 1;
  const unfolded = blocks.flatMap((block): SourceBlock[] => {
    if (block.kind === 'table')
      return (rowForms(block, inserted) ?? [block]).flatMap((form) => unfoldTable(form, depth, usual, aside));
    const [, label = '', title = ''] = (areTitled && titleOf(block)) || [];
    if (title !== '') {
      aside.push({ reason: 'balisage', text: label });
      return [{ ...block, kind: 'heading', depth: Math.max(1, depth - 1), text: title }];
    }
    return block.kind === 'paragraph' && !isMarked ? runInHeading(block, depth, usual) : [block];
  });
  if (inserted.length > 0) return unfolded.map(asHeading);
  if (isMarked) return unfolded;
  const ranIn = unfolded.filter(isUsual).length - blocks.filter(isUsual).length;
  if (ranIn < 2) return unfolded;
  return unfolded.map((block) =>
    block.kind === 'paragraph' && usual.isHeading(bare(block.text)) ? heading(block, depth) : block,
  );
}

/** Of a questionnaire: « Réponse n° 1 », « 2. Intitulé de l’action », « Un four » is one heading, « Un four ». */
function withAskedTitles(blocks: readonly SourceBlock[], aside: Aside[]): readonly SourceBlock[] {
  const labels = blocks.flatMap((block, at) => {
    const answer = blocks[at + 1];
    const isAsked = 'text' in block && TITLE_LABEL.test(withoutNumber(bare(block.text)));
    return isAsked && answer?.kind === 'paragraph' && isTitleLike(bare(answer.text)) ? [at] : [];
  });
  if (labels.length < 2) return blocks;
  const result = [...blocks];
  for (const at of labels.toReversed()) {
    const [label, answer] = result.splice(at, 2);
    const over = result.slice(0, at).findLastIndex(({ kind }) => kind === 'heading');
    const number = result[over];
    if (label === undefined || answer?.kind !== 'paragraph') continue;
    const isNumber = number?.kind === 'heading' && /\sn\s*°\s*\d+$/u.test(number.text);
    aside.push({ reason: 'balisage', text: blockText(label) });
    if (isNumber) aside.push({ reason: 'numéro de titre', text: number.text });
    result.splice(isNumber ? over : at, Number(isNumber), heading(answer, isNumber ? number.depth : 2));
  }
  return result;
}

type Table = Extract<SourceBlock, { kind: 'table' }>;

function unfoldTable(table: Table, depth: number, usual: UsualHeadings, aside: Aside[]): SourceBlock[] {
  const { rows, line } = table;
  const width = Math.max(...rows.map((row) => row.filter((cell) => cell !== '').length));
  if (width <= 1) return rows.flat().flatMap((cell) => cellBlocks(cell, line));
  const labels = rows.map(([first = '']) => bare(first));
  const known = labels.filter((label) => usual.isHeading(label) && identityField(label) === null).length;
  const described = labels.filter((label) => identityField(label) !== null || TITLE_LABEL.test(label)).length;
  const isForm = labels.some((label) => TITLE_LABEL.test(label)) && described >= LEAST_OF_FORM;
  if (width > 2 || (!isForm && (known < 1 || known + described < 2))) return [table];
  const isIdentity = ([label = '']: readonly string[]) =>
    identityField(bare(label)) !== null && !usual.isHeading(bare(label));
  const isPart = (row: readonly string[]) =>
    !isIdentity(row) && !isTitleRow(row) && row.filter((cell) => cell !== '').length > 1;
  // What identifies a sheet is read above its parts, wherever its table has it.
  const untitled = rows.filter((row) => !isTitleRow(row));
  const from = untitled.findIndex(isPart);
  const below = from === -1 ? [] : untitled.slice(from);
  const ordered = [
    ...rows.filter(isTitleRow),
    ...(from === -1 ? untitled : untitled.slice(0, from)),
    ...below.filter(isIdentity),
    ...below.filter((row) => !isIdentity(row)),
  ];
  return ordered.flatMap(([first = '', ...rest]): SourceBlock[] => {
    const label = bare(first);
    const content = rest.filter((cell) => cell !== '').join('<br>');
    const place = { line, gap: 1 };
    if (TITLE_LABEL.test(label) && !content.includes('<br>') && content !== '') {
      aside.push({ reason: 'balisage', text: label });
      return [{ kind: 'heading', depth: Math.max(1, depth - 1), text: bare(content), ...place }];
    }
    if (label === '') return cellBlocks(content, line);
    if (isIdentity([first])) {
      const text = `${first.replace(/\s*:$/u, '')} : ${content.replace(/<br>/gu, ', ')}`;
      return [{ kind: 'paragraph', text, ...place }];
    }
    if (content === '') return [{ kind: 'paragraph', text: first, ...place }];
    const text = withoutNumber(label, aside);
    return [{ kind: 'heading', depth, text, ...place }, ...cellBlocks(content, line)];
  });
}

const isTitleRow = ([label = '']: readonly string[]) => TITLE_LABEL.test(bare(label));

/** A table of one initiative a row, or a column, as forms of two columns; null for another. `inserted`: its labels for each row but the first. */
function rowForms(table: Table, inserted: string[]): Table[] | null {
  const across = (table.rows[0] ?? []).map((_, at) => table.rows.map((row) => row[at] ?? ''));
  const isAcross = !table.rows[0]?.slice(1).some((label) => isTitleRow([label])) && across.length > 2;
  const [head = [], ...rows] = isAcross && isTitleRow(across[0]?.slice(0, 1) ?? []) ? across : table.rows;
  const described = head.filter((label) => identityField(bare(label)) !== null).length;
  if (head.length <= LEAST_OF_FORM || described < 2 || !head.some((label) => isTitleRow([label])))
    return null;
  inserted.push(...rows.slice(1).flatMap(() => head));
  return rows.map((row) => ({ ...table, rows: head.map((label, at) => [label, row[at] ?? '']) }));
}

function cellBlocks(cell: string, line: number): SourceBlock[] {
  const blocks = cell.split('<br>').map((text): SourceBlock => {
    if (BULLET_SIGNS.test(text)) return bulletBlock([text.replace(BULLET_SIGNS, '')], { line, gap: 1 });
    return { kind: 'paragraph', text, line, gap: 1 };
  });
  return withWholeLists(blocks.filter((block) => blockText(block) !== ''));
}

/** Rows are sheets: a slide that holds their table begins none. */
function asHeading(block: SourceBlock): SourceBlock {
  if (block.kind !== 'heading') return block;
  const { begins: _, ...rest } = block;
  return rest;
}

/** Makes a heading of the label that a text begins with: « **Contexte :** la ville… ». */
function runInHeading(block: TextBlock, depth: number, usual: UsualHeadings): SourceBlock[] {
  const [, bold, plain, asked] =
    /^(?:\*\*([^*\n]{3,80})\*\*\s*[:.–—-]?|([^\n:*?]{3,60}?)\s*:|([^\n:*?]{3,40}\?))\s+\S/u.exec(
      block.text,
    ) ?? [];
  const label = (bold ?? plain ?? asked ?? '').replace(/\s*[:.–—-]\s*$/u, '').trim();
  if (label === '' || /\d$/u.test(label) || !usual.isHeading(label)) return [block];
  const words =
    bold === undefined
      ? block.text.slice(block.text.indexOf(asked === undefined ? ':' : '?') + 1)
      : block.text.slice(block.text.indexOf('**', 2) + 2).replace(/^\s*[:.–—-]/u, '');
  const text = words.trim();
  if (text.length < 12) return [block];
  const { line, gap } = block;
  return [
    { kind: 'heading', depth, text: label, line, gap },
    { ...block, text, gap: 1 },
  ];
}
