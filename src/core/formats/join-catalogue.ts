import type { SheetSummary, SheetTerritory } from '../sheet/catalogue.ts';
import { levelLabel } from '../territory/levels.ts';
import { namedTerritory, partsOf, type TerritoryKey } from '../territory/territory.ts';
import type { ParentTerritory } from '../territory/territory-record.ts';
import { ofName } from '../text/french-names.ts';
import type { CatalogueColumns, CatalogueWords, PlaceColumns, ShippedCatalogue } from './catalogue-file.ts';

/** Marks a name after « de » that does not follow from its article, and is written whole. */
export const WHOLE = '=';

function parentsOf({ around, parents }: PlaceColumns, words: readonly CatalogueWords[]) {
  const described = new Map(
    words.flatMap((part) =>
      part.around.map((row, at) => [row, [part.aroundNames[at], part.aroundFigures[at]] as const]),
    ),
  );
  const known = around.map((key, row) => {
    const [name = levelLabel(partsOf(key)[0]), figures] = described.get(row) ?? [];
    const [population = 0, areaKm2 = null, communes = 1, ruralShare = 0] = figures ?? [];
    return {
      ...namedTerritory(key, name),
      ...(figures && { indicators: { population, areaKm2, communes, ruralShare } }),
    };
  });
  return parents.map((rows) =>
    rows.flatMap(([row, share = 'whole']): ParentTerritory[] => {
      const territory = known[row];
      return territory ? [{ ...territory, share }] : [];
    }),
  );
}

function territoriesOf(places: PlaceColumns, words: readonly CatalogueWords[]): SheetTerritory[] {
  const parents = parentsOf(places, words);
  const described = new Map(words.flatMap((part) => part.places.map((row, at) => [row, { part, at }])));
  return places.keys.map((key, row) => {
    const pin = places.pins[row] ?? [0, 0];
    const { part, at = 0 } = described.get(row) ?? {};
    const name = part?.names[at] ?? levelLabel(partsOf(key)[0]);
    const kind = part?.kinds[at];
    const of = part?.ofs[at] ?? '';
    return {
      ...namedTerritory(key, name),
      pin,
      ...(kind && { kind }),
      ...(part?.areas[at] === null && { bare: true }),
      article: part?.articles[at] ?? '',
      of: of.startsWith(WHOLE) ? of.slice(1) : ofName({ name, article: of }),
      parents: parents[row] ?? [],
      indicators: {
        population: part?.populations[at] ?? (places.least[row] ?? 0) * 1000,
        areaKm2: part?.areas[at] || null,
        communes: part?.communes[at] ?? 1,
        ruralShare: part?.ruralShares[at] ?? 0,
      },
      bbox: part?.boxes[at] ?? [...pin, ...pin],
    };
  });
}

function sheetsOf(
  { ids, territories, themes, facets }: CatalogueColumns['sheets'],
  keys: readonly TerritoryKey[],
  words: readonly CatalogueWords[],
): SheetSummary[] {
  const titles = words.flatMap((part) => part.titles);
  const figures = words.flatMap((part) => part.figures);
  const wheres = words.flatMap((part) => part.wheres);
  const cuts = words.flatMap((part) => part.cuts);
  const abouts = words.flatMap((part) => part.abouts);
  return ids.flatMap((id, at) => {
    const [key, ...others] = (territories[at] ?? []).flatMap((row) => keys[row] ?? []);
    const own = themes[at];
    if (!key || !own) return [];
    const [where, cut, about, values] = [wheres[at], cuts[at], abouts[at], facets[at]];
    return {
      id,
      title: titles[at] ?? `Fiche ${at + 1}`,
      territories: [key, ...others],
      themes: own,
      figure: figures[at] ?? null,
      ...(where && { where }),
      ...(typeof cut === 'number' && { cut }),
      ...(about && { about }),
      ...(values && { facets: values }),
    };
  });
}

/** False where the words of later sheets are in a file of their own. */
export const isOnePart = ({ sheets, words }: CatalogueColumns): boolean =>
  words.titles.length === sheets.facets.length;

/** The whole catalogue; without later words, what the map can be drawn from: names are then those of levels, titles ranks in the list. */
export function joinCatalogue(
  { places, sheets: columns, words, ...shared }: CatalogueColumns,
  later: CatalogueWords | null,
): ShippedCatalogue {
  const parts = later ? [words, later] : [words];
  const known = territoriesOf(places, parts);
  const keys = known.map(({ key }) => key);
  const sheets = sheetsOf(columns, keys, parts);
  const byKey = new Map(known.map((territory) => [territory.key, territory]));
  return {
    ...shared,
    sheets,
    // In the order in which the list names them.
    territories: [...new Set(sheets.flatMap(({ territories }) => territories))].flatMap(
      (key) => byKey.get(key) ?? [],
    ),
    versions: parts.flatMap((part) => part.versions),
  };
}
