import type { FootnoteDefinition, Link, PhrasingContent, Root, RootContent } from 'mdast';
import { type Reporter, spotOfNode } from '../../content/diagnostics/reporter.ts';
import type { SectionKind } from '../../core/sheet/initiative.ts';
import type { Inline } from '../../core/sheet/rich-text.ts';
import { isSafeTarget } from './details-schema.ts';
import { sourceOf } from './markdown.ts';

const ADDRESS = /\bhttps?:\/\/[^\s<>"«»“”]+/giu;
const TRAILING = /[.,;:!?…'’)\]}*_]+$/u;

export interface Reading {
  readonly text: string;
  readonly reporter: Reporter;
  readonly notes: SheetNotes;
  /** The kind of a part, by its heading and its nodes. */
  kindOf(heading: string, nodes: readonly RootContent[]): SectionKind;
}

/** What the format does not read stays as the author typed it, and is reported. */
export function toInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  const result: Inline[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) break;
    const closing = closingTag(nodes, index);
    if (closing === null) {
      result.push(...toInline(node, reading));
      continue;
    }
    const children = toInlines(nodes.slice(index + 1, closing.index), reading);
    result.push({ type: closing.type, children });
    index = closing.index;
  }
  return result;
}

function closingTag(
  nodes: readonly PhrasingContent[],
  index: number,
): { index: number; type: 'superscript' | 'subscript' } | null {
  const node = nodes[index];
  const name = node?.type === 'html' ? /^<(su[bp])>$/iu.exec(node.value)?.[1]?.toLowerCase() : undefined;
  if (name === undefined) return null;
  // The very next tag must close it: only a few characters are between them.
  let next = index + 1;
  while (next < nodes.length && nodes[next]?.type !== 'html') next++;
  const tag = nodes[next];
  if (tag?.type !== 'html' || tag.value.toLowerCase() !== `</${name}>`) return null;
  return { index: next, type: name === 'sup' ? 'superscript' : 'subscript' };
}

function toInline(node: PhrasingContent, reading: Reading): Inline[] {
  switch (node.type) {
    case 'text':
      return withBareLinks(node.value.replace(/\s*\n\s*/gu, ' '));
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: toInlines(node.children, reading) }];
    case 'break':
      return [{ type: 'break' }];
    case 'link':
      return toLink(node, reading);
    case 'footnoteReference':
      return [reading.notes.call(node.identifier)];
    case 'html':
      if (/^<br ?\/?>$/iu.test(node.value)) return [{ type: 'break' }];
      return unread(node, reading, LONE_TAG);
    case 'image':
      return unread(node, reading, IMAGE);
    default:
      return [{ type: 'text', value: sourceOf(node, reading.text) }];
  }
}

type Problem = readonly [code: string, message: string, help: string];

const LONE_TAG: Problem = [
  'balise-isolee',
  'Cette balise n’est pas fermée, ou rien ne l’ouvre.',
  'Fermez-la dans le même passage, par exemple « m<sup>2</sup> », ou retirez-la.',
];
const IMAGE: Problem = [
  'image-non-publiee',
  'Une image du texte n’est pas publiée.',
  'Rangez l’image dans le dossier « images » et décrivez-la dans l’en-tête, sous « images ».',
];
const LINK: Problem = [
  'lien-non-autorise',
  'Ce lien n’est pas publié : son adresse n’est pas admise.',
  'Un lien publié commence par https://, http://, mailto: ou tel:, ou reste dans le site.',
];

function toLink(node: Link, reading: Reading): Inline[] {
  const href = node.url;
  if (!isSafeTarget(href)) return unread(node, reading, LINK);
  // HTML has no link inside a link: an address in a link's words stays text.
  const children = withoutLinks(toInlines(node.children, reading));
  return [{ type: 'link', href, children: children.length > 0 ? children : [{ type: 'text', value: href }] }];
}

function withoutLinks(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'link') return withoutLinks(node.children);
    if (node.type === 'text' || node.type === 'break') return [node];
    if (node.type === 'call')
      return [{ type: 'superscript', children: [{ type: 'text', value: String(node.number) }] }];
    return [{ ...node, children: withoutLinks(node.children) }];
  });
}

function unread(node: PhrasingContent, reading: Reading, [code, message, help]: Problem): Inline[] {
  reading.reporter.warn(code, spotOfNode(node), message, help);
  return [{ type: 'text', value: sourceOf(node, reading.text) }];
}

function withBareLinks(text: string): Inline[] {
  const nodes: Inline[] = [];
  let cursor = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const href = match[0].replace(TRAILING, '');
    if (!URL.canParse(href)) continue;
    if (match.index > cursor) nodes.push({ type: 'text', value: text.slice(cursor, match.index) });
    nodes.push({ type: 'link', href, children: [{ type: 'text', value: href }] });
    cursor = match.index + href.length;
  }
  if (cursor < text.length) nodes.push({ type: 'text', value: text.slice(cursor) });
  return nodes;
}

export type SheetNotes = ReturnType<typeof createNotes>;

/** Numbered over the whole sheet, in the order of their calls. Ids hold the name of the sheet: a page may show several. */
export function createNotes(root: Root, sheet: string) {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of root.children)
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  const numbers = new Map<string, number>();
  const noteId = (number: number) => `${sheet}-note-${number}`;
  const callId = (number: number) => `${sheet}-appel-${number}`;
  return {
    /** What the text shows in the place of a call. */
    call: (label: string): Inline => {
      const known = numbers.get(label);
      const number = known ?? numbers.size + 1;
      numbers.set(label, number);
      const href = `#${noteId(number)}`;
      return { type: 'call', number, href, ...(known === undefined && { id: callId(number) }) };
    },
    /** Those that are called, then the others. */
    all: () => {
      const labels = [...new Set([...numbers.keys(), ...definitions.keys()])];
      const called = numbers.size;
      for (const [index, label] of labels.entries()) numbers.set(label, index + 1);
      return labels.flatMap((label, index) => {
        const definition = definitions.get(label);
        const back = index < called ? `#${callId(index + 1)}` : null;
        return definition === undefined ? [] : [{ id: noteId(index + 1), back, definition }];
      });
    },
  };
}
