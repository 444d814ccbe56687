import { levels, themes } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { regionChoices } from '../../domain/sheet/catalogue-index.ts';
import { type Facet, FILTER_LEVELS, valuesOf } from '../../domain/sheet/filters.ts';
import { PROJECT_STATES } from '../../domain/sheet/initiative.ts';
import { AMOUNT_CLASS_IDS, type AmountClass } from '../../domain/sheet/told-facets.ts';
import { TOWN_CLASS_IDS, type TownClass } from '../../domain/sheet/town-class.ts';
import { levelLabel } from '../../domain/territory/level.ts';
import { slugify } from '../../text/slug.ts';

interface Option {
  readonly id: string;
  readonly label: string;
}

export interface NamedFacet {
  readonly facet: Facet;
  readonly title: string;
  readonly short: string;
  readonly options: readonly Option[];
}

const TOWN_LABELS: Readonly<Record<TownClass, string>> = {
  'moins-de-2000': 'Moins de 2\u202f000 habitants',
  '2000-a-20000': 'De 2\u202f000 à 20\u202f000 habitants',
  '20000-a-100000': 'De 20\u202f000 à 100\u202f000 habitants',
  '100000-et-plus': '100\u202f000 habitants et plus',
};

const AMOUNT_LABELS: Readonly<Record<AmountClass, string>> = {
  'moins-de-10000': 'Moins de 10\u202f000\u00a0€',
  '10000-a-100000': 'De 10\u202f000 à 100\u202f000\u00a0€',
  '100000-a-1000000': 'De 100\u202f000 à 1\u202f000\u202f000\u00a0€',
  '1000000-et-plus': '1\u202f000\u202f000\u00a0€ et plus',
};

const STATES: readonly Option[] = PROJECT_STATES.map((state) => ({
  id: slugify(state),
  label: state.charAt(0).toLocaleUpperCase('fr') + state.slice(1),
}));

const AMOUNTS: readonly Option[] = AMOUNT_CLASS_IDS.map((id) => ({ id, label: AMOUNT_LABELS[id] }));

/** Of what the details of sheets say: a menu comes with the first of them. */
function toldFacetsOf(catalogue: Catalogue): NamedFacet[] {
  const partners = Object.entries(catalogue.partners ?? {}).map(([id, label]) => ({ id, label }));
  const told: readonly NamedFacet[] = [
    { facet: 'states', title: 'État du projet', short: 'État', options: STATES },
    { facet: 'amounts', title: 'Montant le plus élevé', short: 'Montant', options: AMOUNTS },
    { facet: 'partners', title: 'Partenaires', short: 'Partenaires', options: partners },
  ];
  return told.flatMap(({ options, ...named }) => {
    const used = valuesOf(catalogue, named.facet);
    const left = options.filter(({ id }) => used.has(id));
    return left.length > 0 ? [{ ...named, options: left }] : [];
  });
}

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
    ...toldFacetsOf(catalogue),
  ];
}
