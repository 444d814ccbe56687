import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { copyFile, link, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { progressOf } from './progress.ts';

const COMPRESSIBLE = /\.(html|js|mjs|css|json|geojson|topojson|csv|svg|txt|md|webmanifest)$/;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const MANY_PAGES = 500;

/**
 * The last step costs three times as much time: two per cent off a page, which is what a visit waits for, or off a
 * large file of data, of which there are hundreds, as there are of pages in a large collection.
 */
const brotliQuality = (name: string, size: number, hasManyPages: boolean) =>
  name.endsWith('.html') ? (hasManyPages ? 10 : 11) : size > 100_000 ? 10 : 11;

const FORMATS = {
  br: (bytes: Buffer, quality: number) =>
    brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gz: (bytes: Buffer, level: number) => gzipped(bytes, { level }),
} as const;

const { brotli: brotliVersion, zlib: zlibVersion } = process.versions;

/** Copies by what they are copies of: what did not change since the last build is not compressed again. */
class Copies {
  private readonly used = new Set<string>();
  private made = 0;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  async put(path: string, bytes: Buffer, format: keyof typeof FORMATS, quality: number): Promise<void> {
    const digest = createHash('sha256').update(bytes);
    digest.update(`${brotliVersion} ${zlibVersion} ${quality}`);
    const name = `${digest.digest('hex')}.${format}`;
    const known = join(this.folder, name);
    if (!existsSync(known)) {
      // Two files may be the same at the same time.
      const fresh = `${known}.${this.made++}`;
      await writeFile(fresh, await FORMATS[format](bytes, quality));
      await rename(fresh, known);
    }
    this.used.add(name);
    const copy = `${path}.${format}`;
    rmSync(copy, { force: true });
    await link(known, copy).catch(() => copyFile(known, copy));
  }

  /** Only those of this build stay. */
  forgetOthers(): void {
    for (const name of readdirSync(this.folder)) if (!this.used.has(name)) rmSync(join(this.folder, name));
  }
}

/** Says of a file, by its path from the site's root with `/`, whether it gets compressed copies. */
export type Wanted = (file: string) => boolean;

const copiesFolder = (folder: string) =>
  join('.build/compressed', folder.replace(/\W+/g, '-').replace(/^-|-$/g, ''));

/**
 * Writes a `.br` and a `.gz` beside the text files under a folder, for hosts that serve precompressed files. Those of the
 * last build are in the folder `kept`.
 */
export async function precompress(
  folder: string,
  wanted: Wanted = () => true,
  kept = copiesFolder(folder),
): Promise<void> {
  const copies = new Copies(kept);
  const waiting = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => wanted(relative(folder, path).split(sep).join('/')));
  const hasManyPages = waiting.filter((path) => path.endsWith('.html')).length > MANY_PAGES;
  const progress = progressOf('Compression', waiting.length);
  const worker = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      const bytes = await readFile(path);
      await copies.put(path, bytes, 'br', brotliQuality(path, bytes.length, hasManyPages));
      await copies.put(path, bytes, 'gz', 9);
      progress.step();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  progress.end();
  copies.forgetOthers();
}
