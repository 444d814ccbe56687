import { spawn } from 'node:child_process';

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Whether the command's output is printed as it comes; true by default. */
  readonly echo?: boolean;
}

/** Resolves on any exit code; rejects if it can't be started. */
export function run(
  command: string,
  args: readonly string[],
  { env = {}, cwd = process.cwd(), echo = true }: RunOptions = {},
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (echo) process[name].write(chunk);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Installs Debian packages with apt-get, through sudo if not root. Doesn't fail on a non-zero exit. */
export async function installPackages(...names: readonly string[]): Promise<void> {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const [program = '', ...rest] = [...sudo, 'apt-get', ...args];
    await run(program, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  }
}
