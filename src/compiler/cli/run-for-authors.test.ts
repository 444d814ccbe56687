import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentError } from '../../content/diagnostics/content-error.ts';
import { formatDiagnostics } from '../../content/diagnostics/format-diagnostic.ts';
import { faultDiagnostic, runForAuthors } from './run-for-authors.ts';

const FILE = 'data/fiches/cassee.md';
const BROKEN = new ContentError(
  [
    {
      severity: 'erreur',
      code: 'territoire-inconnu',
      file: FILE,
      line: 2,
      column: 13,
      length: 15,
      message: 'Territoire introuvable : « Ville de Nancie ».',
      help: 'Vouliez-vous dire « Nancy » ?',
    },
  ],
  new Map([[FILE, `---\nterritoire: Ville de Nancie\n---\n${'Un texte.\n'.repeat(500)}`]]),
);

let before: typeof process.exitCode;
beforeEach(() => {
  before = process.exitCode;
});
afterEach(() => {
  process.exitCode = before;
  vi.restoreAllMocks();
});

/** All that a command prints, and how it ends. */
async function ended(thrown: unknown) {
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  await runForAuthors(() => Promise.reject(thrown));
  return { lines: printed.mock.calls.flat().join('\n').split('\n'), code: process.exitCode };
}

test('a command that meets a broken sheet ends on its diagnostic, and prints nothing else', async () => {
  const { lines, code } = await ended(BROKEN);
  expect(code).toBe(1);
  expect(lines).toEqual([
    `${FILE}:2:13  erreur  territoire-inconnu`,
    '  Territoire introuvable : « Ville de Nancie ».',
    '    2 │ territoire: Ville de Nancie',
    '      │             ^^^^^^^^^^^^^^^',
    '  → Vouliez-vous dire « Nancy » ?',
  ]);
  expect(String(BROKEN.stack).split('\n').length).toBeLessThan(25);
});

test('what stops the command comes after what does not', async () => {
  const [error] = BROKEN.diagnostics;
  const warning = {
    severity: 'avertissement',
    code: 'x',
    file: FILE,
    line: 4,
    column: 1,
    length: 1,
  } as const;
  const both = new ContentError(
    [...(error ? [error] : []), { ...warning, message: 'Un mot.', help: 'Voyez.' }],
    BROKEN.texts,
  );
  expect((await ended(both)).lines.at(-1)).toBe('  → Vouliez-vous dire « Nancy » ?');
});

test('a fault of ours is a few lines, and says whom to send them to', async () => {
  const { lines, code } = await ended(new Error(`no commune 98735\n${'texte\n'.repeat(800)}`));
  expect(code).toBe(2);
  expect(lines.length).toBeLessThan(10);
  expect(lines[0]).toMatch(/défaut qui n’est pas le vôtre/u);
  expect(lines.at(-1)).toMatch(/^ {2}→ /u);
});

test.each([
  ["ENOSPC: no space left on device, copyfile '/x/dist/a.png' -> 'b'", 'Le disque est plein (/x/dist/a.png)'],
  ['Could not write: No space left on device (os error 28)', 'Le disque est plein :'],
  ["EROFS: read-only file system, open 'a.md'", 'Un fichier ou un dossier est protégé (a.md)'],
])('what the disk refuses is a sentence and its remedy: %s', async (message, sentence) => {
  const { lines, code } = await ended(new Error(message));
  expect([code, lines.length]).toEqual([1, 2]);
  expect(lines[0]).toContain(sentence);
  expect(lines[1]).toMatch(/^ {2}→ .*, puis relancez la même commande\.$/u);
});

test('a fault of ours stays valid in the format that was asked for', () => {
  const fault = faultDiagnostic(new Error('no commune 98735'));
  expect(JSON.parse(formatDiagnostics([fault], new Map(), 'json'))).toMatchObject([
    { severity: 'erreur', code: 'defaut-du-programme', help: expect.stringContaining('98735') },
  ]);
  expect(formatDiagnostics([fault], new Map(), 'github')).toMatch(/^::error [^\n]+$/u);
});
