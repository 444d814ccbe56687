import { isSeq, type Node } from 'yaml';
import type { ThemeId } from '../../domain/sheet/initiative.ts';
import { fold } from '../../text/fold.ts';
import { nearest } from '../../text/similarity.ts';
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
        suggestion(words, known),
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

function suggestion(words: string, known: Themes): string {
  const labelled = known.filter((theme) => fold(theme.label) === fold(words)).map((theme) => theme.id);
  const near =
    labelled.length > 0
      ? labelled
      : nearest(
          words,
          known.map((theme) => theme.id),
        );
  if (near.length === 0) return `Thèmes possibles : ${listed(known)}.`;
  return `Vouliez-vous dire ${near.map((id) => `« ${id} »`).join(' ou ')} ?`;
}

function listed(known: Themes): string {
  return known.map((theme) => theme.id).join(', ');
}
