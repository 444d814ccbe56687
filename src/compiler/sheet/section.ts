import type { Blockquote, Heading, RootContent } from 'mdast';
import { spotOfNode } from '../../content/diagnostics/reporter.ts';
import type { Quotation, Section } from '../../core/sheet/initiative.ts';
import { type Block, type Inline, inlineText, mapRuns, runsIn } from '../../core/sheet/rich-text.ts';
import { typographic, typographicRuns } from '../../core/text/typography.ts';
import { toBlocks, withTableCaptions } from './block.ts';
import { type Reading, type SheetNotes, toInlines } from './inline.ts';
import { keyFigures } from './key-figures.ts';
import { excerptOf, firstDuty, readQuotationHeading, withoutOuterMarks } from './quotation.ts';

export interface RawSection {
  readonly heading: Heading | null;
  readonly nodes: readonly RootContent[];
}

/** Headings are repeated in lists and contents, where a call would lead nowhere. */
const NO_NOTES: SheetNotes = { call: () => ({ type: 'text', value: '' }), all: () => [] };

export function headingText(heading: Heading, reading: Reading): string {
  const text = inlineText(toInlines(heading.children, { ...reading, notes: NO_NOTES }));
  return typographic(text.replace(/\s+/gu, ' ').trim());
}

export function toSection({ heading, nodes }: RawSection, reading: Reading): Section {
  const title = heading === null ? '' : headingText(heading, reading);
  const kind = reading.kindOf(title, nodes);
  if (heading !== null && title === '') {
    const help = 'Écrivez le titre de cette partie, ou retirez cette ligne.';
    reading.reporter.warn('partie-sans-titre', spotOfNode(heading), 'Cette partie n’a pas de titre.', help);
  }
  if (kind === 'quotation' && heading !== null) return quotationSection(title, heading, nodes, reading);
  const read = nodes.map((node) => ({ node, blocks: toBlocks(node, reading, kind === 'figures') }));
  const blocks = withTableCaptions(read.flatMap((each) => each.blocks)).map(typesetBlock);
  if (kind === 'figures') {
    const figures = keyFigures(blocks);
    const hasFigure =
      figures.some(({ numeral }) => numeral !== null) || blocks.some(({ type }) => type === 'table');
    if (heading !== null && !hasFigure) reportNoFigure(heading, reading);
    if (hasFigure) for (const each of read) reportLineWithoutFigure(each, reading);
    return { kind, heading: title, blocks, keyFigures: figures };
  }
  if (heading?.depth === 2 && title !== '' && blocks.length === 0) {
    const help = 'Écrivez son texte sous ce titre, ou retirez cette ligne.';
    reading.reporter.warn('partie-vide', spotOfNode(heading), 'Cette partie est vide.', help);
  }
  return { kind, heading: title, blocks };
}

function reportNoFigure(heading: Heading, { reporter }: Reading): void {
  const help = 'Écrivez un chiffre par ligne, son nombre en gras : « **49 projets** soutenus en 2021 ».';
  reporter.warn('chiffres-absents', spotOfNode(heading), 'Aucun nombre n’est lu sous ce titre.', help);
}

/** Words in bold announce a figure. */
function reportLineWithoutFigure(
  { node, blocks }: { readonly node: RootContent; readonly blocks: readonly Block[] },
  { reporter }: Reading,
): void {
  if (node.type !== 'paragraph' || !node.children.some(({ type }) => type === 'strong')) return;
  if (keyFigures(blocks.map(typesetBlock)).some(({ numeral }) => numeral !== null)) return;
  if (/\d/u.test(blocks.flatMap(runsIn).map(inlineText).join(' '))) return;
  const help = 'Mettez en gras un nombre : « **49 projets** soutenus en 2021 », ou retirez ces marques.';
  reporter.warn('chiffre-sans-nombre', spotOfNode(node), 'Aucun nombre n’est lu sur cette ligne.', help);
}

