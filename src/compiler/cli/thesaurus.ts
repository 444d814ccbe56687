import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { condenseThesaurus, writeThesaurus } from '../thesaurus/condense-thesaurus.ts';
import { THESAURUS_FILE } from '../thesaurus/read-thesaurus.ts';

const PACKAGE = 'mythes-fr';

const SOURCE_FILE = 'data/thesaurus/source.json';

/** Condenses the French thesaurus of Debian's package, the same bytes for the same version. Needs apt and the network. */
function condensePackage(root: string, folder: string): void {
  execFileSync('apt-get', ['download', PACKAGE], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  const archive = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.deb')) ?? '');
  execFileSync('dpkg-deb', ['-x', archive, folder]);
  const version = execFileSync('dpkg-deb', ['-f', archive, 'Version'], { encoding: 'utf8' }).trim();
  const text = readFileSync(path.join(folder, 'usr/share/mythes/thes_fr.dat'), 'utf8');
  const entries = condenseThesaurus(text);
  const packed = brotliCompressSync(writeThesaurus(entries));
  writeFileSync(path.join(root, THESAURUS_FILE), packed);
  const source = { package: PACKAGE, version, file: 'thes_fr.dat', licence: 'LGPL-2.1-or-later' };
  writeFileSync(path.join(root, SOURCE_FILE), `${JSON.stringify(source, null, 2)}\n`);
  console.log(`${THESAURUS_FILE} : ${entries.length} mots, ${packed.length} octets (${PACKAGE} ${version})`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'thesaurus-'));
try {
  condensePackage(process.cwd(), folder);
} finally {
  rmSync(folder, { recursive: true });
}
