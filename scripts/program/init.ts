import { cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runForAuthors } from '../../src/compiler/cli/run-for-authors.ts';
import { contentAt, PROGRAM } from '../../src/content/files/content-folder.ts';

/** What installing the program leaves in a folder. */
const INSTALLED = /^(?:package(?:-lock)?\.json|node_modules|\.git|.*\.tgz)$/u;

/** A refusal in French, or null for a folder that a model may be written in. */
function refusal(folder: string, shown: string): string | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return null;
  if (!found.isDirectory()) return `« ${shown} » est un fichier.`;
  const others = readdirSync(folder).filter((name) => !INSTALLED.test(name));
  return others.length > 0 ? `« ${shown} » n’est pas vide : ${others.slice(0, 3).join(', ')}.` : null;
}

const WORKFLOWS = [
  ['github-pages.yml', '.github/workflows/atlas.yml'],
  ['gitlab-pages.yml', '.gitlab-ci.yml'],
] as const;

/** So that commands have the names that guides and messages give them. */
function addScripts(file: string): void {
  const written = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { private: true };
  const commands = ['check', 'build', 'start', 'edit', 'import', 'geocode'];
  const own = Object.fromEntries(commands.map((name) => [name, `carte-des-initiatives ${name}`]));
  const scripts = { ...own, ...written.scripts };
  writeFileSync(file, `${JSON.stringify({ ...written, scripts }, null, 2)}\n`);
}

function init(asked: string): void {
  const { root, path } = contentAt(asked);
  const folder = join(root, path);
  const refused = refusal(folder, asked);
  if (refused !== null) {
    console.error(`${refused}\n  → Donnez un dossier vide, ou le nom d’un nouveau : rien n’a été écrit.`);
    process.exitCode = 1;
    return;
  }
  cpSync(join(PROGRAM, 'scripts/program/model'), folder, { recursive: true });
  // npm leaves a file of that name out of what it packs.
  renameSync(join(folder, 'gitignore'), join(folder, '.gitignore'));
  cpSync(join(PROGRAM, 'data/headings.yaml'), join(folder, 'headings.yaml'));
  for (const [from, to] of WORKFLOWS) cpSync(join(PROGRAM, 'docs/hosts', from), join(folder, to));
  addScripts(join(folder, 'package.json'));
  const enter = path === '' ? [] : [`  cd ${asked}`];
  const written = 'Un atlas modèle est écrit ; README.md dit comment en faire le vôtre.';
  console.log([written, ...enter, '  npm start'].join('\n'));
}

const [asked, ...more] = process.argv.slice(2);
if (asked === undefined || more.length > 0) {
  console.error('Usage : npx carte-des-initiatives init DOSSIER (« . » pour celui où vous êtes)');
  process.exitCode = 2;
} else await runForAuthors(() => init(asked));
