import { strToU8, zipSync } from 'fflate';
import {
  attribute,
  childNamed,
  childrenOf,
  descendants,
  parseXml,
  styleChain,
  unzipParts,
  type XmlElement,
} from '../../content/files/xml.ts';
import { lettersOf } from '../blocks/conservation.ts';
import type { Aside, AsideReason } from '../blocks/read-blocks.ts';

/** The file without the runs that Word hides, nor the parts that are too large, and with its boxes in the text. */
export function withoutHiddenRuns(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>) {
  const hides = (style: XmlElement) => isSwitchedOn(style, 'w:vanish');
  const chains = [...wordStyles(parseXml(parts.get('word/styles.xml')))];
  const isHiding = (chain: readonly XmlElement[]) => chain.map(hides).find((each) => each !== undefined);
  const styles = new Set(chains.flatMap(([id, chain]) => (isHiding(chain) ? [id] : [])));
  const aside: Aside[] = [];
  const changed = new Map<string, Uint8Array>();
  for (const [path, part] of parts) {
    const root = path === 'word/styles.xml' ? null : parseXml(part);
    const boxes = root === null ? 0 : liftBoxes(root);
    const hidden =
      root === null ? [] : descendants(root, 'w:r', 'm:r').filter((run) => isHidden(run, styles));
    if (root === null || hidden.length + boxes === 0) continue;
    for (const run of hidden) {
      aside.push({ reason: 'texte masqué', text: textIn(run) });
      run.parentNode?.removeChild(run);
    }
    changed.set(path, strToU8(root.toString()));
  }
  const archive = unzipParts(bytes, () => true) ?? [];
  return {
    bytes: zipSync(Object.fromEntries([...archive, ...changed]), { level: 0 }),
    parts: new Map([...parts, ...changed]),
    aside,
  };
}

/** In place: the paragraphs of boxes without a copy for old versions of Word, which are the ones read, go below the one that holds them. */
function liftBoxes(root: XmlElement): number {
  let lifted = 0;
  for (const box of descendants(root, 'w:txbxContent')) {
    const above = ancestors(box);
    const both = above.find(({ tagName }) => tagName === 'mc:AlternateContent');
    const host = above.find(({ tagName }) => tagName === 'w:p');
    const isRead = above.some(({ tagName }) => tagName === 'mc:Fallback' || tagName === 'w:pict');
    if (isRead || host === undefined || (both && childNamed(both, 'mc:Fallback'))) continue;
    for (const paragraph of childrenOf(box).reverse())
      host.parentNode?.insertBefore(paragraph, host.nextSibling);
    lifted++;
  }
  return lifted;
}

function ancestors(element: XmlElement): XmlElement[] {
  const parent = element.parentElement;
  return parent === null ? [] : [parent, ...ancestors(parent)];
}

export const valueAt = (element: XmlElement | undefined, ...path: string[]) =>
  attribute(childNamed(element, ...path), 'w:val');

/** Undefined where a run or a style does not say. */
export function isSwitchedOn(element: XmlElement, name: string): boolean | undefined {
  const flag = childNamed(element, 'w:rPr', name);
  return flag && !/^(?:0|false|off)$/u.test(attribute(flag, 'w:val') ?? '1');
}

function isHidden(run: XmlElement, styles: ReadonlySet<string>): boolean {
  const paragraph = ancestors(run).find(({ tagName }) => tagName === 'w:p');
  const names = [valueAt(run, 'w:rPr', 'w:rStyle'), valueAt(paragraph, 'w:pPr', 'w:pStyle')];
  return isSwitchedOn(run, 'w:vanish') ?? names.some((name) => name !== undefined && styles.has(name));
}

/** By id, each style with those that it is based on. */
export function wordStyles(root: XmlElement | null): Map<string, XmlElement[]> {
  const styles = root === null ? [] : childrenOf(root).filter(({ tagName }) => tagName === 'w:style');
  const byId = new Map(styles.map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  const basedOn = (style: XmlElement) => byId.get(valueAt(style, 'w:basedOn') ?? '');
  return new Map([...byId].map(([id, style]) => [id, styleChain(style, basedOn)]));
}

const TEXTS = ['w:t', 'w:delText', 'm:t', 'a:t'];

export const isWordText = (path: string) =>
  /^word\/(?:[^/]+|diagrams\/data\d*|charts\/[^/]+)\.xml$/u.test(path);

/** All the text of the file: body, headers, footers, notes, boxes, comments, deletions. */
export function wordTexts(parts: ReadonlyMap<string, Uint8Array>): string {
  return roots(parts)
    .map(([, root]) => textIn(root))
    .join('\n');
}

/** The texts that `converted`, the body and its notes, lacks. */
export function wordAsides(parts: ReadonlyMap<string, Uint8Array>, converted: string): Aside[] {
  const known = lettersOf(converted);
  return roots(parts).flatMap(([path, root]): Aside[] => {
    const reason = reasonOf(path);
    if (reason !== null) return paragraphs(root).map((pieces) => ({ reason, text: pieces.join('') }));
    const missing: AsideReason = /notes\.xml$/u.test(path) ? 'note sans appel' : 'zone de texte';
    // A box is written twice, for old and new versions of Word; the copy for old ones is read, the other is a double.
    const boxes = descendants(root, 'mc:AlternateContent');
    const doubles = boxes.flatMap(
      (both) => (childNamed(both, 'mc:Fallback') && childNamed(both, 'mc:Choice')) ?? [],
    );
    const deleted = descendants(root, ...DELETED);
    const rest = paragraphs(root, true).flatMap((pieces) => piecesNotIn(known, pieces));
    return [
      ...doubles.map((choice): Aside => ({ reason: 'double d’une zone de texte', text: textIn(choice) })),
      ...deleted.map((each): Aside => ({ reason: 'texte supprimé', text: each.textContent ?? '' })),
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

const textIn = (element: XmlElement): string =>
  descendants(element, ...TEXTS)
    .map((text) => text.textContent ?? '')
    .join('');

const PARAGRAPHS = ['w:p', 'a:p'];
const DELETED = ['w:delText', 'w:moveFrom'];

/** Each paragraph in the pieces of the file. `inBody`: without deletions, and with one copy of each box. */
function paragraphs(root: XmlElement, inBody = false): string[][] {
  const pieces = PARAGRAPHS.includes(root.tagName) ? [ownPieces(root, inBody)] : [];
  const copies = childrenOf(root).some(({ tagName }) => tagName === 'mc:Fallback');
  const inside = childrenOf(root).filter(
    ({ tagName }) => !(inBody && ((copies && tagName === 'mc:Choice') || tagName === 'w:moveFrom')),
  );
  return [...pieces, ...inside.flatMap((child) => paragraphs(child, inBody))].filter(
    (paragraph) => lettersOf(paragraph.join('')) !== '',
  );
}

function ownPieces(element: XmlElement, inBody: boolean): string[] {
  return childrenOf(element).flatMap((child) => {
    if (PARAGRAPHS.includes(child.tagName) || (inBody && child.tagName === 'mc:AlternateContent')) return [];
    if (inBody && DELETED.includes(child.tagName)) return [];
    return TEXTS.includes(child.tagName) ? [child.textContent ?? ''] : ownPieces(child, inBody);
  });
}

const MOST_TRIES = 40;

/** The pieces that are missing where a paragraph was read in part, or not at all. */
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
