import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { precompress } from './compress.ts';

test('text files get both compressed copies, of the same content; pictures none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  writeFileSync(join(folder, 'a.html'), '<p>é</p>'.repeat(100));
  writeFileSync(join(folder, 'b.woff2'), 'x');
  await precompress(folder);
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'a.html.br', 'a.html.gz', 'b.woff2']);
  const page = readFileSync(join(folder, 'a.html'));
  expect(brotliDecompressSync(readFileSync(join(folder, 'a.html.br')))).toEqual(page);
  expect(gunzipSync(readFileSync(join(folder, 'a.html.gz')))).toEqual(page);
});
