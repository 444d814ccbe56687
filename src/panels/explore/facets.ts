import { levels, themes } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { regionChoices } from '../../domain/sheet/catalogue-index.ts';
import { type Facet, FILTER_LEVELS } from '../../domain/sheet/filters.ts';
import { TOWN_CLASS_IDS, type TownClass } from '../../domain/sheet/town-class.ts';
import { levelLabel } from '../../domain/territory/level.ts';

export interface NamedFacet {
  readonly facet: Facet;
  readonly title: string;
  readonly short: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

const TOWN_LABELS: Readonly<Record<TownClass, string>> = {
  'moins-de-2000': 'Moins de 2\u202f000 habitants',
  '2000-a-20000': 'De 2\u202f000 à 20\u202f000 habitants',
  '20000-a-100000': 'De 20\u202f000 à 100\u202f000 habitants',
  '100000-et-plus': '100\u202f000 habitants et plus',
};

export function facetsOf(catalogue: Catalogue): NamedFacet[] {
  const known = FILTER_LEVELS.filter((level) => levels.includes(level));
  return [
    {
      facet: 'themes',
      title: 'Thème',
      short: 'Thème',
      options: themes.map(({ id, label }) => ({ id, label })),
    },
    {
      facet: 'levels',
      title: 'Échelon',
      short: 'Échelon',
      options: known.map((level) => ({ id: level, label: levelLabel(level) })),
    },
    {
      facet: 'regions',
      title: 'Région',
      short: 'Région',
      options: regionChoices(catalogue).map(({ code, name }) => ({ id: code, label: name })),
    },
    {
      facet: 'towns',
      title: 'Taille de la commune',
      short: 'Taille',
      options: TOWN_CLASS_IDS.map((id) => ({ id, label: TOWN_LABELS[id] })),
    },
  ];
}
