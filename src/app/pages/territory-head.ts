import { levelInSentence } from '../../core/territory/level.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';

/** What the page of a territory says of itself to those who list it. */
export function territoryHead({ level, name, of, parents }: TerritoryRecord) {
  const around = parents.find((parent) => parent.level === 'departement');
  return {
    title: level === 'commune' && around ? `${name} (${around.name})` : name,
    description: `Les initiatives ${of} (${levelInSentence(level)}), ${parents.length > 0 ? 'des échelons supérieurs, ' : ''}de ses voisins et des territoires comparables.`,
  };
}
