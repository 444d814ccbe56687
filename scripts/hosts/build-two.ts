import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesIn } from '../../src/content/files/files-in.ts';
import { digestOfBytes } from '../../src/site/output/digests.ts';
import { run } from '../run.ts';

/** A digest of each file under a folder, by its path. */
export function digests(folder: string): ReadonlyMap<string, string> {
  return new Map(filesIn(folder).map((file) => [file, digestOfBytes(readFileSync(join(folder, file)))]));
}

/** Of two folders: the paths of files that one lacks, or that differ. */
export function differing(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

/** The repository's files with their present content, and its packages, in another folder. */
function copyProject(folder: string): void {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  cpSync('node_modules', join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}

/** Builds the frozen site in two folders, on other clocks and in other languages. @returns the digests of each site. */
export async function buildTwice(): Promise<readonly ReadonlyMap<string, string>[]> {
  const parent = mkdtempSync(join(tmpdir(), 'twice-'));
  const sites: ReadonlyMap<string, string>[] = [];
  const settings = [
    { name: 'a', env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' } },
    { name: 'a-longer-name', env: { TZ: 'America/Cayenne', LC_ALL: 'C.UTF-8' } },
  ];
  for (const { name, env } of settings) {
    const folder = join(parent, name);
    copyProject(folder);
    const command = ['--import', 'tsx', 'scripts/hosts/build-plainly.ts'];
    const { code, output } = await run(process.execPath, command, { cwd: folder, env, echo: false });
    if (code !== 0) throw new Error(output);
    sites.push(digests(join(folder, 'dist')));
    rmSync(folder, { recursive: true });
  }
  rmSync(parent, { recursive: true });
  return sites;
}
