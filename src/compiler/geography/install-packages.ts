import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Folder of the small workspace that holds the heavy data packages, from the project's root. */
const PACKAGES_FOLDER = 'src/compiler/geography/packages';

/**
 * Installs the data packages (several hundred MB) at the versions of their lock file and returns their `node_modules`.
 * They have a workspace of their own so that an ordinary install never downloads them.
 */
export function installPackages(root: string): string {
  const folder = path.join(root, PACKAGES_FOLDER);
  const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, args, { stdio: 'inherit', cwd: folder });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ci failed in ${PACKAGES_FOLDER} (exit code ${status})`);
  return path.join(folder, 'node_modules');
}
