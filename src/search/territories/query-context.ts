import type { Level } from '../../domain/territory/level.ts';
import { levelInSentence, levelLabel } from '../../domain/territory/level.ts';
import type { IndexedTerritory, TerritoryIndex } from './parse-territory-index.ts';

/** « Commune · Seine-Saint-Denis (93) », « Région », « Commune et département · Île-de-France ». */
export function contextOf(index: TerritoryIndex, it: IndexedTerritory): string {
  const others = it.otherKeys.map((key) => levelInSentence(key.split(':')[0] as Level));
  const levels = [levelLabel(it.level), ...others].join(' et ');
  const around = whereabouts(index, it);
  return around === '' ? levels : `${levels} · ${around}`;
}

function whereabouts(index: TerritoryIndex, it: IndexedTerritory): string {
  const departement = index.departements.get(it.departements[0] ?? '');
  if (!departement) return '';
  const around = it.level === 'departement' || it.otherKeys.length > 0;
  // La Réunion is in no other région than itself.
  if (around) return departement.regionName === it.name ? '' : departement.regionName;
  return `${departement.name} (${departement.code})`;
}
