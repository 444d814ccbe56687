import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from './headers-file.ts';
import { policyElements } from './page-policy.ts';

const SENT = headersFor(parseHeadersFile(readFileSync('public/_headers', 'utf8')), '/');

const directives = (policy: string) =>
  policy
    .split(';')
    .map((one) => one.trim())
    .sort();

test('a page repeats the policy of the headers, but for what only a header can say', () => {
  const said = /^<meta http-equiv="Content-Security-Policy" content="([^"]+)">/u.exec(
    policyElements(SENT),
  )?.[1];
  const sent = directives(SENT.get('Content-Security-Policy') ?? '');
  expect(sent).toContain("frame-ancestors 'none'");
  expect(directives(said ?? '')).toEqual(sent.filter((one) => !one.startsWith('frame-ancestors')));
  expect(policyElements(SENT)).toContain('<meta name="referrer" content="no-referrer">');
});

test('headers without policy, or with one that would leave the attribute, are refused', () => {
  expect(() => policyElements(new Map())).toThrow('Content-Security-Policy');
  expect(() => policyElements(new Map([...SENT, ['Referrer-Policy', '"><script>']]))).toThrow(
    'Referrer-Policy',
  );
});
