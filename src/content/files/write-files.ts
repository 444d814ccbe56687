import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes all texts (by path under `root`) or none: each is first written to a hidden file beside its own. */
export function writeFiles(
  root: string,
  texts: ReadonlyMap<string, string | Uint8Array>,
  log: (line: string) => void = () => {},
): void {
  const beside = (file: string) => path.join(root, path.dirname(file), `.${path.basename(file)}.partiel`);
  try {
    for (const [file, text] of texts) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(beside(file), text);
    }
  } catch (error) {
    for (const file of texts.keys()) rmSync(beside(file), { force: true, recursive: true });
    throw error;
  }
  for (const [file, text] of texts) {
    renameSync(beside(file), path.join(root, file));
    log(`${file} : ${Math.round(Buffer.byteLength(text) / 1000)} ko`);
  }
}
