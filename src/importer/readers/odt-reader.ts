import type { Element, ElementContent, Root } from 'hast';
import {
  attribute,
  childNamed,
  childrenOf,
  descendants,
  isElement,
  nodesOf,
  parseXml,
  styleChain,
  unzipParts,
  type XmlElement,
} from '../../content/files/xml.ts';
import type { Aside, AsideReason, DocumentReading } from '../blocks/read-blocks.ts';
import { readHtmlTree } from './html-reader.ts';
import { element } from './html-shapes.ts';

type OdtStyle = ReturnType<typeof resolved>;

/** By name, with what they inherit. Styles of the text replace those of the whole file. */
function readOdtStyles(roots: readonly (XmlElement | null)[]): Map<string, OdtStyle> {
  const styles = roots.flatMap((root) => (root === null ? [] : descendants(root, 'style:style')));
  const byName = new Map(styles.map((style) => [attribute(style, 'style:name'), style]));
  const parent = (style: XmlElement) => byName.get(attribute(style, 'style:parent-style-name') ?? '');
  return new Map(
    [...byName].flatMap(([name, style]) =>
      name === undefined ? [] : [[name, resolved(styleChain(style, parent))]],
    ),
  );
}

function resolved(chain: readonly XmlElement[]) {
  const first = (read: (style: XmlElement) => string | undefined) =>
    chain.map(read).find((value) => value !== undefined && value !== '');
  const property = (name: string) =>
    first((style) => attribute(childNamed(style, 'style:text-properties'), name));
  const isNamed = (pattern: RegExp) =>
    chain.some((style) =>
      pattern.test(attribute(style, 'style:display-name') ?? attribute(style, 'style:name') ?? ''),
    );
  const size = /^([\d.]+)pt$/u.exec(property('fo:font-size') ?? '')?.[1];
  const position = property('style:text-position') ?? '';
  const level = first((style) => attribute(style, 'style:default-outline-level'));
  return {
    size: size === undefined ? undefined : Number(size),
    bold: /^(?:bold|[6-9]00)$/u.test(property('fo:font-weight') ?? ''),
    italic: property('fo:font-style') === 'italic',
    position: /^(?:super|[1-9])/u.test(position) ? 'sup' : /^(?:sub|-)/u.test(position) ? 'sub' : undefined,
    level: level === undefined ? undefined : Number(level),
    isCaption: isNamed(/^(?:figure|table)? ?(?:caption|légende)/iu),
    isHidden: property('text:display') === 'none',
    isQuote: isNamed(/^(?:quotations?|citation|quote|block ?text)/iu),
  };
}

/** Null when the file is damaged. */
export function readOdt(bytes: Uint8Array): DocumentReading | null {
  const parts = unzipParts(bytes, isOdtPart);
  const content = parseXml(parts?.get('content.xml'));
  const styles = parseXml(parts?.get('styles.xml'));
  const body = content === null ? undefined : descendants(content, 'office:text')[0];
  if (content === null || body === undefined) return null;
  const converter = new OdtConverter(readOdtStyles([styles, content]));
  const children = converter.flow(body);
  const pages = styles === null ? [] : descendants(styles, 'office:master-styles');
  for (const line of pages.flatMap((page) => descendants(page, 'text:p', 'text:h')))
    converter.setAside('en-tête ou pied de page', line);
  const root: Root = { type: 'root', children };
  const read = readHtmlTree(root, ['OpenDocument (.odt)'], (path) => parts?.get(path) ?? null);
  const held = [body, ...pages].map((element) => element.textContent ?? '').join('\n');
  return { ...read, aside: [...read.aside, ...converter.aside], held };
}

const isOdtPart = (path: string) =>
  path === 'content.xml' || path === 'styles.xml' || /^(?:\.\/)?(?:Pictures|media)\//u.test(path);

const ASIDE: Readonly<Record<string, AsideReason>> = {
  'office:annotation': 'commentaire',
  'text:index-title-template': 'sommaire',
  'text:table-of-content-source': 'sommaire',
  'text:tracked-changes': 'texte supprimé',
  'svg:title': 'image',
  'svg:desc': 'image',
  'office:forms': 'métadonnées',
  'text:sequence-decls': 'métadonnées',
  'text:variable-decls': 'métadonnées',
  'text:user-field-decls': 'métadonnées',
};

/** In points, where no style gives one. */
const USUAL_SIZE = 12;

const HIDEABLE = new Set(['text:p', 'text:h', 'text:span']);

class OdtConverter {
  readonly aside: Aside[] = [];
  private notes = 0;

  constructor(private readonly styles: ReadonlyMap<string, OdtStyle>) {}

  setAside(reason: AsideReason, { textContent }: XmlElement): void {
    if (textContent?.trim()) this.aside.push({ reason, text: textContent });
  }

  flow(parent: XmlElement): ElementContent[] {
    return childrenOf(parent).flatMap((child) => this.block(child));
  }

