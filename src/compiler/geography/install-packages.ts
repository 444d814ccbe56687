import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** A workspace of its own: an ordinary install never downloads these packages (several hundred MB). */
const PACKAGES_FOLDER = 'src/compiler/geography/packages';

export function installPackages(root: string): string {
  const folder = path.join(root, PACKAGES_FOLDER);
  const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, args, { stdio: 'inherit', cwd: folder });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ci failed in ${PACKAGES_FOLDER} (exit code ${status})`);
  return path.join(folder, 'node_modules');
}
