import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOfBytes } from '../../src/site/output/digests.ts';
import { parseSiteList, SITE_LIST, type SiteList, siteListText } from '../../src/site/output/site-folder.ts';
import { publishedList, publishPlan, publishTo } from './publish-plan.ts';

const listed = (files: Readonly<Record<string, string>>): SiteList =>
  new Map(
    Object.entries(files).map(([path, text]) => [path, { digest: digestOfBytes(text), size: text.length }]),
  );

const BEFORE = {
  'assets/a-1.js': 'un',
  'index.html': 'accueil',
  'fiches/x/index.html': 'x',
  'hors-ligne.js': '1',
};
const AFTER = { 'assets/a-2.js': 'deux', 'index.html': 'accueil 2', 'hors-ligne.js': '2', 'b.html': 'b' };

test('only what changed is sent: data and code, then pages, then the worker; pages that no longer exist are removed', () => {
  const plan = publishPlan(listed({ ...BEFORE, 'b.html': 'b' }), listed(AFTER));
  expect(plan).toEqual({
    put: ['assets/a-2.js', 'index.html', 'hors-ligne.js'],
    drop: ['fiches/x/index.html'],
    bytes: 14,
    unchanged: 1,
  });
});

test('code of an earlier build stays listed until it is pruned', () => {
  const [before, after] = [listed(BEFORE), listed(AFTER)];
  const kept = publishedList(before, after, publishPlan(before, after));
  expect(kept.has('assets/a-1.js')).toBe(true);
  expect(publishPlan(kept, after).drop).toEqual([]);
  expect(publishPlan(kept, after, true).drop).toEqual(['assets/a-1.js']);
});

test('a list is read as it was written, and nothing outside of the site', () => {
  const files = listed({ 'é/b c.html': 'b', 'a.html': '' });
  expect(new Map(parseSiteList(siteListText(files)))).toEqual(files);
  for (const path of ['../a', '/etc/a', 'a/../../b'])
    expect(() => parseSiteList(`${digestOfBytes('')} 0 ${path}\n`)).toThrow('_files:1');
});

function site(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, SITE_LIST), siteListText(listed(files)));
  return folder;
}

test('a folder gets what changed, and knows what it has for the next time', () => {
  const target = mkdtempSync(join(tmpdir(), 'target-'));
  expect(publishTo(site(BEFORE), target).put).toHaveLength(4);
  expect(publishTo(site(BEFORE), target).put).toEqual([]);
  expect(publishTo(site(AFTER), target)).toMatchObject({ drop: ['fiches/x/index.html'] });
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('accueil 2');
  expect(existsSync(join(target, 'fiches'))).toBe(false);
  expect(existsSync(join(target, 'assets/a-1.js'))).toBe(true);
  publishTo(site(AFTER), target, true);
  expect(existsSync(join(target, 'assets/a-1.js'))).toBe(false);
});
