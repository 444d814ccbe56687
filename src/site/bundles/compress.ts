import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LARGE_COLLECTION } from '../../core/sheet/large-collection.ts';
import type { BuildCache } from '../output/build-cache.ts';
import { digestOf } from '../output/digests.ts';
import { withProgress } from '../output/progress.ts';
import type { SiteFolder } from '../output/site-folder.ts';

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

type Format = keyof typeof FORMATS;

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
  hasManyPages && name.endsWith('.html') ? ['.br'] : ['.br', '.gz'];

const { brotli: brotliVersion, zlib: zlibVersion } = process.versions;

/** Says of a file, by its path from the site's root with `/`, whether it gets compressed copies. */
export type FileFilter = (file: string) => boolean;

/** Writes a `.br`, and a `.gz` but for pages of a large collection, beside the text files of a site, for hosts that serve them. */
export async function precompress(
  site: SiteFolder,
  cache: BuildCache,
  wanted: FileFilter = () => true,
): Promise<void> {
  const waiting = site.names().filter((name) => COMPRESSIBLE.test(name) && wanted(name));
  const hasManyPages = waiting.filter((name) => name.endsWith('.html')).length > LARGE_COLLECTION;
  const put = async (name: string, format: Format) => {
    const { digest, size } = site.file(name);
    const quality = qualityOf(format, name, size, hasManyPages);
    const key = digestOf(digest, `${brotliVersion} ${zlibVersion} ${quality}`) + format;
    const copy = await cache.cached(key, async (path) =>
      writeFile(path, await FORMATS[format](site.read(name), quality)),
    );
    site.write(name + format, await readFile(copy));
  };
  const left = withProgress('Compression', waiting);
  const worker = async () => {
    for (const name of left) for (const format of formatsOf(name, hasManyPages)) await put(name, format);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
