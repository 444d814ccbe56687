import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import type { ExcerptLine } from './to-mend.ts';

/** Characters shown of a long line, and before the place at fault. */
const WIDEST = 160;
const LEAD = 60;

/** What turns the order of letters round, or shows nothing. */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const written = (sign: string) =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Signs that cannot be seen, by their code. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : written(sign)));
}

/** The line at fault between its neighbours; empty where the file has no such line. */
export function excerptOf(
  { line, column, length }: Pick<Diagnostic, 'line' | 'column' | 'length'>,
  source: string | undefined,
): ExcerptLine[] {
  const lines = source === undefined ? [] : normalizeText(source).split('\n');
  const text = lines[line - 1];
  if (text === undefined) return [];
  const around = (number: number): ExcerptLine[] => {
    const near = lines[number - 1];
    return near === undefined || near.trim() === '' ? [] : [{ number, ...plain(near) }];
  };
  return [
    ...around(line - 1),
    { number: line, ...markedLine(text, column - 1, length) },
    ...around(line + 1),
  ];
}

function plain(text: string): Omit<ExcerptLine, 'number'> {
  const cut = text.length > WIDEST ? '…' : '';
  return { before: visibleText(text.slice(0, WIDEST)) + cut, marked: '', after: '' };
}

function markedLine(text: string, at: number, length: number): Omit<ExcerptLine, 'number'> {
  const from = at > WIDEST - LEAD ? at - LEAD : 0;
  const to = Math.min(text.length, from + WIDEST);
  const end = Math.min(to, at + length);
  return {
    before: (from > 0 ? '…' : '') + visibleText(text.slice(from, Math.min(at, to))),
    // A place after the last sign has to be seen too.
    marked: visibleText(text.slice(at, end)) || '\u00a0',
    after: visibleText(text.slice(end, to)) + (to < text.length ? '…' : ''),
  };
}
