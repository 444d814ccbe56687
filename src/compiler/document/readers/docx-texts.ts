import { strToU8, zipSync } from 'fflate';
import { lettersOf } from '../conservation.ts';
import type { Aside, AsideReason } from '../read-blocks.ts';
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

const RUNS = new Set(['w:r', 'm:r']);
const WORDS = new Set(['w:t', 'w:delText', 'm:t']);

/** The file without the runs that Word hides, nor the parts that are too large. */
export function withoutHiddenRuns(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>) {
  const styles = hidingStyles(parseXml(parts.get('word/styles.xml')));
  const aside: Aside[] = [];
  const changed = new Map<string, Uint8Array>();
  for (const [path, part] of parts) {
    const root = path === 'word/styles.xml' ? null : parseXml(part);
    const hidden = root === null ? [] : [...descendants(root, RUNS)].filter((run) => isHidden(run, styles));
    if (root === null || hidden.length === 0) continue;
    for (const run of hidden) {
      const text = [...descendants(run, WORDS)].map((each) => each.textContent ?? '').join('');
      if (text.trim() !== '') aside.push({ reason: 'texte masqué', text });
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

function isHidden(run: XmlElement, styles: ReadonlySet<string>): boolean {
  const look = childNamed(run, 'w:rPr');
  const vanish = childNamed(look, 'w:vanish');
  if (vanish !== undefined) return isOn(vanish);
  const paragraph = paragraphOf(run);
  const names = [
    attribute(childNamed(look, 'w:rStyle'), 'w:val'),
    attribute(childNamed(childNamed(paragraph, 'w:pPr'), 'w:pStyle'), 'w:val'),
  ];
  return names.some((name) => name !== undefined && styles.has(name));
}

function paragraphOf(run: XmlElement): XmlElement | undefined {
  let at = run.parentElement;
  while (at !== null && at.tagName !== 'w:p') at = at.parentElement;
  return at ?? undefined;
}

/** Ids of the styles that hide, by themselves or through those they are based on. */
function hidingStyles(root: XmlElement | null): Set<string> {
  const styles = root === null ? [] : childrenOf(root).filter(({ tagName }) => tagName === 'w:style');
  const byId = new Map(styles.map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  const hides = (id: string, deep: number): boolean => {
    const style = byId.get(id);
    const vanish = childNamed(childNamed(style, 'w:rPr'), 'w:vanish');
    if (vanish !== undefined) return isOn(vanish);
    if (style === undefined || deep > 20) return false;
    return hides(attribute(childNamed(style, 'w:basedOn'), 'w:val') ?? '', deep + 1);
  };
  return new Set([...byId.keys()].filter((id) => hides(id, 0)));
}

const TEXTS = new Set(['w:t', 'w:delText', 'm:t', 'a:t']);

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

/** Each paragraph in the pieces of the file. `inBody`: without deletions, and with one copy of each box. */
function paragraphs(root: XmlElement, inBody = false): string[][] {
  const pieces = PARAGRAPHS.has(root.tagName) ? [ownPieces(root, inBody)] : [];
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
    if (PARAGRAPHS.has(child.tagName) || (inBody && child.tagName === 'mc:AlternateContent')) return [];
    if (inBody && DELETED.has(child.tagName)) return [];
    return TEXTS.has(child.tagName) ? [child.textContent ?? ''] : ownPieces(child, inBody);
  });
}

/** A box is written twice, for old and new versions of Word; the copy for old ones is read, the other is a double. */
function hiddenIn(root: XmlElement): { doubles: string[]; deleted: string[] } {
  const doubles = [...descendants(root, new Set(['mc:AlternateContent']))].flatMap((both) => {
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
