import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { digestOfBytes } from './digests.ts';
import { SiteFolder } from './site-folder.ts';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'site');
}

test('what a build did not write is removed, empty folders too, and what is there is listed', () => {
  const path = place();
  const first = new SiteFolder(path);
  first.write('a/b/old.html', 'old');
  first.write('a/kept.html', 'kept');
  first.end();
  mkdirSync(join(path, 'c/d'), { recursive: true });
  const next = new SiteFolder(path);
  next.write('a/kept.html', 'kept');
  next.end();
  expect(['a/b', 'c'].map((name) => existsSync(join(path, name)))).toEqual([false, false]);
  expect(readFileSync(join(path, '_files'), 'utf8')).toBe(`${digestOfBytes('kept')} 4 a/kept.html\n`);
});

test('a build that stops half-way leaves no list: what it left is not taken for a site', () => {
  const path = place();
  const first = new SiteFolder(path);
  first.write('a.html', 'a');
  first.end();
  new SiteFolder(path).write('a.html', 'b');
  expect(readFileSync(join(path, 'a.html'), 'utf8')).toBe('b');
  expect(existsSync(join(path, '_files'))).toBe(false);
});
