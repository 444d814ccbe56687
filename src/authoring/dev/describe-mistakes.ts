import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import { type Live, mistakeId } from './live-content.ts';
import { excerptOf, visibleText } from './marked-lines.ts';
import type { Mistake, ToMend } from './to-mend.ts';
import { unbroken } from './words.ts';

/** A page of more says nothing that helps to begin. */
const MOST_TOLD = 200;

type Addresses = Pick<ToMend, 'page' | 'home' | 'editor'>;

interface Shown {
  readonly site: { readonly name: string };
  readonly sheets: readonly unknown[];
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  if (isError(a) !== isError(b)) return isError(a) ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

export function describeMistakes(live: Live<Shown>, addresses: Addresses): ToMend {
  const { diagnostics, texts } = live.told;
  const errors = diagnostics.filter(isError).length;
  const mistake = (one: Diagnostic): Mistake => ({
    id: mistakeId(one),
    isError: isError(one),
    isFresh: isError(one) && live.isFresh(one),
    file: visibleText(one.file),
    ...{ line: one.line, column: one.column },
    ...{ message: unbroken(visibleText(one.message)), help: unbroken(visibleText(one.help)) },
    excerpt: excerptOf(one, texts.get(one.file)),
  });
  return {
    ...addresses,
    site: live.content?.site.name ?? null,
    shown: live.shown,
    sheets: live.content?.sheets.length ?? 0,
    ...{ errors, warnings: diagnostics.length - errors },
    mistakes: [...diagnostics].sort(inOrder).slice(0, MOST_TOLD).map(mistake),
  };
}
