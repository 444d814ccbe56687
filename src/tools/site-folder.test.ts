import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOfBytes } from './digests.ts';
import { SiteFolder } from './site-folder.ts';

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const path = join(folder, 'site');
  return { path, open: () => new SiteFolder(path, join(folder, 'memory.json')) };
}

test('a file made of the same inputs stays, unless someone touched it', () => {
  const { path, open } = place();
  const first = open();
  for (const name of ['kept.html', 'spoilt.html', 'other.html']) first.write(name, name, 'inputs');
  first.end();
  writeFileSync(join(path, 'spoilt.html'), 'spoilt');
  const next = open();
  expect(['kept.html', 'spoilt.html', 'absent.html'].map((name) => next.keeps(name, 'inputs'))).toEqual([
    true,
    false,
    false,
  ]);
  expect(next.keeps('other.html', 'other inputs')).toBe(false);
});

test('the sheets that a file names are known as long as it is as it was', () => {
  const { path, open } = place();
  const first = open();
  for (const name of ['kept.html', 'spoilt.html']) first.write(name, name, 'inputs', ['a', 'b']);
  first.end();
  const next = open();
  expect(next.keeps('kept.html', 'inputs')).toBe(true);
  next.write('spoilt.html', 'spoilt.html', 'other inputs', ['c']);
  next.end();
  writeFileSync(join(path, 'spoilt.html'), 'spoilt');
  expect(['kept.html', 'spoilt.html', 'new.html'].map((name) => open().namedIn(name))).toEqual([
    ['a', 'b'],
    [],
    [],
  ]);
});

test('what a build did not write goes, empty folders too, and what is there is listed', () => {
  const { path, open } = place();
  const first = open();
  first.write('a/b/old.html', 'old');
  first.write('a/kept.html', 'kept');
  first.end();
  mkdirSync(join(path, 'c/d'), { recursive: true });
  const next = open();
  next.write('a/kept.html', 'kept');
  next.end();
  expect(['a/b', 'c'].map((name) => existsSync(join(path, name)))).toEqual([false, false]);
  expect(readFileSync(join(path, '_files'), 'utf8')).toBe(`${digestOfBytes('kept')} 4 a/kept.html\n`);
});
