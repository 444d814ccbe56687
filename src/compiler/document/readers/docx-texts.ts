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
    if (reason !== null) return paragraphs(root).map((pieces) => ({ reason, text: pieces.join('') }));
    const missing: AsideReason = /notes\.xml$/u.test(path) ? 'note sans appel' : 'zone de texte';
    const { doubles, deleted } = hiddenIn(root);
    const rest = paragraphs(root, true).flatMap((pieces) => piecesNotIn(known, pieces));
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
const DELETED = new Set(['w:delText', 'w:moveFrom']);

/** In pieces as they are written. `inBody`: boxes apart, of which one copy is read, and deletions left out. */
function paragraphs(root: XmlElement, inBody = false): string[][] {
  const own = PARAGRAPHS.has(root.tagName) ? [ownPieces(root, inBody)] : [];
  const copies = childrenOf(root).some(({ tagName }) => tagName === 'mc:Fallback');
  const inside = childrenOf(root).filter(
    ({ tagName }) => !(inBody && ((copies && tagName === 'mc:Choice') || tagName === 'w:moveFrom')),
  );
  return [...own, ...inside.flatMap((child) => paragraphs(child, inBody))].filter(
    (pieces) => lettersOf(pieces.join('')) !== '',
  );
}

function ownPieces(element: XmlElement, inBody: boolean): string[] {
  return childrenOf(element).flatMap((child) => {
    if (PARAGRAPHS.has(child.tagName) || (inBody && child.tagName === 'mc:AlternateContent')) return [];
    if (inBody && DELETED.has(child.tagName)) return [];
    return TEXTS.has(child.tagName) ? [child.textContent ?? ''] : ownPieces(child, inBody);
  });
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
  const deleted = [...descendants(root, DELETED)].map((text) => text.textContent ?? '');
  return { doubles, deleted };
}

const MOST_TRIES = 40;

/** Those of a paragraph that was read without some of its fields, or not at all. */
function piecesNotIn(known: string, pieces: readonly string[]): string[] {
  const letters = pieces.map(lettersOf);
  if (known.includes(letters.join(''))) return [];
  let best = new Set<number>();
  let most = 0;
  for (const [first, start] of letters.entries()) {
    let at = start === '' ? -1 : known.indexOf(start);
    for (let tries = 0; at !== -1 && tries < MOST_TRIES; tries++, at = known.indexOf(start, at + 1)) {
      const read = readFrom(known, letters, first, at);
      const count = [...read].reduce((sum, index) => sum + (letters[index]?.length ?? 0), 0);
      if (count > most) [best, most] = [read, count];
    }
  }
  const isRead = most > 3 || most * 2 > letters.join('').length;
  const missing = isRead ? pieces.filter((_, index) => !best.has(index)) : [pieces.join('')];
  return missing.filter((text) => lettersOf(text) !== '');
}

function readFrom(known: string, letters: readonly string[], first: number, start: number): Set<number> {
  const read = new Set<number>();
  let at = start;
  for (const [index, piece] of letters.entries()) {
    if (index < first || !known.startsWith(piece, at)) continue;
    read.add(index);
    at += piece.length;
  }
  return read;
}
