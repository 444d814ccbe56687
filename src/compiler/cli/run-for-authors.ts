import { ContentError } from '../../content/diagnostics/content-error.ts';
import { TOP } from '../../content/diagnostics/yaml-source.ts';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';

/** Frames of our own code that are enough to find the fault. */
const FRAMES = 3;

/** What the author mends on their machine, by what the system or the bundler says of it. */
const DISK = [
  [/ENOSPC|EDQUOT|No space left|os error 28\b/u, 'Le disque est plein', 'Libérez de la place'],
  [
    /(?<!listen )(?:EROFS|EACCES|EPERM):/u,
    'Un fichier ou un dossier est protégé',
    'Donnez-vous le droit de le lire et de l’écrire',
  ],
] as const;

/** Null for what isn't the disk's. */
function faultOfDisk(error: unknown): string | null {
  const text = String(error);
  const [, fault, remedy] = DISK.find(([signs]) => signs.test(text)) ?? [];
  if (fault === undefined) return null;
  const [, where] = /'([^']+)'/u.exec(text) ?? [];
  return `${fault}${where === undefined ? '' : ` (${where})`} : la commande n’est pas allée au bout.\n  → ${remedy}, puis relancez la même commande.`;
}

/** One paragraph, whatever was thrown: its first line is French. */
export function faultOfOurs(error: unknown): string {
  const ofDisk = faultOfDisk(error);
  if (ofDisk !== null) return ofDisk;
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
    const isOfContent = error instanceof ContentError;
    console.error(isOfContent ? error.message : faultOfOurs(error));
    process.exitCode = isOfContent || faultOfDisk(error) !== null ? 1 : 2;
  }
}
