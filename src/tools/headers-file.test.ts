import { expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from './headers-file.ts';

const FILE = `# comment
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

test('a later and narrower block wins over an earlier one', () => {
  const rules = parseHeadersFile(FILE);
  expect(headersFor(rules, '/').get('Cache-Control')).toBe('no-cache');
  expect(headersFor(rules, '/assets/a.js').get('Cache-Control')).toContain('immutable');
  expect(headersFor(rules, '/assets/a.js').get('X-Content-Type-Options')).toBe('nosniff');
});

test('a header outside a block is refused with its line', () => {
  expect(() => parseHeadersFile('  X: y\n')).toThrow('_headers:1');
  expect(() => parseHeadersFile('/*\n  nothing here\n')).toThrow('_headers:2');
});
