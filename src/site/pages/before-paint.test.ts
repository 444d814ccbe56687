import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from './host-files.ts';
import { BEFORE_PAINT } from './page-template.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64');

const policy = headersFor(parseHeadersFile(readFileSync('public/_headers', 'utf8')), '/').get(
  'Content-Security-Policy',
);

test('the content policy lets what runs before the first paint run, and nothing else that is inline', () => {
  expect(policy).toContain(`script-src 'self' 'sha256-${digestOf(BEFORE_PAINT)}'; style-src 'self';`);
});
