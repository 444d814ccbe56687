import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Memory } from '../compiler/remembered.ts';
import { codeDigest, digestOf, digestOfFiles, folderName } from './digests.ts';

interface BuildMemory extends Memory {
  /** Whether nothing is known of an earlier build. */
  readonly isNew: boolean;
  /** What this run did not ask for is forgotten. */
  readonly keep: () => void;
}

/** Null where there is none, or none that this version of Node reads. */
function readBefore(file: string) {
  try {
    return deserialize(readFileSync(file));
  } catch {
    return null;
  }
}

/** Of the last build of a content, by the same code and of the same territories. */
export function buildMemory(content: string): BuildMemory {
  const file = `.build/memory/${folderName(content)}`;
  const made = digestOf(codeDigest(), digestOfFiles('data/territories', 'data/thesaurus'));
  const found = readBefore(file);
  const before = found?.made === made ? found.known : new Map();
  const known = new Map();
  return {
    isNew: before.size === 0,
    remember: (what, inputs, make) => {
      const key = digestOf(what, inputs);
      // Bytes at once: what is made may be changed by those who asked for it.
      const bytes = before.get(key) ?? serialize(make());
      known.set(key, bytes);
      return deserialize(bytes);
    },
    keep: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, serialize({ made, known }));
      renameSync(`${file}.new`, file);
    },
  };
}
