import { expect, test } from 'vitest';
import { normalizeText } from './normalize.ts';

test('a document saved by any editor gives the same text', () => {
  const text = 'é\n\nà\n';
  expect(normalizeText('\ufeffe\u0301\r\n\r\na\u0300\r\n')).toBe(text);
  expect(normalizeText('é\r\rà\r')).toBe(text);
  expect(normalizeText(text)).toBe(text);
});

test('a byte order mark inside the text is the author’s', () => {
  expect(normalizeText('a\ufeffb')).toBe('a\ufeffb');
});
