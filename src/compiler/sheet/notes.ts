import type { FootnoteDefinition, Root } from 'mdast';
import type { Inline, SheetNote } from '../../core/sheet/rich-text.ts';

/** Numbered over the whole sheet, in the order of their calls. */
export interface SheetNotes {
  /** What stands in the text. */
  call(label: string): Inline;
  /** Those that are called, then the others. */
  all(): readonly (Omit<SheetNote, 'children'> & { readonly definition: FootnoteDefinition })[];
}

/** Ids hold the name of the sheet: a page may show several. */
export function createNotes(root: Root, sheet: string): SheetNotes {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of root.children)
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  const numbers = new Map<string, number>();
  const noteId = (number: number) => `${sheet}-note-${number}`;
  const callId = (number: number) => `${sheet}-appel-${number}`;
  return {
    call: (label) => {
      const known = numbers.get(label);
      const number = known ?? numbers.size + 1;
      numbers.set(label, number);
      const href = `#${noteId(number)}`;
      return { type: 'call', number, href, ...(known === undefined && { id: callId(number) }) };
    },
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
