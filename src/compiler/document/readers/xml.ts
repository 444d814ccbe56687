import { DOMParser, type Element as XmlElement, type Node as XmlNode } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export type { XmlElement };

/** In bytes, unpacked: a page of text takes some 5 kB of XML. */
const MOST_TEXT = 10_000_000;
const LARGEST_IMAGE = 60_000_000;
export const MOST_PARAGRAPHS = 100_000;

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
  if (text.split(/<(?:w|text):p\b/u, MOST_PARAGRAPHS + 1).length > MOST_PARAGRAPHS)
    throw new RangeError('There are too many paragraphs.');
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml').documentElement;
  } catch {
    return null;
  }
}

export function childrenOf(element: XmlElement): XmlElement[] {
  return nodesOf(element).filter(isElement);
}

export function nodesOf(element: XmlElement): XmlNode[] {
  return [...element.childNodes];
}

export function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === 1;
}

/** `w:t`, `text:p`: prefixes are those that every writer uses. */
export function* descendants(element: XmlElement, names: ReadonlySet<string>): Iterable<XmlElement> {
  for (const child of childrenOf(element)) {
    if (names.has(child.tagName)) yield child;
    yield* descendants(child, names);
  }
}

export function isOn(flag: XmlElement): boolean {
  return !/^(?:0|false|off)$/u.test(attribute(flag, 'w:val') ?? '1');
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : childrenOf(element).find((child) => child.tagName === name);
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}
