import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { condenseThesaurus, writeThesaurus } from '../thesaurus/condense-thesaurus.ts';
import { THESAURUS_FILE } from '../thesaurus/read-thesaurus.ts';

const SOURCE_FILE = 'data/thesaurus/source.json';

const THESAURUS = 'mythes-fr';

const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();

/** Unpacks a package of Debian into a folder and tells its version. */
function unpackDebian(name: string, folder: string): string {
  run('apt-get', ['download', name], folder);
  const archive = readdirSync(folder).find((file) => file.endsWith('.deb')) ?? '';
  run('dpkg-deb', ['-x', archive, folder], folder);
  return run('dpkg-deb', ['-f', archive, 'Version'], folder);
}

/** Condenses the French thesaurus: the same bytes for the same version. Needs apt and the network. */
function condensePackage(root: string, folder: string): void {
  const version = unpackDebian(THESAURUS, folder);
  const text = readFileSync(path.join(folder, 'usr/share/mythes/thes_fr.dat'), 'utf8');
  const packed = brotliCompressSync(Buffer.from(writeThesaurus(condenseThesaurus(text))));
  writeFileSync(path.join(root, THESAURUS_FILE), packed);
  const source = { package: THESAURUS, version, file: 'thes_fr.dat', licence: 'LGPL-2.1-or-later' };
  writeFileSync(path.join(root, SOURCE_FILE), `${JSON.stringify(source, null, 2)}\n`);
  console.log(`${THESAURUS_FILE} : ${packed.length} octets`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'thesaurus-'));
try {
  condensePackage(process.cwd(), folder);
} finally {
  rmSync(folder, { recursive: true });
}
