import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();

/** Unpacks a package of Debian into a folder and returns its version. Needs apt and the network. */
export function unpackDebian(name: string, folder: string): string {
  run('apt-get', ['download', name], folder);
  const archive = readdirSync(folder).find((file) => file.endsWith('.deb')) ?? '';
  run('dpkg-deb', ['-x', archive, folder], folder);
  return run('dpkg-deb', ['-f', archive, 'Version'], folder);
}
