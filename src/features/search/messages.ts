import { sheetCount } from '../../core/text/french-numbers.ts';
import type { Loading } from '../../state/data/resource.ts';
import { quoted } from '../shared/quoted.ts';
import { type Answers, CONCERNING, isTypoForTerritory, type OptionGroup, RECENT } from './option-groups.ts';

export type SearchStages = Readonly<Record<'territories' | 'sheets', Loading<unknown>['stage']>>;

/** Empty when nothing is on its way; `isWhole` is false while a part that has come has not answered yet. */
export function loadingMessage({ territories, sheets }: SearchStages, isWhole: boolean): string {
  if (territories === 'failed') return 'La liste des territoires n’a pas pu être chargée.';
  if (sheets === 'failed') return 'Les mots des fiches n’ont pas pu être chargés.';
  if (territories === 'loading') return 'Chargement des territoires…';
  return sheets === 'loading' || !isWhole ? 'Chargement des fiches…' : '';
}

export function resultMessage(answers: Answers, groups: readonly OptionGroup[]): string {
  const { territories, sheets } = answers;
  const [first] = territories;
  const [best] = sheets;
  if (first && isTypoForTerritory(answers)) return `Résultats pour ${quoted([first.name])}\u00a0:`;
  if (groups.some(({ note }) => note) && territories.length === 0)
    return 'Aucune fiche et aucun territoire trouvés.';
  const isKnown = first !== undefined && !first.isGuess;
  if (isKnown || (best && !best.isPartial)) return '';
  if (best) return 'Aucune fiche n’a tous ces mots. En partie\u00a0:';
  return 'Aucune fiche, aucun territoire de ce nom. Vouliez-vous dire\u00a0:';
}

/** « 3 fiches, 8 territoires », for the live line. */
export function countMessage(
  { territories, sheetCount: found }: Answers,
  groups: readonly OptionGroup[],
): string {
  const shown = (title: string) => groups.find((group) => group.title.startsWith(title))?.options.length ?? 0;
  const isSilent = groups.some(({ note }) => note);
  const isListed = groups.some(({ options }) => options.some(({ kind }) => kind === 'list'));
  const sheets = isListed ? found : shown(CONCERNING);
  const counts = [
    sheets > 0 ? sheetCount(sheets) : '',
    isSilent && territories.length > 0 ? 'aucune fiche' : '',
    territoryCount(territories.length, shown('Territoires')),
  ];
  return counts.filter(Boolean).join(', ');
}

/** « 1 dernière recherche, 6 suggestions », for the live line before anything is typed. */
export function startingMessage(groups: readonly OptionGroup[]): string {
  const words = groups.map(({ title, options: { length: count } }) => {
    if (title === RECENT) return count === 1 ? '1 dernière recherche' : `${count} dernières recherches`;
    return count === 1 ? '1 suggestion' : `${count} suggestions`;
  });
  return words.join(', ');
}

function territoryCount(found: number, shown: number): string {
  if (shown === 0) return '';
  if (found > shown) return `les ${shown} premiers territoires`;
  return shown === 1 ? '1 territoire' : `${shown} territoires`;
}
