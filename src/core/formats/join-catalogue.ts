import type { SheetSummary, SheetTerritory } from '../sheet/catalogue.ts';
import { LEVELS, levelLabel } from '../territory/level.ts';
import { type TerritoryKey, territoryKey } from '../territory/territory.ts';
import type { ParentTerritory, Share } from '../territory/territory-record.ts';
import { ofName } from '../text/french-names.ts';
import type {
  CatalogueColumns,
  CatalogueWords,
  CodesByLevel,
  PlaceColumns,
  ShippedCatalogue,
} from './catalogue-file.ts';

const SHARES: Readonly<Record<string, Share>> = { m: 'main', p: 'part' };

export const FIRST_LETTER = 97;

/** Marks a name after « de » that does not follow from its article, and is written whole. */
export const WHOLE = '=';

const splitBy = (separator: string, text: string) => (text === '' ? [] : text.split(separator));

const listed = (codes: CodesByLevel) =>
  LEVELS.flatMap((level) => splitBy(' ', codes[level] ?? '').map((code) => ({ level, code })));

/** Whole numbers that were written as differences. */
function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/** A row of {@link CatalogueWords.boxes}: the edge of a box on the axis of a pin, both in hundred-thousandths of a degree. */
const edgeFrom = (pin: number, step: number) => Math.round((Math.round(pin / 10) + step) * 10) / 1e5;

function parentsOf({ around, parents }: PlaceColumns, words: readonly CatalogueWords[]) {
  const described = new Map(
    words.flatMap((part) =>
      part.around.map((row, at) => [row, [part.aroundNames[at], part.aroundFigures[at]] as const]),
    ),
  );
  const known = listed(around).map(({ level, code }, row) => {
    const [name = levelLabel(level), figures] = described.get(row) ?? [];
    const [population = 0, areaKm2 = null, communes = 1, ruralShare = 0] = figures ?? [];
    return {
      ...{ key: territoryKey(level, code), level, code, name },
      ...(figures && { indicators: { population, areaKm2, communes, ruralShare } }),
    };
  });
  const read = new Map<string, readonly ParentTerritory[]>();
  const lineage = (places: string): readonly ParentTerritory[] =>
    splitBy(' ', places).flatMap((place) => {
      const territory = known[Number.parseInt(place, 10)];
      return territory ? [{ ...territory, share: SHARES[place.slice(-1)] ?? 'whole' }] : [];
    });
  // Most communes share theirs with another.
  return parents.split(',').map((places) => {
    const own = read.get(places) ?? lineage(places);
    read.set(places, own);
    return own;
  });
}

function territoriesOf(places: PlaceColumns, words: readonly CatalogueWords[]): SheetTerritory[] {
  const [longitudes, latitudes] = [summed(places.longitudes), summed(places.latitudes)];
  const parents = parentsOf(places, words);
  const described = new Map(words.flatMap((part) => part.places.map((row, at) => [row, { part, at }])));
  return listed(places.codes).map(({ level, code }, row) => {
    const [x = 0, y = 0] = [longitudes[row], latitudes[row]];
    const { part, at = 0 } = described.get(row) ?? {};
    const name = part?.names[at] ?? levelLabel(level);
    const kind = part?.kinds[at];
    const [west = 0, south = 0, east = 0, north = 0] = part?.boxes.map((steps) => steps[at]) ?? [];
    const of = part?.ofs[at] ?? '';
    return {
      ...{ key: territoryKey(level, code), level, code, name },
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
      pin: [x / 1e5, y / 1e5],
      bbox: [edgeFrom(x, west), edgeFrom(y, south), edgeFrom(x, east), edgeFrom(y, north)],
    };
  });
}

function sheetsOf(
  { ids, territories, themes, themesOf, facets }: CatalogueColumns['sheets'],
  keys: readonly TerritoryKey[],
  words: readonly CatalogueWords[],
): SheetSummary[] {
  const [letters, places] = [themesOf.split(' '), territories.split(',')];
  const titles = words.flatMap((part) => part.titles);
  const figures = words.flatMap((part) => part.figures);
  const wheres = words.flatMap((part) => part.wheres);
  const cuts = words.flatMap((part) => part.cuts);
  const abouts = words.flatMap((part) => part.abouts);
  return splitBy(' ', ids).flatMap((id, at) => {
    const [key, ...others] = splitBy(' ', places[at] ?? '').flatMap((row) => keys[Number(row)] ?? []);
    const [theme, ...more] = [...(letters[at] ?? '')].flatMap(
      (letter) => themes[letter.charCodeAt(0) - FIRST_LETTER] ?? [],
    );
    if (!key || theme === undefined) return [];
    const [where, cut, about, values] = [wheres[at], cuts[at], abouts[at], facets[at]];
    return {
      id,
      title: titles[at] ?? `Fiche ${at + 1}`,
      territories: [key, ...others],
      themes: [theme, ...more],
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
