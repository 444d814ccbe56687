#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Of the program, run in its own folder: TypeScript, read by tsx. */
const COMMANDS = {
  init: ['scripts/program/init.ts', 'DOSSIER : écrit un petit atlas modèle dans un dossier vide ou nouveau'],
  check: ['src/compiler/cli/check.ts', 'relit tout le contenu, dit ce qui est à corriger, où et comment'],
  build: ['scripts/build.ts', 'écrit le site entier dans dist/'],
  start: ['scripts/start.ts', 'construit le site et le montre'],
  edit: ['scripts/edit.ts', 'ouvre le formulaire des fiches'],
  import: ['src/importer/cli/import.ts', 'DOCUMENT : en tire des fiches'],
  geocode: ['src/compiler/cli/geocode.ts', '"NOM" : retrouve un territoire'],
};

const [name = '', ...args] = process.argv.slice(2);
const [script] = Object.entries(COMMANDS).find(([command]) => command === name)?.[1] ?? [];
if (script) {
  // What it finds here it reads as content, whatever folder it runs in.
  const given = { ATLAS_CALLED_FROM: process.cwd(), CONTENT: process.env.CONTENT ?? '.' };
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, ...args], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, ...given },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  const lines = Object.entries(COMMANDS).map(([command, [, does]]) => `  ${command.padEnd(8)} ${does}`);
  const unknown = name === '' ? [] : [`La commande « ${name} » n’existe pas.`];
  console.error([...unknown, 'Usage : npx carte-des-initiatives COMMANDE', ...lines].join('\n'));
  process.exitCode = 2;
}
