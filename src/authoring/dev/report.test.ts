import { expect, test } from 'vitest';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { describeMistakes, devReport } from './describe-mistakes.ts';
import { liveContent } from './live-content.ts';

const PAGE = 'http://localhost:5173/a-corriger/';
const FILE = 'data/fiches/x.md';
const TEXTS = new Map([[FILE, 'territoire: Joef\n'.repeat(500)]]);
const diagnostic = (severity: Diagnostic['severity'], line: number): Diagnostic => ({
  severity,
  code: 'essai',
  file: FILE,
  line,
  column: 13,
  length: 4,
  message: `Faute ${line}.`,
  help: 'Corrigez.',
});

test('a content without a fault says nothing', () => {
  expect(devReport({ diagnostics: [], texts: TEXTS }, PAGE)).toBe('');
});

test('the error comes last, after the address of the page that lists all', () => {
  const lines = devReport(
    { diagnostics: [diagnostic('erreur', 3), diagnostic('avertissement', 1)], texts: TEXTS },
    PAGE,
  ).split('\n');
  expect(lines[0]).toBe(`À corriger : 1 erreur et 1 avertissement · ${PAGE}`);
  expect(lines.slice(-5)).toEqual([
    `${FILE}:3:13  erreur  essai`,
    '  Faute 3.',
    '    3 │ territoire: Joef',
    '      │             ^^^^',
    '  → Corrigez.',
  ]);
});

test('of many, a terminal of 25 lines shows the first', () => {
  const diagnostics = Array.from({ length: 300 }, (_, index) => diagnostic('erreur', index + 1));
  const report = devReport({ diagnostics, texts: TEXTS }, PAGE);
  expect(report.split('\n').length).toBeLessThan(25);
  expect(report).toContain('tous sur cette page');
  expect(report).toContain(`\n${FILE}:1:13  erreur  essai\n`);
  expect(report.split('\n').at(-1)).toBe('  → Corrigez.');
});

test.each([
  ['data/fiches/x.md', 'territoire: Joef\n', '/editeur/', ['/editeur/?fiche=x', 'Choisissez-le.']],
  ['data/fiches/x.md', 'territoire: [Joef\n', '/editeur/', [null, 'Choisissez-le. Écrivez { nom }.']],
  ['data/fiches/x.md', 'territoire: Joef\n', null, [null, 'Choisissez-le. Écrivez { nom }.']],
  ['data/site.json', '{}', '/editeur/', [null, 'Choisissez-le. Écrivez { nom }.']],
])('a mistake of %s, « %s », has the words of the form where it can mend it', (file, line, editor, said) => {
  const one = { ...diagnostic('erreur', 2), file, help: 'Choisissez-le. Écrivez { nom }.' };
  const texts = new Map([[file, `---\n${line}---\n`]]);
  const live = liveContent(() => ({ content: null, diagnostics: [one], texts }));
  const [mistake] = describeMistakes(live, { page: '', home: '', editor }).mistakes;
  expect([mistake?.form, mistake?.help]).toEqual(said);
});
