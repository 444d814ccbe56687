import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { digestOf, digestOfBytes, folderName } from './digests.ts';
import { type ListedFile, SITE_LIST, siteListText } from './publishing/site-list.ts';

/** Ends of the names of compressed copies. */
export const COPIES = ['.br', '.gz'] as const;

interface Copy extends ListedFile {
  readonly end: (typeof COPIES)[number];
}

export interface SiteFile extends ListedFile {
  /** When it was written. */
  readonly time: number;
  /** Of what it was made of, where that is known before it is made. */
  readonly inputs?: string | undefined;
  /** Ids of the sheets that it was seen to name. */
  readonly named?: readonly string[] | undefined;
  /** Compressed copies, and how they were made. */
  readonly copies?: { readonly made: string; readonly files: readonly Copy[] };
}

const memoryFile = (folder: string): string => `.build/kept-${folderName(folder)}.json`;

/** None where the list was cut short: all is then made again. */
function filesBefore(memory: string): Map<string, SiteFile> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(memory, 'utf8'))));
  } catch {
    return new Map();
  }
}

/** The folder of a site: what is as the last build left it stays, and what this build did not write goes. */
export class SiteFolder {
  private readonly before: Map<string, SiteFile>;
  private readonly files = new Map<string, SiteFile>();

  constructor(
    readonly path: string,
    private readonly memory = memoryFile(path),
  ) {
    this.before = filesBefore(memory);
    mkdirSync(path, { recursive: true });
  }

  private intact(name: string): SiteFile | null {
    const known = this.before.get(name);
    const found = known && statSync(join(this.path, name), { throwIfNoEntry: false });
    return known && found?.size === known.size && found.mtimeMs === known.time ? known : null;
  }

  /** Whether the file is there, made of the same inputs; it then stays. */
  keeps(name: string, inputs: string): boolean {
    const known = this.intact(name);
    if (known?.inputs !== inputs) return false;
    this.files.set(name, known);
    return true;
  }

  /** Ids of the sheets that the file named when it was made; none of one that is not as it was. */
  namedIn(name: string): readonly string[] {
    return this.intact(name)?.named ?? [];
  }

  has(name: string): boolean {
    return this.files.has(name);
  }

  names(): readonly string[] {
    return [...this.files.keys()].sort();
  }

  read(name: string): Buffer {
    return readFileSync(join(this.path, name));
  }

  file(name: string): SiteFile {
    const found = this.files.get(name);
    if (!found) throw new Error(`${name} was not written`);
    return found;
  }

  write(name: string, text: string | Buffer, inputs?: string, named?: readonly string[]): void {
    const bytes = Buffer.from(text);
    const digest = digestOfBytes(bytes);
    const known = this.intact(name);
    if (known?.digest === digest) {
      this.files.set(name, { ...known, inputs, named });
      return;
    }
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    const { size, mtimeMs } = statSync(path);
    this.files.set(name, { digest, size, time: mtimeMs, inputs, named });
  }

  /** Of a file whose name says what it holds. */
  copy(name: string, from: string): void {
    if (!this.keeps(name, from)) this.write(name, readFileSync(from), from);
  }

  /** Its path from the site's root, which names its content. */
  writeHashed(name: string, kind: string, text: string): string {
    const path = `assets/${name}-${digestOf(text).slice(0, 8)}.${kind}`;
    this.write(path, text);
    return path;
  }

  hasCopies(name: string, made: string): boolean {
    const { copies } = this.file(name);
    return copies?.made === made && copies.files.every(({ end }) => existsSync(join(this.path, name + end)));
  }

  tellCopies(name: string, made: string, ends: readonly Copy['end'][]): void {
    const files = ends.map((end) => {
      const bytes = this.read(name + end);
      return { end, digest: digestOfBytes(bytes), size: bytes.length };
    });
    this.files.set(name, { ...this.file(name), copies: { made, files } });
  }

  private listed(): Map<string, ListedFile> {
    const listed = new Map<string, ListedFile>(this.files);
    for (const [name, { copies }] of this.files)
      for (const copy of copies?.files ?? []) listed.set(name + copy.end, copy);
    return listed;
  }

  /** Takes what is of another build away. */
  dropOthers(): void {
    const known = this.listed();
    const found = readdirSync(this.path, { recursive: true, withFileTypes: true });
    const nameOf = (entry: (typeof found)[number]) =>
      relative(this.path, join(entry.parentPath, entry.name)).split(sep).join('/');
    for (const entry of found)
      if (!entry.isDirectory() && !known.has(nameOf(entry))) rmSync(join(this.path, nameOf(entry)));
    const folders = found.filter((entry) => entry.isDirectory()).map(nameOf);
    // The inner ones first.
    for (const folder of folders.toSorted().toReversed())
      if (readdirSync(join(this.path, folder)).length === 0) rmdirSync(join(this.path, folder));
  }

  /** Remembers what is there, and lists it. */
  end(): void {
    this.write(SITE_LIST, siteListText(this.listed()));
    this.dropOthers();
    mkdirSync(dirname(this.memory), { recursive: true });
    writeFileSync(this.memory, JSON.stringify(Object.fromEntries(this.files)));
  }
}
