import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EMBED_ROOT, embeddedView } from '../../state/address/embed-addresses.ts';
import { headersFor, parseHeadersFile, withSecureTransport } from './host-files.ts';

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

test('only a site at the root of a secure address binds its host to HTTPS', () => {
  const bound = (address: string | null, base: string) =>
    parseHeadersFile(withSecureTransport(FILE, address, base)).map(({ headers }) =>
      headers.map(([name]) => name).includes('Strict-Transport-Security'),
    );
  expect(bound('https://atlas.fr/', '/')).toEqual([true, false]);
  for (const [address, base] of [
    ['http://atlas.fr/', '/'],
    ['https://reseau.fr/atlas/', '/atlas/'],
    [null, '/'],
  ] as const)
    expect(bound(address, base)).toEqual([false, false]);
});

test('a header outside a block is refused with its line', () => {
  expect(() => parseHeadersFile('  X: y\n')).toThrow('_headers:1');
  expect(() => parseHeadersFile('/*\n  nothing here\n')).toThrow('_headers:2');
});

test('a header that a block takes back is removed, unless it sets it anew', () => {
  const rules = parseHeadersFile('/*\n  A: 1\n  B: 2\n/a/*\n  ! A\n  ! B\n  B: 3\n');
  expect([...headersFor(rules, '/a/')]).toEqual([['B', '3']]);
  expect(headersFor(rules, '/').get('A')).toBe('1');
});

test('other sites may frame the embedded views and nothing else, which frames its own pages alone', () => {
  const rules = parseHeadersFile(readFileSync('public/_headers', 'utf8'));
  const policy = (path: string) => headersFor(rules, path).get('Content-Security-Policy') ?? '';
  expect(policy(embeddedView({ kind: 'theme', id: 'emploi' }))).toContain('frame-ancestors *');
  for (const path of ['/', '/integrer/', '/fiches/a/', '/assets/a.js', EMBED_ROOT.slice(0, -1)])
    expect(policy(path), path).toMatch(/frame-src 'self';.*frame-ancestors 'none'/u);
  for (const path of [EMBED_ROOT, '/'])
    expect(policy(path)).toMatch(/^default-src 'none'; script-src 'self'/u);
});
