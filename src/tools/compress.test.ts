import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { precompress } from './compress.ts';

test('text files get both compressed copies, of the same content; pictures none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  writeFileSync(join(folder, 'a.html'), '<p>é</p>'.repeat(100));
  writeFileSync(join(folder, 'b.woff2'), 'x');
  await precompress(folder, undefined, mkdtempSync(join(tmpdir(), 'copies-')));
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'a.html.br', 'a.html.gz', 'b.woff2']);
  const page = readFileSync(join(folder, 'a.html'));
  expect(brotliDecompressSync(readFileSync(join(folder, 'a.html.br')))).toEqual(page);
  expect(gunzipSync(readFileSync(join(folder, 'a.html.gz')))).toEqual(page);
});

test('what is the same as in the last build has the same copies, and only those are kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  const kept = mkdtempSync(join(tmpdir(), 'copies-'));
  const build = async (files: Readonly<Record<string, string>>) => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await precompress(folder, undefined, kept);
    return readdirSync(kept).sort();
  };
  const first = await build({ 'a.html': 'un', 'b.html': 'deux', 'twin.html': 'un' });
  expect(first).toHaveLength(4);
  const second = await build({ 'a.html': 'un', 'b.html': 'trois' });
  expect(second.filter((name) => first.includes(name))).toHaveLength(2);
  expect(second).toHaveLength(4);
  const read = (name: string) => brotliDecompressSync(readFileSync(join(folder, name))).toString();
  expect(['a.html.br', 'b.html.br'].map(read)).toEqual(['un', 'trois']);
});
