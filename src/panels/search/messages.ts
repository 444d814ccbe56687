import type { SearchResult } from '../../search/search-territories.ts';
import { MOST_SHOWN } from './use-territory-combobox.ts';
import type { IndexState } from './use-territory-index.ts';

/** What is said while the list of territories is not there, or empty when it is. */
export function loadingMessage(stage: IndexState['stage']): string {
  if (stage === 'loading') return 'Chargement des territoires…';
  return stage === 'failed' ? 'La liste des territoires n’a pas pu être chargée.' : '';
}

/** What is shown above the answers when they are not what was typed. */
export function resultMessage(results: readonly SearchResult[]): string {
  const [first] = results;
  if (!first) return 'Aucun territoire trouvé.';
  return first.isGuess ? 'Aucun territoire de ce nom. Vouliez-vous dire :' : '';
}

/** « 8 territoires », for who does not see the list. */
export function countMessage(count: number, hasMore: boolean): string {
  if (hasMore) return `Les ${MOST_SHOWN} premiers territoires`;
  return count === 1 ? '1 territoire' : `${count} territoires`;
}
