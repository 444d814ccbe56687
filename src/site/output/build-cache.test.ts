import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { BuildCache } from './build-cache.ts';

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const siteAt = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    return new BuildCache(join(folder, name), join(folder, 'cache'));
  };
  return { folder, siteAt };
}

test('what was made is not made again, by another build neither', async () => {
  const { siteAt } = place();
  const make = vi.fn((path: string) => writeFileSync(path, 'made'));
  const path = await siteAt('one').cached('key', make);
  expect(readFileSync(path, 'utf8')).toBe('made');
  expect(await siteAt('other').cached('key', make)).toBe(path);
  expect(make).toHaveBeenCalledTimes(1);
});

test('what fails leaves nothing behind its key', async () => {
  const { siteAt } = place();
  const cache = siteAt('one');
  const cut = (path: string) => {
    writeFileSync(path, 'ha');
    throw new Error('cut short');
  };
  await expect(cache.cached('key', cut)).rejects.toThrow('cut short');
  expect(existsSync(cache.path('key'))).toBe(false);
});

test('of a folder that two builds make at once, the first one stays', async () => {
  const { siteAt } = place();
  const folderOf = (text: string) => (path: string) => {
    mkdirSync(path);
    writeFileSync(join(path, 'file'), text);
  };
  const slow = async (path: string) => {
    await siteAt('other').cached('key', folderOf('first'));
    folderOf('second')(path);
  };
  const path = await siteAt('one').cached('key', slow);
  expect(readFileSync(join(path, 'file'), 'utf8')).toBe('first');
});

test('what no site used in its last build is deleted, unless it was made just now', async () => {
  const { folder, siteAt } = place();
  const build = async (site: string, ...keys: string[]) => {
    const cache = siteAt(site);
    for (const key of keys) await cache.cached(key, (path) => writeFileSync(path, key));
    cache.end();
  };
  const kept = (keys: string) =>
    [...keys].filter((key) => existsSync(join(folder, 'cache/made', key))).join('');
  const old = (keys: string) => {
    for (const key of keys) utimesSync(join(folder, 'cache/made', key), 0, 0);
  };
  await build('one', 'a', 'b');
  await build('other', 'c', 'd');
  old('abcd');
  await build('one', 'b');
  expect(kept('abcd')).toBe('bcd');
  rmSync(join(folder, 'other'), { recursive: true });
  await build('one', 'e');
  expect(kept('abcde')).toBe('e');
  await build('one', 'f');
  expect(kept('ef')).toBe('ef');
});
