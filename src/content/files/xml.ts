import { DOMParser, type Element as XmlElement, type Node as XmlNode } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export type { XmlElement };

/** Beyond these no author writes, and a reader would take minutes. */
export const MOST_PARAGRAPHS = 20_000;
/** In bytes, unpacked: a page of text takes some 5 kB of XML. */
const MOST_TEXT = 10_000_000;
const LARGEST_IMAGE = 60_000_000;
/** Characters of XML: a paragraph of a hundred lines takes some 50 000, whatever its looks. */
const LONGEST_PARAGRAPH = 1_000_000;

/** Empty for a damaged archive. */
export function namesIn(archive: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  try {
    unzipSync(archive, { filter: ({ name }) => !names.add(name) });
  } catch {
    names.clear();
  }
  return names;
}

/**
 * The parts of a Word or OpenDocument file whose path is `wanted`, by path; images that are too large are left out.
 * Null for a damaged archive. Throws a RangeError where the texts are too large.
 */
export function unzipParts(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Map<string, Uint8Array> | null {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('.xml')) return originalSize <= LARGEST_IMAGE && wanted(name);
        size += originalSize;
        return size <= MOST_TEXT && wanted(name);
      },
    });
    if (size <= MOST_TEXT) return new Map(Object.entries(parts));
  } catch {
    return null;
  }
  throw new RangeError('The texts are too large.');
}

/** Null when the part is missing or is no XML. */
export function parseXml(part: Uint8Array | undefined): XmlElement | null {
  if (part === undefined) return null;
  const text = strFromU8(part)
    .replace(/^\ufeff/u, '')
    .replace(/<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>/u, '');
  const [, ...paragraphs] = text.split(/<(?:w|text):p\b/u, MOST_PARAGRAPHS + 1);
  if (paragraphs.length === MOST_PARAGRAPHS || paragraphs.some(({ length }) => length > LONGEST_PARAGRAPH))
    throw new RangeError('There are too many paragraphs, or one has no end.');
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml').documentElement;
  } catch {
    return null;
  }
}

export const childrenOf = (element: XmlElement): XmlElement[] => nodesOf(element).filter(isElement);

export const nodesOf = (element: XmlElement): XmlNode[] => [...element.childNodes];

export const isElement = (node: XmlNode): node is XmlElement => node.nodeType === 1;

/** `w:t`, `text:p`: prefixes are those that every writer uses. */
export const descendants = (element: XmlElement, ...names: string[]): XmlElement[] =>
  childrenOf(element).flatMap((child) => [
    ...(names.includes(child.tagName) ? [child] : []),
    ...descendants(child, ...names),
  ]);

/** `path`: the names of a child, of its own child… */
export function childNamed(
  element: XmlElement | null | undefined,
  ...path: string[]
): XmlElement | undefined {
  const next = (at: XmlElement | undefined, name: string) =>
    at && childrenOf(at).find((child) => child.tagName === name);
  return path.reduce(next, element ?? undefined);
}

/** A style and those that it is based on, the nearest first. */
export function styleChain<T>(style: T | undefined, basedOn: (style: T) => T | undefined): T[] {
  const chain: T[] = [];
  for (let at = style; at !== undefined && !chain.includes(at); at = basedOn(at)) chain.push(at);
  return chain;
}

export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.getAttribute(name) ?? undefined;
