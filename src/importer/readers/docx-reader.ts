import type { Element, Root } from 'hast';
import mammoth from 'mammoth';
import {
  attribute,
  childNamed,
  descendants,
  parseXml,
  unzipParts,
  type XmlElement,
} from '../../content/files/xml.ts';
import { mostOf } from '../../core/collections/group-by.ts';
import type { DocumentReading, Looks } from '../blocks/read-blocks.ts';
import {
  isSwitchedOn,
  isWordText,
  valueAt,
  withoutHiddenRuns,
  wordAsides,
  wordStyles,
  wordTexts,
} from './docx-texts.ts';
import { parseHtml, readHtmlTree } from './html-reader.ts';
import { textOf } from './html-shapes.ts';

type WordStyle = ReturnType<typeof wordStyle>;

/** By style id, what a style takes from those it is based on included. */
function readWordStyles(root: XmlElement | null): Map<string, WordStyle> {
  const defaultSize = sizeIn(childNamed(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')) ?? 10;
  return new Map([...wordStyles(root)].map(([id, chain]) => [id, wordStyle(id, chain, defaultSize)]));
}

/** `level`: of a heading, from 1. */
function wordStyle(id: string, chain: readonly XmlElement[], defaultSize: number) {
  const first = <T>(read: (style: XmlElement) => T | null | undefined) =>
    chain.map(read).find((value) => value !== null && value !== undefined);
  const name = valueAt(chain[0], 'w:name') ?? id;
  const isContents = /^(?:toc|tm) ?\d/iu.test(name);
  return {
    name,
    level: isContents ? null : (first(headingLevel) ?? null),
    size: first((each) => sizeIn(childNamed(each, 'w:rPr'))) ?? defaultSize,
    bold: first((each) => isSwitchedOn(each, 'w:b')) ?? false,
  };
}

function headingLevel(style: XmlElement): number | null {
  const named = /^(?:heading|titre) ?([1-9])$/iu.exec(valueAt(style, 'w:name') ?? '')?.[1];
  const outline = valueAt(style, 'w:pPr', 'w:outlineLvl');
  const level = named ?? (outline && Number(outline) + 1);
  return level === undefined || Number(level) > 9 ? null : Number(level);
}

/** In points. */
function sizeIn(run: XmlElement | undefined): number | null {
  const halves = Number(valueAt(run, 'w:sz') ?? Number.NaN);
  return Number.isFinite(halves) ? halves / 2 : null;
}

/** A node of mammoth's document, which its types leave out. */
interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: unknown;
  readonly fontSize?: number | null;
  readonly isBold?: boolean;
}

/** Null when the file is damaged. */
export async function readDocx(bytes: Uint8Array): Promise<DocumentReading | null> {
  const parts = unzipParts(bytes, isWordText);
  if (parts === null || !parts.has('word/document.xml')) return null;
  const styles = readWordStyles(parseXml(parts.get('word/styles.xml')));
  const media: [string, Uint8Array][] = [];
  const shown = withoutHiddenRuns(bytes, parts);
  const body = parseXml(shown.parts.get('word/document.xml'));
  const tree = parseHtml(await convert(shown.bytes, body, styles, media));
  withoutNumbers(tree);
  const words = textOf(tree);
  const images = new Map(media);
  const read = readHtmlTree(tree, ['Word (.docx)'], (name) => images.get(name) ?? null);
  const aside = [...read.aside, ...shown.aside, ...wordAsides(shown.parts, words)];
  return { ...read, aside, held: wordTexts(parts) };
}

async function convert(
  bytes: Uint8Array,
  body: XmlElement | null,
  styles: ReadonlyMap<string, WordStyle>,
  media: [string, Uint8Array][],
): Promise<string> {
  const result = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: styleMap(body, styles),
      transformDocument: (document: WordNode) => withLooksInside(document, styles),
      convertImage: mammoth.images.imgElement(async (image) => {
        const name = `image ${media.length + 1}`;
        media.push([name, await image.readAsBuffer()]);
        return { src: name };
      }),
      ignoreEmptyParagraphs: true,
    },
  );
  return result.value;
}

const isTitle = (name = '') => /^(?:title|titre)$/iu.test(name);

const isCaption = (name = '') => /^(?:caption|légende|legende|image caption)$/iu.test(name);

/** What mammoth makes of each style. Where « Titre » is used, it ranks above the first level of headings. */
function styleMap(body: XmlElement | null, styles: ReadonlyMap<string, WordStyle>): string[] {
  const to = (name: string, tag: string) =>
    `p[style-name='${name.replace(/[\\']/gu, '\\$&')}'] => ${tag}:fresh`;
  const within = (name: string) =>
    body === null ? [] : descendants(body, name).map((each) => attribute(each, 'w:val') ?? '');
  const hasTitles = within('w:pStyle').some((id) => isTitle(styles.get(id)?.name));
  const all = [...styles.values()];
  const sizes = new Set([
    ...within('w:sz').map((size) => Number(size) / 2),
    ...all.map(({ size }) => size),
    10,
  ]);
  const looks = [...sizes].flatMap((size) => [false, true].map((bold) => looksName({ size, bold })));
  return [
    ...all.flatMap(({ name }) => (isCaption(name) ? [to(name, 'figcaption')] : [])),
    ...all.flatMap(({ name, level }) => {
      const depth = isTitle(name) ? 1 : level === null ? null : Math.min(6, level + (hasTitles ? 1 : 0));
      return depth === null ? [] : [to(name, `h${depth}`)];
    }),
    ...looks.map((name) => to(name, `p.${name}`)),
  ];
}

const looksName = ({ size, bold }: Looks): string =>
  `taille-${String(size ?? 10).replace('.', '_')}${bold ? '-gras' : ''}`;

function withLooksInside(node: WordNode, styles: ReadonlyMap<string, WordStyle>): WordNode {
  const children = node.children?.map((child) => withLooksInside(child, styles));
  const whole = children === undefined ? node : { ...node, children };
  return node.type === 'paragraph' ? withLooks(whole, styles) : whole;
}

function withLooks(paragraph: WordNode, styles: ReadonlyMap<string, WordStyle>): WordNode {
  const style = styles.get(paragraph.styleId ?? '') ?? styles.get('Normal');
  const { name = '', level = null } = style ?? {};
  const isNamed = isTitle(name) || isCaption(name) || /^(?:quote|intense quote|citation)/iu.test(name);
  if (paragraph.numbering || isNamed || level !== null) return paragraph;
  const runs = runsOf(paragraph).filter((run) => textIn(run).trim() !== '');
  const letters = (of: readonly WordNode[]) => of.reduce((sum, run) => sum + textIn(run).length, 0);
  const total = letters(runs);
  if (total === 0) return paragraph;
  const bold = (style?.bold ?? false) || letters(runs.filter((run) => run.isBold)) >= total * 0.9;
  const size = mostOf(runs.map((run) => [run.fontSize ?? style?.size ?? 10, textIn(run).length])) ?? 10;
  return { ...paragraph, styleId: null, styleName: looksName({ size, bold }) };
}

const runsOf = (node: WordNode): WordNode[] =>
  node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf);

const textIn = (node: WordNode): string =>
  node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textIn).join('');

/** The numbers that mammoth gives to notes are not in the file. */
function withoutNumbers(node: Root | Element): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (/(?:foot|end)note-ref-\S+$/u.test(String(child.properties.id ?? ''))) child.children = [];
    withoutNumbers(child);
  }
}
