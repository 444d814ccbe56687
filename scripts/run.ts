import { spawn } from 'node:child_process';

export interface RunResult {
  readonly code: number;
  readonly output: string;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Whether its output is printed as it comes; true by default. */
  readonly echo?: boolean;
}

/** Runs a command from the project's root. Never throws on a non-zero exit. */
export function run(
  command: string,
  args: readonly string[],
  { env = {}, echo = true }: RunOptions = {},
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [stream, echoed] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (echo) echoed.write(chunk);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** From Debian. */
export async function installPackages(...names: readonly string[]): Promise<void> {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const [program = '', ...rest] = [...asRoot, 'apt-get', ...args];
    await run(program, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  }
}
