import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(html|js|mjs|css|json|geojson|topojson|csv|svg|txt|md|webmanifest)$/;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * The last step costs three times as much time: eight per cent off a page, which is what a visit waits for; two off
 * a large file of data, of which there are hundreds.
 */
const quality = (name: string, size: number) => (size > 100_000 && !name.endsWith('.html') ? 10 : 11);

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality(path, bytes.length) };
  await writeFile(`${path}.br`, await brotli(bytes, { params }));
  await writeFile(`${path}.gz`, await gzipped(bytes, { level: 9 }));
}

/** Says of a file, by its path from the site's root with `/`, whether it gets compressed copies. */
export type Wanted = (file: string) => boolean;

/** Writes a `.br` and a `.gz` beside the text files under a folder, for hosts that serve precompressed files. */
export async function precompress(folder: string, wanted: Wanted = () => true): Promise<void> {
  const waiting = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => wanted(relative(folder, path).split(sep).join('/')));
  const worker = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) await compress(path);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
