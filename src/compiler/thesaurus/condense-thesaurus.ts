import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { groupByEach } from '../../core/collections/group-by.ts';
import { fold } from '../../core/text/fold.ts';
import { unpackDebian } from '../packages/debian-package.ts';
import { NOUN, THESAURUS_FILE, type ThesaurusEntry } from './read-thesaurus.ts';

const WORD = /^\p{Ll}{3,}$/u;

/** « bistrot » is 0.6 near « café », « eau » less than 0.2 « source ». */
const LEAST_NEARNESS = 0.3;

interface Listed {
  /** « (Nom) », « (Adjectif Nom) »: of each sense. */
  classes: string;
  readonly near: Set<string>;
}

type Entries = ReadonlyMap<string, Listed>;

const inOrder = (a: string, b: string) => (a < b ? -1 : 1);

/**
 * Reads a MyThes dictionary: « word|count », then so many lines « (class)|word|word », one a sense; senses are joined.
 * Two words are as near as the cosine of the words that each lists, itself included; a word that many list weighs least.
 * @throws Error on a line that is no entry.
 */
export function condenseThesaurus(text: string): ThesaurusEntry[] {
  const entries = readEntries(text);
  const nearness = nearnessIn(entries);
  return [...entries]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([word, { classes }]) => {
      const isNoun = classes.includes('Nom');
      const later = [...nearness(word)].filter(([other]) => inOrder(word, other) < 0);
      const near = later
        .map(([other, cosine]) => ({ word: other, nearness: Math.min(9, Math.floor(cosine * 10)) / 10 }))
        .filter((it) => it.nearness >= LEAST_NEARNESS)
        .sort((a, b) => b.nearness - a.nearness || inOrder(a.word, b.word));
      return { word, isNoun, near };
    })
    .filter(({ isNoun, near }) => isNoun || near.length > 0);
}

/** For a word, the words that list some of the same words, with the cosine. */
function nearnessIn(entries: Entries): (word: string) => ReadonlyMap<string, number> {
  const listedBy = groupByEach(entries.keys(), (word) => [word, ...(entries.get(word)?.near ?? [])]);
  const weight = (listed: string) => Math.log((entries.size + 1) / (listedBy.get(listed)?.length ?? 1)) ** 2;
  const lengths = new Map(
    [...entries].map(([word, { near }]) => {
      return [word, Math.sqrt([word, ...near].reduce((sum, listed) => sum + weight(listed), 0))];
    }),
  );
  return (word) => {
    const found = new Map<string, number>();
    const length = lengths.get(word) ?? 1;
    for (const listed of [word, ...(entries.get(word)?.near ?? [])])
      for (const other of listedBy.get(listed) ?? []) {
        const share = weight(listed) / (length * (lengths.get(other) ?? 1));
        found.set(other, (found.get(other) ?? 0) + share);
      }
    return found;
  };
}

function readEntries(text: string): Map<string, Listed> {
  const entries = new Map<string, Listed>();
  const lines = text.split('\n');
  for (let at = 1; at < lines.length; ) {
    const [word = '', count = ''] = (lines[at] ?? '').split('|');
    at += 1;
    if (word === '') continue;
    const senses = Number(count);
    if (!Number.isInteger(senses) || senses < 1) throw new Error(`line ${at}: no entry: ${word}|${count}`);
    const listed = entries.get(word) ?? { classes: '', near: new Set<string>() };
    for (const line of lines.slice(at, at + senses)) {
      const [kind = '', ...near] = line.split('|');
      listed.classes += kind;
      for (const other of near) if (WORD.test(other) && fold(other) !== fold(word)) listed.near.add(other);
    }
    at += senses;
    if (WORD.test(word)) entries.set(word, listed);
  }
  // A plural has senses of its own (« eaux » of a spa) but the stem of its singular: it is left out.
  return new Map([...entries].filter(([word]) => !entries.has(singularOf(word))));
}

const singularOf = (word: string) => (/[sx]$/u.test(word) ? word.slice(0, -1) : '');

/** A line an entry: « bistrot* café6 bar5 » is a noun, and what is near it, in tenths. */
export function writeThesaurus(entries: readonly ThesaurusEntry[]): string {
  return entries
    .map(({ word, isNoun, near }) => {
      const others = near.map((it) => `${it.word}${Math.round(it.nearness * 10)}`);
      return `${[word + (isNoun ? NOUN : ''), ...others].join(' ')}\n`;
    })
    .join('');
}

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
