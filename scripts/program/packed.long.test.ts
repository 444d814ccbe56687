import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesIn } from '../../src/compiler/files-in.ts';
import { run } from '../run.ts';

const atlas = mkdtempSync(join(tmpdir(), 'installe-'));

// All the packages of a build: more files than a hook usually has the time for.
afterAll(() => rmSync(atlas, { recursive: true }), 120_000);

/** @throws Error with what it printed where it fails. */
async function inAtlas(command: string, ...args: readonly string[]): Promise<string> {
  const { code, output } = await run(command, args, { cwd: atlas, echo: false, env: { NODE_ENV: '' } });
  if (code !== 0) throw new Error(output);
  return output;
}

/** What a command that serves answers at a path of the first address that it prints. @throws Error with what it printed where it ends. */
async function served(command: string, path: string): Promise<string> {
  const env = { ...process.env, NODE_ENV: '', PORT: '5291', BROWSER: 'none' };
  const program = join(atlas, 'node_modules/.bin/carte-des-initiatives');
  const child = spawn(process.execPath, [program, command], {
    ...{ cwd: atlas, env, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  try {
    let printed = '';
    for await (const text of child.stdout.setEncoding('utf8')) {
      printed += text;
      const [address] = /http:\S+/u.exec(printed) ?? [];
      if (address) return await (await fetch(address + path)).text();
    }
    throw new Error(printed);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
}

/** With capitals: « Essé » and « Essômes » are communes. */
const FIRST_NETWORK =
  /\bESS\b|[EÉeé]conomie sociale|[Pp]ays de [Ll]angres|[Ff]iches initiatives de collectivités|[Mm]igracoop|[Tt]iers-lieux-nouvelle/u;

/** What readers type for one another in any atlas: searching « ESS » is no word of ours. */
const VOCABULARY = /\['?`?"?ESS.{0,60}?\]/u;

test('from the packed file alone: installed, begun, built, served, edited and added to, without a word of another network', async () => {
  await run('npm', ['pack', '--pack-destination', atlas], { echo: false });
  const [packed = ''] = filesIn(atlas);
  await inAtlas('npm', 'install', '--no-audit', '--ignore-scripts', '--prefer-offline', `./${packed}`);
  await inAtlas('npx', 'carte-des-initiatives', 'init', '.');
  expect(await inAtlas('npm', 'run', 'check')).toContain('0 erreur(s)');
  expect(await inAtlas('npm', 'run', 'build')).toContain('2 fiches');
  const site = join(atlas, 'dist');
  const files = filesIn(site).filter((file) =>
    /\.(?:html|js|json|txt|csv|xml|svg|geojson|topojson)$/u.test(file),
  );
  expect(files).toContain('fiches/exemple-un-verger-ouvert-a-tous/index.html');
  const foreign = files.filter((file) =>
    FIRST_NETWORK.test(readFileSync(join(site, file), 'utf8').replace(VOCABULARY, '')),
  );
  expect(foreign).toEqual([]);
  expect(await served('start', 'fiches/exemple-un-car-a-la-demande/')).toContain(
    'un car qui vient quand on l’appelle',
  );
  expect(await served('edit', 'apercu/apercu.css')).toContain('source-sans-3-latin-wght-normal');
  const document = '# Une épicerie\n\nVille de Nevers\n\n## Et concrètement ?\n\nElle est ouverte à tous.\n';
  mkdirSync(join(atlas, 'sources'));
  writeFileSync(join(atlas, 'sources/recueil.md'), document);
  expect(await inAtlas('npm', 'run', 'import', '--', 'sources/recueil.md')).toContain(
    'fiches/une-epicerie.md : créée',
  );
}, 900_000);
