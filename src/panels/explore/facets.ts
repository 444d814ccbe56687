import { levels, themes } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { FACETS, type Facet, type FacetOption } from '../../domain/sheet/facets.ts';
import { optionsOf } from '../../domain/sheet/filters.ts';

export interface NamedFacet {
  readonly facet: Facet;
  readonly title: string;
  readonly short: string;
  readonly options: readonly FacetOption[];
}

/** A menu of what the details of sheets tell comes with the first of them that does. */
export function facetsOf(catalogue: Catalogue): NamedFacet[] {
  return FACETS.flatMap((facet) => {
    const { id, title, short, values } = facet;
    const options = optionsOf(catalogue, facet, { themes, levels });
    return values || options.length > 0 ? [{ facet: id, title, short, options }] : [];
  });
}
