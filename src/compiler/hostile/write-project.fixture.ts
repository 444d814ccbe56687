import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { THEMES_FILE } from '../../content/settings/themes.ts';
import { FROZEN, frozenPath } from '../frozen-content.fixture.ts';
import { GROUPINGS_FILE } from '../geography/read-groupings.ts';
import { SITE_FILE } from '../settings/read-site.ts';
import { AROUND, type FileEntry, type HostileCase } from './hostile-case.fixture.ts';

function writeEntry(path: string, what: FileEntry): void {
  rmSync(path, { recursive: true, force: true });
  if (what === null) return;
  mkdirSync(dirname(path), { recursive: true });
  if (typeof what === 'string' || Buffer.isBuffer(what)) writeFileSync(path, what);
  else if ('link' in what) symlinkSync(what.link, path);
  else if ('fifo' in what) execFileSync('mkfifo', [path]);
  else mkdirSync(path);
}

/** A project of its own on the disk, with the real territories. */
export function writeProject({ files }: Pick<HostileCase, 'files'>): string {
  const root = mkdtempSync(join(tmpdir(), 'hostile-'));
  const data = join(root, 'data');
  mkdirSync(data);
  for (const name of [THEMES_FILE, SITE_FILE, GROUPINGS_FILE]) cpSync(frozenPath(name), join(data, name));
  const real = join(FROZEN.root, 'data');
  symlinkSync(join(real, 'thesaurus'), join(data, 'thesaurus'));
  const territories = join(real, 'territories');
  if (Object.keys(files).some((path) => path.startsWith('territories/'))) {
    mkdirSync(join(data, 'territories'));
    for (const name of readdirSync(territories))
      symlinkSync(join(territories, name), join(data, 'territories', name));
  } else symlinkSync(territories, join(data, 'territories'));
  for (const [path, what] of Object.entries({ ...AROUND, ...files })) writeEntry(join(data, path), what);
  return root;
}
