import { levelInSentence } from '../../core/territory/levels.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { site } from '../../state/data/settings.ts';

/** Title and meta description of a territory's page. */
export function territoryHead({ level, name, of, parents }: TerritoryRecord) {
  const departement = parents.find((parent) => parent.level === 'departement');
  return {
    title: level === 'commune' && departement ? `${name} (${departement.name})` : name,
    description: `Les ${site.words.many} ${of} (${levelInSentence(level)}), ${parents.length > 0 ? 'des échelons supérieurs, ' : ''}de ses voisins et des territoires comparables.`,
  };
}
