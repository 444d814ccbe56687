import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { formatDiagnostic, formatDiagnostics } from './format-diagnostic.ts';

const DIAGNOSTIC: Diagnostic = {
  severity: 'erreur',
  code: 'territoire-inconnu',
  file: 'data/fiches/x.md',
  line: 1,
  column: 13,
  length: 4,
  message: 'Territoire introuvable : « Joef ».',
  help: 'Vouliez-vous dire « Jœuf » (commune, 54280, Meurthe-et-Moselle) ?',
};
const SOURCE = 'territoire: Joef\nthemes: x\n';

describe('formatDiagnostic', () => {
  it('shows the place, the line underlined and the next step', () => {
    expect(formatDiagnostic(DIAGNOSTIC, SOURCE)).toBe(
      [
        'data/fiches/x.md:1:13  erreur  territoire-inconnu',
        '  Territoire introuvable : « Joef ».',
        '    1 │ territoire: Joef',
        '      │             ^^^^',
        '  → Vouliez-vous dire « Jœuf » (commune, 54280, Meurthe-et-Moselle) ?',
      ].join('\n'),
    );
  });

  it('shows no line when there is none', () => {
    expect(formatDiagnostic(DIAGNOSTIC, null).split('\n')).toHaveLength(3);
    expect(formatDiagnostic({ ...DIAGNOSTIC, line: 9 }, SOURCE).split('\n')).toHaveLength(3);
  });

  it('keeps the underline inside the line, and cuts a long one around the fault', () => {
    expect(formatDiagnostic({ ...DIAGNOSTIC, length: 99 }, SOURCE)).toContain('\n      │             ^^^^\n');
    const long = `${'a'.repeat(500)}FAUTE${'b'.repeat(500)}`;
    const [, , line = '', marks = ''] = formatDiagnostic(
      { ...DIAGNOSTIC, column: 501, length: 5 },
      long,
    ).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('FAUTE');
  });
});

describe('formatDiagnostics', () => {
  const later = {
    ...DIAGNOSTIC,
    line: 2,
    column: 1,
    severity: 'avertissement' as const,
    message: '100 %\nfaux',
  };

  it('sorts by place', () => {
    const text = formatDiagnostics([later, DIAGNOSTIC], new Map([[DIAGNOSTIC.file, SOURCE]]));
    expect(text.indexOf(':1:13')).toBeLessThan(text.indexOf(':2:1'));
  });

  it('writes json', () => {
    expect(JSON.parse(formatDiagnostics([later, DIAGNOSTIC], new Map(), 'json'))).toEqual([
      DIAGNOSTIC,
      later,
    ]);
    expect(formatDiagnostics([], new Map(), 'json')).toBe('[]');
  });

  it('writes a quality report, with a fingerprint for each fault', () => {
    const report = JSON.parse(formatDiagnostics([later, DIAGNOSTIC], new Map(), 'gitlab'));
    expect(report[0]).toEqual({
      description: `${DIAGNOSTIC.message} ${DIAGNOSTIC.help}`,
      check_name: 'territoire-inconnu',
      fingerprint: expect.stringMatching(/^[\da-f]{64}$/u),
      severity: 'major',
      location: { path: 'data/fiches/x.md', lines: { begin: 1 } },
    });
    expect(report[1].severity).toBe('minor');
    expect(report[1].fingerprint).not.toBe(report[0].fingerprint);
  });

  it('writes workflow commands, their special characters escaped', () => {
    expect(formatDiagnostics([{ ...later, help: 'Corrigez.' }], new Map(), 'github')).toBe(
      '::warning file=data/fiches/x.md,line=2,col=1,endColumn=5,title=territoire-inconnu::100 %25%0Afaux Corrigez.',
    );
  });
});
