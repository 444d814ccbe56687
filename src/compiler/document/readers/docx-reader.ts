import type { Element, Root } from 'hast';
import mammoth from 'mammoth';
import { mostOf } from '../../../core/collections/group-by.ts';
import type { DocumentReading, Looks } from '../read-blocks.ts';
import { isWordText, withoutHiddenRuns, wordAsides, wordTexts } from './docx-texts.ts';
import { parseHtml, readHtmlTree } from './html-reader.ts';
import { textOf } from './html-shapes.ts';
import {
  attribute,
  childNamed,
  childrenOf,
  descendants,
  isOn,
  parseXml,
  unzipParts,
  type XmlElement,
} from './xml.ts';

interface WordStyle {
  readonly name: string;
  /** From 1: of a heading. */
  readonly level: number | null;
  readonly size: number | null;
  readonly bold: boolean;
}

/** Null for what the style takes from the one that it is based on. */
interface RawStyle extends Omit<WordStyle, 'bold'> {
  readonly bold: boolean | null;
  readonly basedOn: string | undefined;
}

/** By style id, what a style takes from those it is based on included. */
function readWordStyles(styles: XmlElement | null): Map<string, WordStyle> {
  if (styles === null) return new Map();
  const defaults = childNamed(childNamed(childNamed(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const size = sizeIn(defaults) ?? 10;
  const raw = new Map<string, RawStyle>();
  for (const style of childrenOf(styles)) {
    const id = attribute(style, 'w:styleId');
    if (style.tagName === 'w:style' && id !== undefined) raw.set(id, rawStyle(style, id));
  }
  return new Map([...raw.keys()].map((id) => [id, resolved(id, raw, size)]));
}

function rawStyle(style: XmlElement, id: string): RawStyle {
  const name = attribute(childNamed(style, 'w:name'), 'w:val') ?? id;
  const run = childNamed(style, 'w:rPr');
  const bold = childNamed(run, 'w:b');
  const named = /^(?:heading|titre) ?([1-9])$/iu.exec(name)?.[1];
  const outline = attribute(childNamed(childNamed(style, 'w:pPr'), 'w:outlineLvl'), 'w:val');
  const level = named ?? (outline === undefined ? undefined : String(Number(outline) + 1));
  return {
    name,
    level: level === undefined || Number(level) > 9 ? null : Number(level),
    size: sizeIn(run),
    bold: bold === undefined ? null : isOn(bold),
    basedOn: attribute(childNamed(style, 'w:basedOn'), 'w:val'),
  };
}

function resolved(id: string, raw: ReadonlyMap<string, RawStyle>, defaultSize: number): WordStyle {
  const chain: RawStyle[] = [];
  for (let at = raw.get(id); at !== undefined && !chain.includes(at); at = raw.get(at.basedOn ?? ''))
    chain.push(at);
  const isContents = /^(?:toc|tm) ?\d/iu.test(chain[0]?.name ?? '');
  return {
    name: chain[0]?.name ?? id,
    level: isContents ? null : (chain.find((style) => style.level !== null)?.level ?? null),
    size: chain.find((style) => style.size !== null)?.size ?? defaultSize,
    bold: chain.find((style) => style.bold !== null)?.bold ?? false,
  };
}

/** In points. */
function sizeIn(run: XmlElement | undefined): number | null {
  const halves = Number(attribute(childNamed(run, 'w:sz'), 'w:val') ?? Number.NaN);
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
  const html = await convert(shown.bytes, shown.parts, styles, media);
  const tree = parseHtml(html);
  withoutNumbers(tree);
  const words = textOf(tree);
  const images = new Map(media);
  const read = readHtmlTree(tree, ['Word (.docx)'], (name) => images.get(name) ?? null);
  const aside = [...read.aside, ...shown.aside, ...wordAsides(shown.parts, words)];
  return { ...read, aside, held: wordTexts(parts) };
}

async function convert(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
  styles: ReadonlyMap<string, WordStyle>,
  media: [string, Uint8Array][],
): Promise<string> {
  const body = parseXml(parts.get('word/document.xml'));
  const within = (name: string) => (body === null ? [] : [...descendants(body, new Set([name]))]);
  const used = within('w:pStyle').map((style) => styles.get(attribute(style, 'w:val') ?? '')?.name);
  const sizes = within('w:sz').map((size) => Number(attribute(size, 'w:val')) / 2);
  const result = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: [
        ...captionMap(styles),
        ...headingMap(styles, used.some(isTitle)),
        ...looksMap(sizes, styles),
      ],
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

function isTitle(name: string | null | undefined): boolean {
  return /^(?:title|titre)$/iu.test(name ?? '');
}

/** Where the style « Titre » is used, it ranks above the first level of headings. */
function headingMap(styles: ReadonlyMap<string, WordStyle>, hasTitles: boolean): string[] {
  return [...styles.values()].flatMap(({ name, level }) => {
    const depth = isTitle(name) ? 1 : level === null ? null : Math.min(6, level + (hasTitles ? 1 : 0));
    return depth === null ? [] : [`p[style-name='${quoted(name)}'] => h${depth}:fresh`];
  });
}

function captionMap(styles: ReadonlyMap<string, WordStyle>): string[] {
  const names = [...styles.values()].map(({ name }) => name).filter(isCaption);
  return names.map((name) => `p[style-name='${quoted(name)}'] => figcaption:fresh`);
}

function isCaption(name: string | undefined): boolean {
  return /^(?:caption|légende|legende|image caption)$/iu.test(name ?? '');
}

function looksMap(direct: readonly number[], styles: ReadonlyMap<string, WordStyle>): string[] {
  const sizes = new Set([...direct, ...[...styles.values()].map(({ size }) => size ?? 10), 10]);
  return [...sizes].flatMap((size) =>
    [false, true].map((bold) => {
      const name = looksName({ size, bold });
      return `p[style-name='${name}'] => p.${name}:fresh`;
    }),
  );
}

function looksName({ size, bold }: Looks): string {
  return `taille-${String(size ?? 10).replace('.', '_')}${bold ? '-gras' : ''}`;
}

const quoted = (name: string) => name.replace(/[\\']/gu, '\\$&');

function withLooksInside(node: WordNode, styles: ReadonlyMap<string, WordStyle>): WordNode {
  const children = node.children?.map((child) => withLooksInside(child, styles));
  const whole = children === undefined ? node : { ...node, children };
  return node.type === 'paragraph' ? withLooks(whole, styles) : whole;
}

function withLooks(paragraph: WordNode, styles: ReadonlyMap<string, WordStyle>): WordNode {
  const style = styles.get(paragraph.styleId ?? '') ?? styles.get('Normal');
  if (paragraph.numbering || isTitle(style?.name) || (style?.level ?? null) !== null) return paragraph;
  if (isCaption(style?.name) || /^(?:quote|intense quote|citation)/iu.test(style?.name ?? ''))
    return paragraph;
  const runs = runsOf(paragraph).filter((run) => textIn(run).trim() !== '');
  const letters = (of: readonly WordNode[]) => of.reduce((sum, run) => sum + textIn(run).length, 0);
  const total = letters(runs);
  if (total === 0) return paragraph;
  const bold = (style?.bold ?? false) || letters(runs.filter((run) => run.isBold)) >= total * 0.9;
  const size = mostOf(runs.map((run) => [run.fontSize ?? style?.size ?? 10, textIn(run).length])) ?? 10;
  return { ...paragraph, styleId: null, styleName: looksName({ size, bold }) };
}

function runsOf(node: WordNode): WordNode[] {
  return node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf);
}

function textIn(node: WordNode): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textIn).join('');
}

/** The numbers that mammoth gives to notes are not in the file. */
function withoutNumbers(node: Root | Element): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (/(?:foot|end)note-ref-\S+$/u.test(String(child.properties.id ?? ''))) child.children = [];
    withoutNumbers(child);
  }
}
