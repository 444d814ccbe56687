import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';

/** A copy of the frozen content, that a test may change. */
export function freshContent(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync('e2e/content/treize', folder, { recursive: true });
}

export interface Tool {
  /** What it has printed so far. */
  said(): string;
  stop(): void;
}

/** Runs one of our servers until it prints `ready`. @throws Error with what it printed when it ends before. */
export async function startTool(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: string,
): Promise<Tool> {
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, BROWSER: 'none', NO_COLOR: '1', ...env },
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text;
      if (said.includes(ready)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(said)));
  });
  return { said: () => said, stop: () => void child.kill() };
}
