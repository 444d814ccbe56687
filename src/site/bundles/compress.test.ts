import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { LARGE_COLLECTION } from '../../core/sheet/large-collection.ts';
import { BuildCache } from '../output/build-cache.ts';
import { SiteFolder } from '../output/site-folder.ts';
import { precompress } from './compress.ts';

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [path, cache] = [join(folder, 'site'), join(folder, 'cache')];
  return {
    path,
    cache,
    build: async (files: Readonly<Record<string, string>>) => {
      const site = new SiteFolder(path);
      for (const [name, text] of Object.entries(files)) site.write(name, text);
      await precompress(site, new BuildCache(path, cache));
      site.end();
    },
  };
}

test('text files get both compressed copies, of the same content; images none', async () => {
  const { path, build } = place();
  await build({ 'a.html': '<p>é</p>'.repeat(100), 'b.woff2': 'x' });
  expect(readdirSync(path).sort()).toEqual(['_files', 'a.html', 'a.html.br', 'a.html.gz', 'b.woff2']);
  const page = readFileSync(join(path, 'a.html'));
  expect(brotliDecompressSync(readFileSync(join(path, 'a.html.br')))).toEqual(page);
  expect(gunzipSync(readFileSync(join(path, 'a.html.gz')))).toEqual(page);
  expect(readFileSync(join(path, '_files'), 'utf8')).toContain('a.html.br');
});

test('pages of a large collection have no second copy', async () => {
  const { path, build } = place();
  const pages = Object.fromEntries(
    Array.from({ length: LARGE_COLLECTION + 1 }, (_, at) => [`${at}.html`, 'page']),
  );
  await build({ ...pages, 'a.css': 'a' });
  const ends = readdirSync(path).map((name) => name.replace(/^.*?\./u, ''));
  expect([...new Set(ends)].sort()).toEqual(['_files', 'css', 'css.br', 'css.gz', 'html', 'html.br']);
});

test('what is the same as in the last build is not compressed again, and no copy stays of what is not', async () => {
  const { path, cache, build } = place();
  await build({ 'a.html': 'un', 'b.html': 'deux', 'twin.html': 'un' });
  const made = () => readdirSync(join(cache, 'made'));
  const first = made();
  expect(first).toHaveLength(4);
  writeFileSync(join(path, 'a.html.br'), 'spoilt');
  await build({ 'a.html': 'un', 'b.html': 'trois' });
  expect(made()).toHaveLength(6);
  expect(made()).toEqual(expect.arrayContaining(first));
  const read = (name: string) => brotliDecompressSync(readFileSync(join(path, name))).toString();
  expect(['a.html.br', 'b.html.br'].map(read)).toEqual(['un', 'trois']);
  expect(readdirSync(path).filter((name) => name.startsWith('twin'))).toEqual([]);
});
