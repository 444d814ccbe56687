import { isSeq } from 'yaml';
import type { FieldReader } from '../../content/diagnostics/reporter.ts';
import { type entriesOf, itemsOf, wordsOfScalar } from '../../content/diagnostics/yaml-source.ts';
import type { ThemeId } from '../../core/sheet/initiative.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { nearest } from '../../core/text/similarity.ts';
import type { SheetContext } from './parsed-sheet.ts';

type Themes = NonNullable<SheetContext['themes']>;

/** Known ids, the main one first. Null, and reported, when there is none or any is wrong. */
export function readSheetThemes(
  entry: ReturnType<typeof entriesOf>[number] | undefined,
  themes: SheetContext['themes'],
  { read, reporter, above }: FieldReader,
): readonly [ThemeId, ...ThemeId[]] | null {
  const known = themes ?? [];
  const value = entry?.value ?? null;
  const nodes = isSeq(value) || wordsOfScalar(value) !== null ? itemsOf(value) : [];
  if (nodes.length === 0) {
    const spot = entry === undefined ? above : read.spotOf(entry.keyNode);
    reporter.error('theme-manquant', spot, 'La fiche n’a pas de thème.', possibleThemes(known));
    return null;
  }
  const ids: ThemeId[] = [];
  let wrong = false;
  for (const node of nodes) {
    const words = wordsOfScalar(node) ?? '';
    const theme = known.find(({ id }) => id === words);
    if (themes !== null && !theme) {
      const message = `Thème inconnu : « ${words} ».`;
      reporter.error('theme-inconnu', read.spotOf(node), message, suggestTheme(words, known));
      wrong = true;
    } else if (ids.includes(words)) {
      const message = `Le thème « ${theme?.label ?? words} » est écrit deux fois.`;
      reporter.warn('theme-en-double', read.spotOf(node), message, 'Retirez cette ligne.');
    } else ids.push(words);
  }
  const [main, ...others] = ids;
  return wrong || main === undefined ? null : [main, ...others];
}

/** Themes of that name, those that hold all its words, or those that are spelt nearly so. */
export function suggestTheme(words: string, known: Themes): string {
  const asked = foldedWords(words);
  const ids = known.map(({ id }) => id);
  const parts = words.split(/[\s;/+&]+/u);
  if (parts.length > 1 && parts.every((part) => ids.includes(part)))
    return `Séparez les thèmes par des virgules, ou écrivez-en un par ligne : « [${parts.join(', ')}] ».`;
  const holding = known.filter(({ id, label }) =>
    [id, label].some((name) => asked.every((word) => foldedWords(name).includes(word))),
  );
  const near =
    asked.length > 0 && holding.length > 0 ? holding.slice(0, 3).map(({ id }) => id) : nearest(words, ids);
  if (near.length === 0) return possibleThemes(known);
  return `Vouliez-vous dire ${near.map((id) => `« ${id} »`).join(' ou ')} ?`;
}

const possibleThemes = (known: Themes) => `Thèmes possibles : ${known.map(({ id }) => id).join(', ')}.`;
