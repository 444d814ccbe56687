import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LARGE_COLLECTION } from '../domain/sheet/large-collection.ts';
import { CompressedAhead, precompress } from './compress.ts';
import { SiteFolder } from './site-folder.ts';

const site = (folder: string, memory: string, files: Readonly<Record<string, string>>) => {
  const written = new SiteFolder(folder, memory);
  for (const [name, text] of Object.entries(files)) written.write(name, text);
  return written;
};

const fresh = (name: string) => mkdtempSync(join(tmpdir(), name));

test('text files get both compressed copies, of the same content; pictures none', async () => {
  const folder = fresh('compress-');
  const files = { 'a.html': '<p>é</p>'.repeat(100), 'b.woff2': 'x' };
  await precompress(site(folder, join(fresh('memory-'), 'kept.json'), files), undefined, fresh('copies-'));
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'a.html.br', 'a.html.gz', 'b.woff2']);
  const page = readFileSync(join(folder, 'a.html'));
  expect(brotliDecompressSync(readFileSync(join(folder, 'a.html.br')))).toEqual(page);
  expect(gunzipSync(readFileSync(join(folder, 'a.html.gz')))).toEqual(page);
});

test('pages of a large collection have no second copy', async () => {
  const folder = fresh('compress-');
  const pages = Object.fromEntries(
    Array.from({ length: LARGE_COLLECTION + 1 }, (_, at) => [`${at}.html`, 'page']),
  );
  const written = site(folder, join(fresh('memory-'), 'kept.json'), { ...pages, 'a.css': 'a' });
  await precompress(written, undefined, fresh('copies-'));
  const ends = readdirSync(folder).map((name) => name.replace(/^.*?\./u, ''));
  expect([...new Set(ends)].sort()).toEqual(['css', 'css.br', 'css.gz', 'html', 'html.br']);
});

test('what is the same as in the last build has the same copies, and only those are kept', async () => {
  const folder = fresh('compress-');
  const memory = join(fresh('memory-'), 'kept.json');
  const kept = fresh('copies-');
  const build = async (files: Readonly<Record<string, string>>) => {
    const written = site(folder, memory, files);
    await precompress(written, undefined, kept);
    written.end();
    return readdirSync(kept).sort();
  };
  const first = await build({ 'a.html': 'un', 'b.html': 'deux', 'twin.html': 'un' });
  expect(first).toHaveLength(4);
  const second = await build({ 'a.html': 'un', 'b.html': 'trois' });
  expect(second.filter((name) => first.includes(name))).toHaveLength(2);
  expect(second).toHaveLength(4);
  const read = (name: string) => brotliDecompressSync(readFileSync(join(folder, name))).toString();
  expect(['a.html.br', 'b.html.br'].map(read)).toEqual(['un', 'trois']);
  expect(readdirSync(folder).filter((name) => name.startsWith('twin'))).toEqual([]);
});

test('a large file that is compressed ahead is not compressed again', async () => {
  const folder = fresh('compress-');
  const [memory, kept] = [join(fresh('memory-'), 'kept.json'), fresh('copies-')];
  const written = site(folder, memory, { 'large.json': '[1,2] '.repeat(200_000), 'small.json': '[]' });
  const ahead = new CompressedAhead(written, () => true, kept);
  ahead.start();
  ahead.start();
  await ahead.end();
  expect(readdirSync(folder).sort()).toEqual(['large.json', 'large.json.br', 'large.json.gz', 'small.json']);
  const before = statSync(join(folder, 'large.json.br'));
  await precompress(written, undefined, kept);
  expect(statSync(join(folder, 'large.json.br')).ctimeMs).toBe(before.ctimeMs);
  expect(readdirSync(kept)).toHaveLength(4);
});
