import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesIn } from '../../src/content/files/files-in.ts';
import { run } from '../run.ts';

const PROGRAM = join(process.cwd(), 'scripts/program/start.mjs');
const root = mkdtempSync(join(tmpdir(), 'atlas-'));

afterAll(() => rmSync(root, { recursive: true }));

const call = (...args: readonly string[]) =>
  run(process.execPath, [PROGRAM, ...args], { cwd: root, echo: false });

test('init writes an atlas whose content has no fault, and that says nothing of another network', async () => {
  mkdirSync(join(root, 'mien/node_modules'), { recursive: true });
  writeFileSync(join(root, 'mien/package.json'), '{"dependencies":{"a":"1"},"scripts":{"start":"autre"}}');
  expect(await call('init', 'mien')).toMatchObject({ code: 0 });
  const files = filesIn(join(root, 'mien'));
  for (const needed of ['.gitignore', '.gitlab-ci.yml', '.github/workflows/atlas.yml', 'site.json'])
    expect(files).toContain(needed);
  expect(JSON.parse(readFileSync(join(root, 'mien/package.json'), 'utf8'))).toMatchObject({
    dependencies: { a: '1' },
    scripts: { start: 'autre', edit: 'carte-des-initiatives edit' },
  });
  for (const file of files)
    expect(readFileSync(join(root, 'mien', file), 'utf8'), file).not.toMatch(
      /\bESS\b|solidaire|collectivités auteures/iu,
    );
  const { code, output } = await call('check', '--content', 'mien');
  expect(output).toContain('2 fiche(s) lues, 0 erreur(s), 1 avertissement(s)');
  expect(output).toContain('mien/site.json:1:1');
  expect(code).toBe(0);
});

test('init leaves a folder that is not empty as it is', async () => {
  writeFileSync(join(root, 'notes.txt'), 'À moi');
  const { code, output } = await call('init', '.');
  expect(code).toBe(1);
  expect(output).toMatch(/« \. » n’est pas vide : mien, notes\.txt\.\n {2}→ /u);
  expect(filesIn(root)).not.toContain('site.json');
});

test('a command that does not exist is answered by those that do', async () => {
  const { code, output } = await call('publier');
  expect(code).toBe(2);
  expect(output).toMatch(/« publier » n’existe pas[\s\S]*\n {2}build {4}écrit le site/u);
});
