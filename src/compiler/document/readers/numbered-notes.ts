import { blockText, type SourceBlock } from '../read-blocks.ts';
import type { Aside, DocumentReading } from './reading.ts';

const NOTE = /^\((\d{1,2})\)\s+(\S[\s\S]*)$/u;

/** « (1) » after a word calls the paragraph that begins with it, further down: numbers may come back. */
export function withNumberedNotes(reading: DocumentReading): DocumentReading {
  const notes = new Map(reading.notes);
  const aside: Aside[] = [];
  const blocks: SourceBlock[] = [];
  for (const block of reading.blocks) {
    const [, number = '', words = ''] = block.kind === 'paragraph' ? (NOTE.exec(block.text) ?? []) : [];
    const called =
      number === '' ? -1 : blocks.findLastIndex((above) => callOf(number).test(blockText(above)));
    const above = blocks[called];
    if (above === undefined || !('text' in above)) {
      blocks.push(block);
      continue;
    }
    let label = number;
    while (notes.has(label)) label += '-';
    notes.set(label, words.replace(/\s*\n\s*/gu, ' '));
    blocks[called] = { ...above, text: above.text.replace(callOf(number), `[^${label}]`) };
    if (!reading.isMarkdown)
      aside.push({ reason: 'balisage', text: number }, { reason: 'balisage', text: number });
  }
  return { ...reading, blocks, notes, aside: [...reading.aside, ...aside] };
}

function callOf(number: string): RegExp {
  return new RegExp(String.raw`(?<=[\p{L}\p{N}»)])[ \u00a0]?\(${number}\)(?=[\s.,;:!?»]|$)`, 'u');
}
