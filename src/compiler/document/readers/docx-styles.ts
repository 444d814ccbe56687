import { attribute, childNamed, childrenOf, isOn, type XmlElement } from './xml.ts';

export interface WordStyle {
  readonly name: string;
  /** From 1: of a heading. */
  readonly level: number | null;
  readonly size: number | null;
  readonly bold: boolean;
}

interface RawStyle extends WordStyle {
  readonly basedOn: string | undefined;
  readonly hasBold: boolean;
}

/** By style id, what a style takes from those it is based on included. */
export function readWordStyles(styles: XmlElement | null): Map<string, WordStyle> {
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
    bold: bold !== undefined && isOn(bold),
    hasBold: bold !== undefined,
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
    bold: chain.find((style) => style.hasBold)?.bold ?? false,
  };
}

/** In points. */
function sizeIn(run: XmlElement | undefined): number | null {
  const halves = Number(attribute(childNamed(run, 'w:sz'), 'w:val') ?? Number.NaN);
  return Number.isFinite(halves) ? halves / 2 : null;
}
