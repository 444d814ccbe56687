import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { copyFile, link, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LARGE_COLLECTION } from '../domain/sheet/large-collection.ts';
import { digestOf, folderName } from './digests.ts';
import { progressOf } from './progress.ts';
import { COPIES, type SiteFolder } from './site-folder.ts';

const COMPRESSIBLE = /\.(html|js|mjs|css|json|geojson|topojson|csv|svg|txt|md|webmanifest)$/;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Bytes: step 9 takes a tenth of the time of step 10 and weighs as much, on a text that says much again. */
const HUGE = 5_000_000;

const FORMATS = {
  '.br': (bytes: Buffer, quality: number) =>
    brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  '.gz': (bytes: Buffer, level: number) => gzipped(bytes, { level }),
} as const;

type Format = (typeof COPIES)[number];

/**
 * The last step of brotli costs three times as much time: two per cent off a page or a script, which is what a visit waits
 * for, or off a large file of data, of which there are hundreds, as there are of pages in a large collection.
 */
function qualityOf(format: Format, name: string, size: number, hasManyPages: boolean): number {
  if (format === '.gz') return 9;
  if (name.endsWith('.html')) return hasManyPages ? 10 : 11;
  if (size > HUGE) return 9;
  return size > 100_000 && !name.endsWith('.js') ? 10 : 11;
}

/** Thousands of pages would weigh a third more for servers that compress on the way as well. */
const formatsOf = (name: string, hasManyPages: boolean): readonly Format[] =>
  hasManyPages && name.endsWith('.html') ? ['.br'] : COPIES;

const { brotli: brotliVersion, zlib: zlibVersion } = process.versions;

/** Copies by what they are copies of: what did not change since the last build is not compressed again. */
class Copies {
  private readonly used = new Set<string>();
  private made = 0;

  constructor(
    private readonly folder: string,
    private readonly site: SiteFolder,
    private readonly hasManyPages: boolean,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  async put(name: string): Promise<void> {
    const { digest, size } = this.site.file(name);
    const wanted = formatsOf(name, this.hasManyPages).map((format) => {
      const quality = qualityOf(format, name, size, this.hasManyPages);
      const known = digestOf(digest, `${brotliVersion} ${zlibVersion} ${quality}`) + format;
      this.used.add(known);
      return { format, quality, known };
    });
    const made = wanted.map(({ known }) => known).join(' ');
    if (this.site.hasCopies(name, made)) return;
    await Promise.all(wanted.map((one) => this.copy(name, one.known, one)));
    this.site.tellCopies(
      name,
      made,
      wanted.map(({ format }) => format),
    );
  }

  private async copy(name: string, known: string, { format, quality }: { format: Format; quality: number }) {
    const path = join(this.folder, known);
    if (!existsSync(path)) {
      // Two files may be the same at the same time.
      const fresh = `${path}.${this.made++}`;
      await writeFile(fresh, await FORMATS[format](this.site.read(name), quality));
      await rename(fresh, path);
    }
    const copy = join(this.site.path, name + format);
    rmSync(copy, { force: true });
    await link(path, copy).catch(() => copyFile(path, copy));
  }

  /** Only those of this build stay. */
  forgetOthers(): void {
    for (const name of readdirSync(this.folder)) if (!this.used.has(name)) rmSync(join(this.folder, name));
  }
}

/** Says of a file, by its path from the site's root with `/`, whether it gets compressed copies. */
export type Wanted = (file: string) => boolean;

const keptFor = (site: SiteFolder) => join('.build/compressed', folderName(site.path));

/** Bytes of what takes a second or more. */
const LARGE = 1_000_000;

/** Compresses large files of data while the rest of the site is written. */
export class CompressedAhead {
  private readonly copies: Copies;
  private readonly started = new Map<string, Promise<void>>();

  constructor(
    private readonly site: SiteFolder,
    private readonly wanted: Wanted,
    kept = keptFor(site),
  ) {
    this.copies = new Copies(kept, site, false);
  }

  /** With what was written so far. */
  start(): void {
    const large = this.site
      .names()
      .filter((name) => COMPRESSIBLE.test(name) && this.wanted(name) && this.site.file(name).size > LARGE);
    for (const name of large) if (!this.started.has(name)) this.started.set(name, this.copies.put(name));
  }

  /** @throws what a file throws. */
  async end(): Promise<void> {
    await Promise.all(this.started.values());
  }
}

/**
 * Writes a `.br`, and a `.gz` but for pages of a large collection, beside the text files of a site, for hosts that serve them. Those of the last
 * build are in the folder `kept`.
 */
export async function precompress(
  site: SiteFolder,
  wanted: Wanted = () => true,
  kept = keptFor(site),
): Promise<void> {
  const waiting = site.names().filter((name) => COMPRESSIBLE.test(name) && wanted(name));
  const hasManyPages = waiting.filter((name) => name.endsWith('.html')).length > LARGE_COLLECTION;
  const copies = new Copies(kept, site, hasManyPages);
  const progress = progressOf('Compression', waiting.length);
  const left = waiting.values();
  const worker = async () => {
    for (const name of left) {
      await copies.put(name);
      progress.step();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  progress.end();
  copies.forgetOthers();
}
