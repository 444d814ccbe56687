import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { unpackDebian } from '../debian-package.ts';
import { condenseThesaurus, writeThesaurus } from './condense-thesaurus.ts';
import { THESAURUS_FILE } from './read-thesaurus.ts';

const SOURCE_FILE = 'data/thesaurus/source.json';

const THESAURUS = 'mythes-fr';

/** Condenses the French thesaurus: the same bytes for the same version. It needs apt. */
export function thesaurusFromPackage(root: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'thesaurus-'));
  try {
    const version = unpackDebian(THESAURUS, folder);
    const text = readFileSync(path.join(folder, 'usr/share/mythes/thes_fr.dat'), 'utf8');
    const packed = brotliCompressSync(Buffer.from(writeThesaurus(condenseThesaurus(text))));
    writeFileSync(path.join(root, THESAURUS_FILE), packed);
    const source = { package: THESAURUS, version, file: 'thes_fr.dat', licence: 'LGPL-2.1-or-later' };
    writeFileSync(path.join(root, SOURCE_FILE), `${JSON.stringify(source, null, 2)}\n`);
    console.log(`${THESAURUS_FILE} : ${packed.length} octets`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
