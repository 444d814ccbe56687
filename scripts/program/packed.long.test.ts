import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesIn } from '../../src/compiler/files-in.ts';
import { run } from '../run.ts';
import { serve } from '../serve.ts';

const atlas = join(mkdtempSync(join(tmpdir(), 'installe-')), 'atlas');

afterAll(() => rmSync(join(atlas, '..'), { recursive: true }));

/** @throws Error with what it printed where it fails. */
async function inAtlas(command: string, ...args: readonly string[]): Promise<string> {
  const { code, output } = await run(command, args, { cwd: atlas, echo: false, env: { NODE_ENV: '' } });
  if (code !== 0) throw new Error(output);
  return output;
}

const FIRST_NETWORK =
  /\bESS\b|économie sociale|pays de langres|fiches initiatives de collectivités|migracoop|tiers-lieux-nouvelle/iu;

/** What readers type for one another in any atlas: searching « ESS » is no word of ours. */
const VOCABULARY = /\['?`?"?ESS.{0,60}?\]/u;

test('from the packed file alone: installed, begun, built and served, without a word of another network', async () => {
  mkdirSync(atlas);
  await run('npm', ['pack', '--pack-destination', atlas], { echo: false });
  const [packed = ''] = filesIn(atlas);
  await inAtlas('npm', 'install', '--no-audit', '--ignore-scripts', '--prefer-offline', `./${packed}`);
  await inAtlas('npx', 'carte-des-initiatives', 'init', '.');
  expect(await inAtlas('npm', 'run', 'check')).toContain('0 erreur(s)');
  expect(await inAtlas('npm', 'run', 'build')).toContain('2 fiches');
  const site = join(atlas, 'dist');
  const files = filesIn(site).filter((file) => /\.(?:html|js|json|txt|csv|xml|svg|geojson)$/u.test(file));
  expect(files).toContain('fiches/exemple-un-verger-ouvert-a-tous/index.html');
  const foreign = files.filter((file) =>
    FIRST_NETWORK.test(readFileSync(join(site, file), 'utf8').replace(VOCABULARY, '')),
  );
  expect(foreign).toEqual([]);
  const { server, address } = await serve({ folder: site, base: '/', port: 0 });
  const answer = await fetch(`${address}fiches/exemple-un-car-a-la-demande/`);
  expect(await answer.text()).toContain('Exemple : un car qui vient quand on l’appelle');
  server.close();
}, 900_000);
