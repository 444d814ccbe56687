import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { ContentError } from '../content-error.ts';
import { TOP } from '../sheet/yaml-source.ts';

/** Frames of our own code that whoever mends the program needs. */
const FRAMES = 3;

/** One paragraph, whatever was thrown: its first line is French. */
export function faultOfOurs(error: unknown): string {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const frames = stack.split('\n').filter((line) => /^\s+at .*\/src\//u.test(line));
  const first = message.split('\n')[0] ?? '';
  return [
    'Le programme s’est arrêté sur un défaut qui n’est pas le vôtre.',
    `  ${first.slice(0, 300)}`,
    ...frames.slice(0, FRAMES),
    '  → Transmettez ces lignes à qui s’occupe du site.',
  ].join('\n');
}

export function faultDiagnostic(error: unknown): Diagnostic {
  const [message = '', ...rest] = faultOfOurs(error).split('\n');
  const help = rest.join('\n').trim();
  return { severity: 'erreur', code: 'defaut-du-programme', file: 'data', ...TOP, message, help };
}

/** Ends a command on the author's report alone: 1 for something to mend, 2 for a fault of ours. */
export async function runForAuthors(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isTheirs = error instanceof ContentError;
    console.error(isTheirs ? error.message : faultOfOurs(error));
    process.exitCode = isTheirs ? 1 : 2;
  }
}
