import type { SheetTerritory } from '../../domain/sheet/catalogue.ts';
import { type Likeness, likenessOf } from '../../domain/territory/resemblance.ts';
import { epciAreas } from '../../formats/epci-file.ts';
import type { Overview } from '../../formats/overview-file.ts';
import { upperAreas } from '../../formats/upper-levels-file.ts';
import type { TerritoryContent } from './territory-content.ts';

/** Once for each author. */
export function sheetLikeness(
  { upperLevels, epciTopology }: Pick<TerritoryContent, 'upperLevels' | 'epciTopology'>,
  map: Overview,
  authors: Iterable<SheetTerritory>,
): Map<string, Likeness | null> {
  const among = {
    region: upperAreas('region', map, upperLevels),
    departement: upperAreas('departement', map, upperLevels),
    epci: epciAreas(epciTopology),
  };
  return new Map([...authors].map((author) => [author.key, likenessOf(author, among)]));
}
