import { lettersOf } from '../letters.ts';
import type { Aside, AsideReason } from './reading.ts';
import { childrenOf, descendants, parseXml, type XmlElement } from './xml.ts';

const TEXTS = new Set(['w:t', 'w:delText', 'm:t', 'a:t']);
const BOTH_COPIES = new Set(['mc:AlternateContent']);

export const isWordText = (path: string) =>
  /^word\/(?:[^/]+|diagrams\/data\d*|charts\/[^/]+)\.xml$/u.test(path);

/** All that the file writes, wherever: text, headers, footers, notes, boxes, comments, deletions. */
export function wordTexts(parts: ReadonlyMap<string, Uint8Array>): string {
  return roots(parts)
    .map(([, root]) => textIn(root))
    .join('\n');
}

/** What `converted`, the text of the body and its notes, doesn't hold. */
export function wordAsides(parts: ReadonlyMap<string, Uint8Array>, converted: string): Aside[] {
  const known = lettersOf(converted);
  return roots(parts).flatMap(([path, root]): Aside[] => {
    const reason = reasonOf(path);
    if (reason !== null) return paragraphs(root).map((text) => ({ reason, text }));
    const missing: AsideReason = /notes\.xml$/u.test(path) ? 'note sans appel' : 'zone de texte';
    const { doubles, deleted } = hiddenIn(root);
    const rest = paragraphs(root, true).filter((text) => !known.includes(lettersOf(text)));
    return [
      ...doubles.map((text): Aside => ({ reason: 'double d’une zone de texte', text })),
      ...deleted.map((text): Aside => ({ reason: 'texte supprimé', text })),
      ...rest.map((text): Aside => ({ reason: missing, text })),
    ];
  });
}

function roots(parts: ReadonlyMap<string, Uint8Array>): [string, XmlElement][] {
  return [...parts].flatMap(([path, bytes]) => {
    const root = isWordText(path) ? parseXml(bytes) : null;
    return root === null ? [] : [[path, root] satisfies [string, XmlElement]];
  });
}

function reasonOf(path: string): AsideReason | null {
  if (/(?:header|footer)\d*\.xml$/u.test(path)) return 'en-tête ou pied de page';
  if (/comments\w*\.xml$/u.test(path)) return 'commentaire';
  if (/^word\/(?:document\d*|footnotes|endnotes)\.xml$/u.test(path)) return null;
  return 'zone de texte';
}

function textIn(element: XmlElement): string {
  return [...descendants(element, TEXTS)].map((text) => text.textContent ?? '').join('');
}

const PARAGRAPHS = new Set(['w:p', 'a:p']);

/** `inBody`: without the paragraphs that hold boxes, whose own are apart, and the deletions. */
function paragraphs(root: XmlElement, inBody = false): string[] {
  const found = [...descendants(root, PARAGRAPHS)].map((paragraph) => ownText(paragraph, inBody));
  return found.filter((text) => lettersOf(text) !== '');
}

function ownText(element: XmlElement, inBody: boolean): string {
  return childrenOf(element)
    .map((child) => {
      if (PARAGRAPHS.has(child.tagName) || (inBody && child.tagName === 'mc:AlternateContent')) return '';
      if (inBody && child.tagName === 'w:delText') return '';
      if (TEXTS.has(child.tagName)) return child.textContent ?? '';
      return ownText(child, inBody);
    })
    .join('');
}

/** A box is written twice, for old and new versions of Word; the old copy is the one that is read. */
function hiddenIn(root: XmlElement): { doubles: string[]; deleted: string[] } {
  const doubles = [...descendants(root, BOTH_COPIES)].flatMap((both) => {
    const [choice, fallback] = ['mc:Choice', 'mc:Fallback'].map((name) =>
      childrenOf(both).find((child) => child.tagName === name),
    );
    const text = choice === undefined ? '' : textIn(choice);
    return fallback !== undefined && text !== '' ? [text] : [];
  });
  const deleted = [...descendants(root, new Set(['w:delText']))].map((text) => text.textContent ?? '');
  return { doubles, deleted };
}
