import { isSeq, type Node } from 'yaml';
import type { ThemeId } from '../../core/sheet/initiative.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { nearest } from '../../core/text/similarity.ts';
import type { SheetContext } from './parsed-sheet.ts';
import type { FieldReader } from './reporter.ts';
import { itemsOf, wordsOfScalar } from './yaml-source.ts';

type Themes = NonNullable<SheetContext['themes']>;

/** Known ids, the main one first. Null, and reported, when there is none or any is wrong. */
export function readSheetThemes(
  value: Node | null,
  key: Node | null,
  themes: SheetContext['themes'],
  { read, reporter, above }: FieldReader,
): readonly [ThemeId, ...ThemeId[]] | null {
  const known = themes ?? [];
  const nodes = isSeq(value) || wordsOfScalar(value) !== null ? itemsOf(value) : [];
  if (nodes.length === 0) {
    const spot = key === null ? above : read.spotOf(key);
    reporter.error(
      'theme-manquant',
      spot,
      'La fiche n’a pas de thème.',
      `Thèmes possibles : ${listed(known)}.`,
    );
    return null;
  }
  const ids: ThemeId[] = [];
  let wrong = false;
  for (const node of nodes) {
    const words = wordsOfScalar(node) ?? '';
    if (themes !== null && !known.some((theme) => theme.id === words)) {
      reporter.error(
        'theme-inconnu',
        read.spotOf(node),
        `Thème inconnu : « ${words} ».`,
        suggestTheme(words, known),
      );
      wrong = true;
    } else if (ids.includes(words)) {
      reporter.warn(
        'theme-en-double',
        read.spotOf(node),
        `Le thème « ${words} » est écrit deux fois.`,
        'Retirez cette ligne.',
      );
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
  if (near.length === 0) return `Thèmes possibles : ${listed(known)}.`;
  return `Vouliez-vous dire ${near.map((id) => `« ${id} »`).join(' ou ')} ?`;
}

function listed(known: Themes): string {
  return known.map((theme) => theme.id).join(', ');
}
