import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { folderName } from './digests.ts';

interface UsedBySite {
  readonly site: string;
  readonly keys: readonly string[];
}

/** Another build, still running, has not listed yet what it made meanwhile. */
const SAFE_MS = 3_600_000;

/** What builds made, by a digest of all that it is made of. Sites share it; what the last build of none of them used is deleted. */
export class BuildCache {
  private readonly used = new Set<string>();
  private made = 0;

  constructor(
    /** Folder of the site that is built. */
    private readonly site: string,
    private readonly folder = '.build/cache',
  ) {
    for (const own of ['made', 'lists']) mkdirSync(join(folder, own), { recursive: true });
  }

  /** Where the file or folder of a key is, or would be. */
  path(key: string): string {
    this.used.add(key);
    return join(this.folder, 'made', key);
  }

  /** Path of the file or folder that `make` writes at the path given, unless a build made it before. */
  async cached(key: string, make: (path: string) => unknown): Promise<string> {
    const path = this.path(key);
    if (existsSync(path)) return path;
    const fresh = `${path}.${process.pid}-${this.made++}`;
    await make(fresh);
    // Another build may have made the same folder meanwhile, and nothing can take its place.
    if (existsSync(path)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, path);
    return path;
  }

  private listsOfSites(): readonly UsedBySite[] {
    const lists = join(this.folder, 'lists');
    return readdirSync(lists)
      .map((name): UsedBySite => JSON.parse(readFileSync(join(lists, name), 'utf8')))
      .filter(({ site }) => existsSync(site));
  }

  /** Once the site is built. */
  end(): void {
    const list: UsedBySite = { site: this.site, keys: [...this.used] };
    writeFileSync(join(this.folder, 'lists', `${folderName(this.site)}.json`), JSON.stringify(list));
    const kept = new Set(this.listsOfSites().flatMap(({ keys }) => keys));
    const before = Date.now() - SAFE_MS;
    for (const name of readdirSync(join(this.folder, 'made'))) {
      const path = join(this.folder, 'made', name);
      if (!kept.has(name) && statSync(path).mtimeMs < before) rmSync(path, { recursive: true });
    }
  }
}
