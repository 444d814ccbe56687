import { attribute, childNamed, descendants, type XmlElement } from './xml.ts';

export interface OdtStyle {
  readonly size: number | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly position: 'sup' | 'sub' | undefined;
  /** Of a heading, from 1. */
  readonly level: number | undefined;
  readonly isQuote: boolean;
  readonly isHidden: boolean;
  readonly isCaption: boolean;
}

interface RawStyle {
  readonly name: string;
  readonly parent: string | undefined;
  readonly text: XmlElement | undefined;
  readonly level: string | undefined;
}

/** By name, those of the text over those of the whole file, what they inherit included. */
export function readOdtStyles(roots: readonly (XmlElement | null)[]): Map<string, OdtStyle> {
  const raw = new Map<string, RawStyle>();
  for (const root of roots) {
    if (root === null) continue;
    for (const style of descendants(root, new Set(['style:style']))) {
      const name = attribute(style, 'style:name');
      if (name === undefined) continue;
      raw.set(name, {
        name: attribute(style, 'style:display-name') ?? name,
        parent: attribute(style, 'style:parent-style-name'),
        text: childNamed(style, 'style:text-properties'),
        level: attribute(style, 'style:default-outline-level'),
      });
    }
  }
  return new Map([...raw.keys()].map((name) => [name, resolved(name, raw)]));
}

function resolved(name: string, raw: ReadonlyMap<string, RawStyle>): OdtStyle {
  const chain: RawStyle[] = [];
  for (let at = raw.get(name); at !== undefined && !chain.includes(at); at = raw.get(at.parent ?? ''))
    chain.push(at);
  const first = (property: string) =>
    chain.map(({ text }) => attribute(text, property)).find((value) => value !== undefined && value !== '');
  const size = /^([\d.]+)pt$/u.exec(first('fo:font-size') ?? '')?.[1];
  const position = first('style:text-position') ?? '';
  const level = chain.map((style) => style.level).find((each) => each !== undefined && each !== '');
  return {
    size: size === undefined ? undefined : Number(size),
    bold: /^(?:bold|[6-9]00)$/u.test(first('fo:font-weight') ?? ''),
    italic: first('fo:font-style') === 'italic',
    position: /^(?:super|[1-9])/u.test(position) ? 'sup' : /^(?:sub|-)/u.test(position) ? 'sub' : undefined,
    level: level === undefined ? undefined : Number(level),
    isCaption: chain.some((style) => /^(?:figure|table)? ?(?:caption|légende)/iu.test(style.name)),
    isHidden: first('text:display') === 'none',
    isQuote: chain.some((style) => /^(?:quotations?|citation|quote|block ?text)/iu.test(style.name)),
  };
}
