import type { FootnoteDefinition, Root } from 'mdast';
import type { Inline } from '../../domain/sheet/rich-text.ts';

/** Notes are told at the end of the part that calls them, numbered over the whole sheet. */
export interface SheetNotes {
  /** The number that stands in the text. */
  call(label: string): Inline;
  /** Called since the last time. */
  take(): readonly {
    readonly number: number;
    readonly definition: FootnoteDefinition;
  }[];
}

export function createNotes(root: Root): SheetNotes {
  const definitions = new Map(
    root.children.flatMap((node) =>
      node.type === 'footnoteDefinition' ? [[node.identifier, node] as const] : [],
    ),
  );
  const numbers = new Map<string, number>();
  let waiting: string[] = [];
  return {
    call: (label) => {
      if (!numbers.has(label)) {
        numbers.set(label, numbers.size + 1);
        waiting.push(label);
      }
      const number: Inline = { type: 'text', value: String(numbers.get(label)) };
      return { type: 'superscript', children: [number] };
    },
    take: () => {
      const called = waiting;
      waiting = [];
      return called.flatMap((label) => {
        const definition = definitions.get(label);
        return definition === undefined ? [] : [{ number: numbers.get(label) ?? 0, definition }];
      });
    },
  };
}
