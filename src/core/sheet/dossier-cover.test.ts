import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_NOTE, LONGEST_TITLE, readCover } from './dossier.ts';

test('a title is one line, a note keeps its lines, and neither has spaces to spare', () => {
  expect(
    readCover({ title: '  Nos \t centres\nbourgs ', note: ' Pour le 12.\r\n\r\n\r\n\r\nÀ lire   avant. ' }),
  ).toEqual({
    title: 'Nos centres bourgs',
    note: 'Pour le 12.\n\nÀ lire avant.',
  });
});

test('what is no text, and characters that are not seen, say nothing', () => {
  expect(readCover({ title: 12, note: ['a'] })).toEqual({ title: '', note: '' });
  expect(readCover({ title: '\u0000\u202e', note: '\u200b\n\u0007' })).toEqual({ title: '', note: '' });
});

test('whatever is given is within bounds, and read the same a second time', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 700 }),
    fc.string({ unit: fc.constantFrom(...'aé\n\r\t \u{1F600}\u202e'), maxLength: 700 }),
  );
  fc.assert(
    fc.property(text, text, (title, note) => {
      const cover = readCover({ title, note });
      expect([...cover.title].length).toBeLessThanOrEqual(LONGEST_TITLE);
      expect([...cover.note].length).toBeLessThanOrEqual(LONGEST_NOTE);
      expect(cover.title + cover.note.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
      expect(readCover(cover)).toEqual(cover);
    }),
  );
});
