import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor, parseHeadersFile, policyElements, withTileHosts } from './host-files.ts';

const FILE = readFileSync('public/_headers', 'utf8');
const SENT = headersFor(parseHeadersFile(FILE), '/');

const directives = (policy: string) =>
  policy
    .split(';')
    .map((one) => one.trim())
    .sort();

test('a page repeats the policy of the headers, but for what only a header can say', () => {
  const repeated = /^<meta http-equiv="Content-Security-Policy" content="([^"]+)">/u.exec(
    policyElements(SENT),
  )?.[1];
  const sent = directives(SENT.get('Content-Security-Policy') ?? '');
  expect(sent).toContain("frame-ancestors 'none'");
  expect(directives(repeated ?? '')).toEqual(sent.filter((one) => !one.startsWith('frame-ancestors')));
  expect(policyElements(SENT)).toContain('<meta name="referrer" content="no-referrer">');
});

test('headers without policy, or with one that would leave the attribute, are refused', () => {
  expect(() => policyElements(new Map())).toThrow('Content-Security-Policy');
  expect(() => policyElements(new Map([...SENT, ['Referrer-Policy', '"><script>']]))).toThrow(
    'Referrer-Policy',
  );
});

const tiles = (address: string) => ({ name: '', tiles: address, credit: '', maxZoom: 18 });

test('without a background every byte of the headers stays', () => {
  expect(withTileHosts(FILE, [])).toBe(FILE);
});

test('the hosts of backgrounds are named once each, where pages may ask for data, and nowhere else', () => {
  const widened = withTileHosts(FILE, [
    tiles('https://data.geopf.fr/a/{z}/{x}/{y}'),
    tiles('https://data.geopf.fr/b/{z}/{x}/{y}'),
    tiles('https://tuiles.exemple.fr:8443/{z}/{x}/{y}'),
  ]);
  const added = ' https://data.geopf.fr https://tuiles.exemple.fr:8443';
  const at = FILE.indexOf("connect-src 'self'") + "connect-src 'self'".length;
  expect(widened).toBe(FILE.slice(0, at) + added + FILE.slice(at));
  const rules = parseHeadersFile(widened);
  expect(policyElements(headersFor(rules, '/fiches/une/'))).toContain(`connect-src 'self'${added};`);
  expect(headersFor(rules, '/integrer/vue/')).toEqual(headersFor(parseHeadersFile(FILE), '/integrer/vue/'));
});
