import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function write(folder: string, name: string, text: string | Buffer): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Its path from the site's root, which names its content. */
export function writeHashed(folder: string, name: string, kind: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  const path = `assets/${name}-${hash}.${kind}`;
  write(folder, path, text);
  return path;
}
