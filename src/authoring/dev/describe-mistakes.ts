import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { errorsLast } from '../../content/diagnostics/content-error.ts';
import { byPlace, formatDiagnostics } from '../../content/diagnostics/format-diagnostic.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { inFormWords } from '../editor/server/form-words.ts';
import { hasReadableMatter } from '../editor/server/written-sheet.ts';
import { type Live, mistakeId, type Report } from './live-content.ts';
import { countsOf, type ExcerptLine, type Mistake, type ToMend, unbroken } from './to-mend.ts';

/** Mistakes on the page: a longer list does not help to begin. */
const MOST_LISTED = 200;

type Addresses = Pick<ToMend, 'page' | 'home' | 'editor'>;

const inOrder = (a: Diagnostic, b: Diagnostic) => Number(isError(b)) - Number(isError(a)) || byPlace(a, b);

export function describeMistakes(live: Live<AtlasContent>, addresses: Addresses): ToMend {
  const { diagnostics, texts } = live.report;
  const errors = diagnostics.filter(isError).length;
  const mistake = (one: Diagnostic): Mistake => {
    const form = formOf(one.file, texts.get(one.file), addresses.editor);
    const { message, help } = form ? inFormWords(one) : one;
    return {
      id: mistakeId(one),
      isError: isError(one),
      isFresh: isError(one) && live.isFresh(one),
      form,
      file: visibleText(one.file),
      line: one.line,
      column: one.column,
      message: unbroken(visibleText(message)),
      help: unbroken(visibleText(help)),
      excerpt: excerptOf(one, texts.get(one.file)),
    };
  };
  return {
    ...addresses,
    site: live.content?.site.name ?? null,
    shown: live.shown,
    sheets: live.content?.sheets.length ?? 0,
    errors,
    warnings: diagnostics.length - errors,
    mistakes: [...diagnostics].sort(inOrder).slice(0, MOST_LISTED).map(mistake),
  };
}

/** The form for a sheet, where one runs that can read it. */
function formOf(file: string, text: string | undefined, editor: string | null): string | null {
  const id = /\/fiches\/([a-z0-9-]+)\.md$/u.exec(file)?.[1];
  return editor !== null && id && text && hasReadableMatter(text) ? `${editor}?fiche=${id}` : null;
}

/** Characters shown of a long line, and before the place at fault. */
const WIDEST = 160;
const LEAD = 60;

/** Signs that reverse the order of letters, or show nothing. */
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

/** Of a terminal of 25 lines, what npm and Vite leave. */
const MOST_LINES = 10;

/** Of a content that is being written: as many diagnostics as a terminal shows, the errors last. Empty without any. */
export function devReport({ diagnostics, texts }: Report, page: string): string {
  if (diagnostics.length === 0) return '';
  const errors = diagnostics.filter(isError);
  const warnings = diagnostics.filter((one) => !isError(one));
  const counts = countsOf({ errors: errors.length, warnings: warnings.length });
  const shown: Diagnostic[] = [];
  for (const one of [...errors, ...warnings]) {
    const lines = formatDiagnostics([...shown, one], texts).split('\n').length;
    if (shown.length > 0 && lines > MOST_LINES) break;
    shown.push(one);
  }
  const isWhole = shown.length === diagnostics.length;
  const head = `À corriger : ${counts} · ${page}${isWhole ? '' : '\n(les premiers ici, tous sur cette page)'}`;
  return `${head}\n\n${errorsLast(shown, texts)}`;
}
