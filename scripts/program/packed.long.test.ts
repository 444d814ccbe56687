import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { filesIn } from '../../src/content/files/files-in.ts';
import { findOrInstallChromium } from '../chromium.ts';
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

/** Asks a command that serves at the first address that it prints. @throws Error with what it printed where it ends. */
async function served<T>(command: string, ask: (address: string) => Promise<T>): Promise<T> {
  const env = { ...process.env, NODE_ENV: '', PORT: '5291', BROWSER: 'none' };
  const program = join(atlas, 'node_modules/.bin/carte-des-initiatives');
  const child = spawn(process.execPath, [program, command], {
    cwd: atlas,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let printed = '';
    for await (const text of child.stdout.setEncoding('utf8')) {
      printed += text;
      const [address] = /http:\S+/u.exec(printed) ?? [];
      if (address) return await ask(address);
    }
    throw new Error(printed);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
}

const textAt = async (address: string, path: string) => (await fetch(address + path)).text();

const SHEET = 'fiches/exemple-un-car-a-la-demande/';

/** With capitals: « Essé » and « Essômes » are communes. */
const FIRST_NETWORK =
  /\bESS\b|[EÉeé]conomie sociale|[Ss]ociale? et solidaire|[Pp]ays de [Ll]angres|[Ff]iches initiatives de collectivités|[Mm]igracoop|[Tt]iers-lieux-nouvelle|Carte des initiatives/u;

/** Of the program, among the licences of what is shipped. */
const COPYRIGHT = /^Copyright .*$/gmu;

/** Path and kind of each fault that axe finds. */
async function faultsOf(browser: Browser, address: string, path: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(address + path);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  await page.close();
  return violations.map(({ id, help }) => `${path}: ${id}, ${help}`);
}

test('from the packed file alone: installed, begun, built, served, edited and added to, without a word of another network', async () => {
  await run('npm', ['pack', '--pack-destination', atlas], { echo: false });
  const [packed = ''] = filesIn(atlas);
  await inAtlas('npm', 'install', '--no-audit', '--ignore-scripts', '--prefer-offline', `./${packed}`);
  await inAtlas('npx', 'carte-des-initiatives', 'init', '.');
  expect(await inAtlas('npm', 'run', 'check')).toContain('0 erreur(s)');
  expect(await inAtlas('npm', 'run', 'build')).toContain('2 fiches');
  const site = join(atlas, 'dist');
  const files = filesIn(site).filter((file) =>
    /\.(?:html|css|js|json|jsonld|txt|csv|xml|svg|geojson|topojson)$/u.test(file),
  );
  expect(files).toContain('fiches/exemple-un-verger-ouvert-a-tous/index.html');
  const foreign = files.filter((file) =>
    FIRST_NETWORK.test(readFileSync(join(site, file), 'utf8').replace(COPYRIGHT, '')),
  );
  expect(foreign).toEqual([]);
  const browser = await chromium.launch({ executablePath: await findOrInstallChromium() });
  const faults = await served('start', async (address) => {
    expect(await textAt(address, SHEET)).toContain('un car qui vient quand on l’appelle');
    const paths = ['', SHEET, 'territoires/departement/23/'];
    return Promise.all(paths.map((path) => faultsOf(browser, address, path)));
  }).finally(() => browser.close());
  expect(faults.flat()).toEqual([]);
  const styles = await served('edit', (address) => textAt(address, 'apercu/apercu.css'));
  expect(styles).toContain('source-sans-3-latin-wght-normal');
  const document = '# Une épicerie\n\nVille de Nevers\n\n## Et concrètement ?\n\nElle est ouverte à tous.\n';
  mkdirSync(join(atlas, 'sources'));
  writeFileSync(join(atlas, 'sources/recueil.md'), document);
  expect(await inAtlas('npm', 'run', 'import', '--', 'sources/recueil.md')).toContain(
    'fiches/une-epicerie.md : créée',
  );
}, 900_000);
