import { expect, test } from 'vitest';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { liveContent } from './live-content.ts';

const error = (message: string, line = 1): Diagnostic => ({
  severity: 'erreur',
  code: 'essai',
  file: 'data/fiches/x.md',
  line,
  column: 1,
  length: 1,
  message,
  help: 'Corrigez.',
});

/** What each reading in turn gives; a word is a content. */
function read(...readings: readonly (readonly [content: string | null, ...errors: readonly Diagnostic[]])[]) {
  const rest = [...readings];
  const live = liveContent(() => {
    const [content = null, ...diagnostics] = rest.shift() ?? [];
    return { content, diagnostics, texts: new Map() };
  });
  live.update();
  return live;
}

test('what is well is shown, and stays when nothing can be compiled', () => {
  const live = read(['douze fiches', error('a')], [null, error('réglages')], ['treize fiches']);
  expect([live.shown, live.content]).toEqual(['rest', 'douze fiches']);
  live.update();
  expect([live.shown, live.content]).toEqual(['before', 'douze fiches']);
  live.update();
  expect([live.shown, live.content, live.report.diagnostics]).toEqual(['rest', 'treize fiches', []]);
});

test('nothing is shown when the start has nothing to show', () => {
  const live = read([null, error('réglages')], ['treize fiches']);
  expect([live.shown, live.content]).toEqual(['nothing', null]);
  live.update();
  expect(live.shown).toBe('rest');
});

test('an error is fresh unless it has been there since the start, wherever it moves to', () => {
  const live = read(['', error('a')], ['', error('a', 4), error('b')], [''], ['', error('a')]);
  expect(live.isFresh(error('a'))).toBe(false);
  live.update();
  expect([live.isFresh(error('a', 4)), live.isFresh(error('b'))]).toEqual([false, true]);
  live.update();
  live.update();
  expect(live.isFresh(error('a'))).toBe(true);
});

test('a fault of the program is reported as one, and what was shown stays', () => {
  let readings = 0;
  const live = liveContent(() => {
    readings += 1;
    if (readings > 1) throw new Error('no such commune');
    return { content: 'treize fiches', diagnostics: [], texts: new Map() };
  });
  live.update();
  live.update();
  expect(live.content).toBe('treize fiches');
  expect(live.report.diagnostics).toMatchObject([
    { code: 'defaut-du-programme', help: expect.stringContaining('no such commune') },
  ]);
});