  private block(node: XmlElement): ElementContent[] {
    if (this.isAside(node)) return [];
    switch (node.tagName) {
      case 'text:h':
        return this.paragraph(node, `h${Math.min(6, Number(attribute(node, 'text:outline-level') ?? 1))}`);
      case 'text:p':
        return this.paragraph(node, 'p');
      case 'text:list':
        return [
          element(
            'ul',
            childrenOf(node).map((item) => element('li', this.flow(item))),
          ),
        ];
      case 'text:table-of-content':
        return [element('div', this.flow(node), { className: ['contents'] })];
      case 'table:table':
        return [element('table', this.rows(node))];
      case 'draw:image':
        return [element('p', [odtImage(node)]), ...this.flow(node)];
      default:
        return this.flow(node);
    }
  }

  private isAside(node: XmlElement): boolean {
    const style = this.styles.get(attribute(node, 'text:style-name') ?? '');
    const isHidden =
      attribute(node, 'text:display') === 'none' || (HIDEABLE.has(node.tagName) && style?.isHidden);
    const reason = isHidden ? 'texte masqué' : ASIDE[node.tagName];
    if (reason !== undefined) this.setAside(reason, node);
    return reason !== undefined;
  }

  private rows(table: XmlElement): ElementContent[] {
    return [...ownRows(table)].map((row) => {
      const cells = childrenOf(row).filter(({ tagName }) => /^table:(?:covered-)?table-cell$/u.test(tagName));
      return element(
        'tr',
        cells.map((cell) => element('td', this.flow(cell))),
      );
    });
  }

  /** Boxes anchored in a paragraph come after it. */
  private paragraph(node: XmlElement, tag: string): ElementContent[] {
    const after: ElementContent[] = [];
    const children = this.inline(node, after);
    const style = this.styles.get(attribute(node, 'text:style-name') ?? '');
    const level = tag === 'p' ? style?.level : undefined;
    const kind = style?.isQuote ? 'blockquote' : style?.isCaption ? 'figcaption' : tag;
    const name = level ? `h${Math.min(6, level)}` : tag === 'p' ? kind : tag;
    const looks = [
      `font-size:${style?.size ?? USUAL_SIZE}pt`,
      ...(style?.bold && name === 'p' ? ['font-weight:bold'] : []),
    ].join(';');
    const inner = name === 'blockquote' ? [element('p', children)] : children;
    return [element(name, inner, { style: looks }), ...after];
  }

  private inline(parent: XmlElement, after: ElementContent[]): ElementContent[] {
    return nodesOf(parent).flatMap((node): ElementContent[] => {
      if (node.nodeType === 3 || node.nodeType === 4)
        return [{ type: 'text', value: (node.nodeValue ?? '').replace(/\s+/gu, ' ') }];
      return isElement(node) ? this.inlineElement(node, after) : [];
    });
  }

  private inlineElement(node: XmlElement, after: ElementContent[]): ElementContent[] {
    if (this.isAside(node)) return [];
    switch (node.tagName) {
      case 'text:s':
      case 'text:tab':
        return [{ type: 'text', value: node.tagName === 'text:tab' ? '\t' : ' ' }];
      case 'text:line-break':
        return [element('br', [])];
      case 'text:note':
        return this.note(node);
      case 'text:a':
        return [element('a', this.inline(node, after), { href: attribute(node, 'xlink:href') ?? '' })];
      case 'text:span':
        return this.span(node, after);
      case 'draw:image':
        after.push(...this.flow(node));
        return [odtImage(node)];
      case 'draw:text-box':
      case 'draw:custom-shape':
      case 'text:p':
      case 'text:h':
        after.push(...this.block(node));
        return [];
      default:
        return this.inline(node, after);
    }
  }

  private span(node: XmlElement, after: ElementContent[]): ElementContent[] {
    const style = this.styles.get(attribute(node, 'text:style-name') ?? '');
    let children = this.inline(node, after);
    if (style?.size) children = [element('span', children, { style: `font-size:${style.size}pt` })];
    if (style?.position) children = [element(style.position, children)];
    if (style?.italic) children = [element('em', children)];
    return style?.bold ? [element('strong', children)] : children;
  }

  private note(node: XmlElement): ElementContent[] {
    this.notes += 1;
    const label = `note-${this.notes}`;
    const citation = childNamed(node, 'text:note-citation');
    if (citation) this.setAside('balisage', citation);
    const body = childNamed(node, 'text:note-body');
    const text = body === undefined ? [] : [element('note-text', this.flow(body), { label })];
    return [element('note-ref', [], { label }), ...text];
  }
}

function odtImage(node: XmlElement): Element {
  const frame = node.parentNode !== null && isElement(node.parentNode) ? node.parentNode : undefined;
  const described = ['svg:desc', 'svg:title'].map((name) => childNamed(frame, name)?.textContent ?? '');
  const src = (attribute(node, 'xlink:href') ?? '').replace(/^\.\//u, '');
  return element('img', [], { src, alt: described.find((words) => words.trim() !== '') ?? '' });
}

function* ownRows(table: XmlElement): Iterable<XmlElement> {
  for (const child of childrenOf(table)) {
    if (child.tagName === 'table:table-row') yield child;
    else if (/^table:table-(?:rows|header-rows|row-group)$/u.test(child.tagName)) yield* ownRows(child);
  }
}
