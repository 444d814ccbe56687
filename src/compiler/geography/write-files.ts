import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes texts (path from the project's root → text) under `root`, all or none: each goes beside its place first, and
 * takes it once all are written. `log` is told of each file and its size.
 */
export function writeFiles(
  root: string,
  texts: ReadonlyMap<string, string>,
  log: (line: string) => void,
): void {
  const beside = (file: string) => `${path.join(root, file)}.partiel`;
  try {
    for (const [file, text] of texts) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(beside(file), text);
    }
  } catch (error) {
    for (const file of texts.keys()) rmSync(beside(file), { force: true });
    throw error;
  }
  for (const [file, text] of texts) {
    renameSync(beside(file), path.join(root, file));
    log(`${file} : ${Math.round(Buffer.byteLength(text) / 1000)} ko`);
  }
}
