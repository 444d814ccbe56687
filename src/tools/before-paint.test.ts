import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BEFORE_PAINT } from './before-paint.ts';
import { headersFor, parseHeadersFile } from './headers-file.ts';

test('the content policy lets what runs before the first paint run, and no other inline script', () => {
  const digest = createHash('sha256').update(BEFORE_PAINT).digest('base64');
  const policy = headersFor(parseHeadersFile(readFileSync('public/_headers', 'utf8')), '/').get(
    'Content-Security-Policy',
  );
  expect(policy).toContain(`script-src 'self' 'sha256-${digest}';`);
});
