import type { Image, ImageReference, LinkReference, Nodes, Text } from 'mdast';

/** What only the document can tell of its inline marks. */
export interface InlineHooks {
  readonly addressOf?: (node: LinkReference) => string | undefined;
  readonly writeHtml?: (html: string) => string;
  readonly onImage?: (node: Image | ImageReference) => void;
  readonly onText?: (node: Text) => void;
}

/** Inline content in the sheet format: what its parser would take for a mark is escaped. */
export function writeInline(nodes: readonly Nodes[], hooks: InlineHooks = {}): string {
  const whole = merged(nodes);
  return whole.map((node, index) => writeNode(node, whole[index + 1], hooks)).join('');
}

/** So that a paragraph is not taken for a heading, an item or a row. */
export function escapeStart(text: string): string {
  return text.replace(/^(?=#{1,6}\s|>|[-+*]\s|\||\[\^)/gmu, '\\').replace(/^(\d{1,9})(?=[.)]\s)/gmu, '$1\\');
}

export function escapeWords(text: string): string {
  return text
    .replace(/[\\*]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/giu, '\\<')
    .replace(/\[(?=\^|[^\]]*\][(:])/gu, '\\[')
    .replace(/&(?=#?\w+;)/gu, '\\&');
}

/** « **a****b** » is one run in bold. */
function merged(nodes: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'strong' && node.type === 'strong') {
      result[result.length - 1] = { ...last, children: [...last.children, ...node.children] };
    } else if (last?.type === 'emphasis' && node.type === 'emphasis') {
      result[result.length - 1] = { ...last, children: [...last.children, ...node.children] };
    } else result.push(node);
  }
  return result;
}

function writeNode(node: Nodes, next: Nodes | undefined, hooks: InlineHooks): string {
  switch (node.type) {
    case 'text':
      hooks.onText?.(node);
      return escapeWords(node.value.replace(/\u00ad/gu, '').replace(/[\t\n ]+/gu, ' '));
    case 'inlineCode':
      return escapeWords(node.value);
    case 'strong':
      return marked('**', writeInline(node.children, hooks), next);
    case 'emphasis':
      return marked('*', writeInline(node.children, hooks), next);
    case 'break':
      return '  \n';
    case 'link':
      return writeLink(node.url, writeInline(node.children, hooks));
    case 'linkReference':
      return writeLink(hooks.addressOf?.(node) ?? '', writeInline(node.children, hooks));
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    case 'html':
      return hooks.writeHtml === undefined ? node.value : hooks.writeHtml(node.value);
    case 'image':
    case 'imageReference':
      hooks.onImage?.(node);
      return '';
    default:
      return 'children' in node ? writeInline(node.children, hooks) : '';
  }
}

/** Marks stand against words on the inside, and not against a letter on the outside. */
function marked(mark: string, inside: string, next: Nodes | undefined): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(inside) ?? [];
  if (words === '' || words.includes(mark)) return inside;
  const stuck = after === '' && next?.type === 'text' && /^[\p{L}\p{N}]/u.test(next.value);
  return stuck ? inside : `${before}${mark}${words}${mark}${after}`;
}

function writeLink(url: string, words: string): string {
  if (!/^(?:https?:|mailto:|tel:)/iu.test(url)) return words;
  const bare = words.replaceAll('\\', '');
  if (bare.trim() === '') return '';
  if (bare === url) return url;
  return `[${words}](${url
    .replace(/[\s<>]/gu, encodeURIComponent)
    .replace(/\(/gu, '%28')
    .replace(/\)/gu, '%29')})`;
}