function quotationSection(
  title: string,
  heading: Heading,
  nodes: readonly RootContent[],
  reading: Reading,
): Section {
  const { before, question, quoted, after } = quotationNodes(nodes, heading, reading);
  const named = readQuotationHeading(title);
  if (named.author === '') {
    const help = 'Écrivez « ## Ce qu’en dit NOM, FONCTION ».';
    const message = 'Cette citation ne dit pas qui parle.';
    reading.reporter.warn('citation-sans-auteur', spotOfNode(heading), message, help);
  }
  const read = [...before, ...after].flatMap((node) => toBlocks(node, reading, false));
  const rest = withTableCaptions(read).map(typesetBlock);
  const paragraphs = quoted
    .flatMap((node) => linesOf(node.type === 'blockquote' ? node.children : [node], reading))
    .map((paragraph) => typesetInlines(withoutOuterMarks(paragraph)));
  if (paragraphs.length === 0) return { kind: 'quotation', heading: title, blocks: rest };
  const asked = linesOf(question, reading);
  const excerpt = excerptOf(paragraphs);
  const quotation: Quotation = {
    ...named,
    question: asked.length === 0 ? null : typesetInlines(joined(asked)),
    paragraphs,
    ...(excerpt && { excerpt }),
    ...(named.role !== null && { duty: firstDuty(named.role) }),
  };
  return { kind: 'quotation', heading: title, blocks: rest, quotation };
}

function quotationNodes(nodes: readonly RootContent[], heading: Heading, reading: Reading) {
  const marked = nodes.findIndex((node) => node.type === 'blockquote');
  const start = marked === -1 ? unmarkedQuotation(nodes, heading, reading) : marked;
  if (start === -1) return { before: [], question: [], quoted: [], after: nodes };
  let end = start + 1;
  while (nodes[end]?.type === 'blockquote') end++;
  let first = start;
  while (first > 0 && nodes[first - 1]?.type === 'paragraph') first--;
  return {
    before: nodes.slice(0, first),
    question: nodes.slice(first, start),
    quoted: nodes.slice(start, end),
    after: nodes.slice(end),
  };
}

/** Without any « > », the quotation is the first paragraph, or the second after a question. */
function unmarkedQuotation(nodes: readonly RootContent[], heading: Heading, reading: Reading): number {
  const found = nodes.findIndex((node) => node.type === 'paragraph');
  const first = nodes[found];
  const spot = spotOfNode(first ?? heading);
  if (!first) {
    const help = 'Écrivez la citation sous ce titre, chaque ligne précédée de « > ».';
    reading.reporter.warn('citation-vide', spot, 'Aucune citation ne suit ce titre.', help);
    return -1;
  }
  const help = 'Écrivez « > » au début de chaque ligne de la citation.';
  reading.reporter.warn('citation-sans-chevron', spot, 'Cette citation n’est pas marquée par « > ».', help);
  const next = nodes[found + 1];
  const text = reading.text.slice(0, first.position?.end.offset).trimEnd();
  return text.endsWith('?') && next?.type === 'paragraph' ? found + 1 : found;
}

function linesOf(nodes: Blockquote['children'] | readonly RootContent[], reading: Reading) {
  return nodes.flatMap((node) => toBlocks(node, reading, false)).flatMap(runsIn);
}

function joined(lines: ReturnType<typeof linesOf>): Inline[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' }, ...line]));
}

/** All leaves at once, since quotation marks pair across the formatting. */
function typesetInlines(nodes: readonly Inline[]): Inline[] {
  const leaves: string[] = [];
  mapLeaves(nodes, (leaf) => {
    leaves.push(leaf);
    return leaf;
  });
  const typeset = typographicRuns(leaves).values();
  return mapLeaves(nodes, () => typeset.next().value ?? '');
}

const typesetBlock = (block: Block): Block => mapRuns(block, typesetInlines);

/** A break is a leaf too, which stays what it is. */
function mapLeaves(nodes: readonly Inline[], change: (leaf: string) => string): Inline[] {
  return nodes.map((node) => {
    if (node.type === 'call') return node;
    if (node.type === 'text') return { type: 'text', value: change(node.value) };
    if (node.type !== 'break') return { ...node, children: mapLeaves(node.children, change) };
    change('\n');
    return node;
  });
}

/** Once all the text is read: notes may call others. */
export function notesSection(reading: Reading): Section[] {
  const notes = reading.notes.all().map(({ definition, ...note }) => {
    if (note.back === null) {
      const help = 'Écrivez son appel dans le texte, ou retirez-la.';
      const message = 'Rien dans le texte n’appelle cette note.';
      reading.reporter.warn('note-sans-appel', spotOfNode(definition), message, help);
    }
    return { ...note, children: joined(linesOf(definition.children, reading)) };
  });
  if (notes.length === 0) return [];
  return [{ kind: 'notes', heading: 'Notes', blocks: [typesetBlock({ type: 'notes', notes })] }];
}
