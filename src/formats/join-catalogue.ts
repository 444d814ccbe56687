import type { SheetSummary, SheetTerritory } from '../domain/sheet/catalogue.ts';
import { provisionalId } from '../domain/sheet/provisional-id.ts';
import { LEVELS, levelLabel } from '../domain/territory/level.ts';
import { type TerritoryKey, territoryKey } from '../domain/territory/territory.ts';
import type { ParentTerritory, Share } from '../domain/territory/territory-record.ts';
import { ofName } from '../text/french-names.ts';
import type { CodesByLevel, PartedCatalogue, PlaceColumns, ShippedCatalogue } from './catalogue-file.ts';
import { REST_FILE, type RestOfCatalogue } from './rest-of-catalogue-file.ts';

const SHARES: Readonly<Record<string, Share>> = { m: 'main', p: 'part' };

export const FIRST_LETTER = 97;

/** Before the words after « de » that no article makes. */
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

/** A row of {@link RestOfCatalogue.boxes}: the edge of a box on the axis of a pin, both in hundred-thousandths of a degree. */
const edgeFrom = (pin: number, step: number) => Math.round((Math.round(pin / 10) + step) * 10) / 1e5;

function parentsOf({ around, aroundNames, parents }: PlaceColumns, rest: RestOfCatalogue | null) {
  const names = [...aroundNames, ...(rest?.aroundNames ?? [])];
  const known = listed(around).map(({ level, code }, at) => ({
    ...{ key: territoryKey(level, code), level, code },
    name: names[at] ?? levelLabel(level),
  }));
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

function territoriesOf(places: PlaceColumns, rest: RestOfCatalogue | null): SheetTerritory[] {
  const [longitudes, latitudes] = [summed(places.longitudes), summed(places.latitudes)];
  const parents = parentsOf(places, rest);
  return listed(places.codes).map(({ level, code }, at) => {
    const [x = 0, y = 0] = [longitudes[at], latitudes[at]];
    const name = rest?.names[at] ?? levelLabel(level);
    const kind = rest?.kinds[at];
    const [west = 0, south = 0, east = 0, north = 0] = rest?.boxes.map((steps) => steps[at]) ?? [];
    const of = rest?.ofs[at] ?? '';
    return {
      ...{ key: territoryKey(level, code), level, code, name },
      ...(kind && { kind }),
      article: rest?.articles[at] ?? '',
      of: of.startsWith(WHOLE) ? of.slice(1) : ofName({ name, article: of }),
      parents: parents[at] ?? [],
      indicators: {
        population: rest?.populations[at] ?? (places.least[at] ?? 0) * 1000,
        areaKm2: rest?.areas[at] ?? null,
        communes: rest?.communes[at] ?? 1,
        ruralShare: rest?.ruralShares[at] ?? 0,
      },
      pin: [x / 1e5, y / 1e5],
      bbox: [edgeFrom(x, west), edgeFrom(y, south), edgeFrom(x, east), edgeFrom(y, north)],
    };
  });
}

type StandIn = (at: number) => string;

/** Of one edition: the address of the rest changes with its content. */
function standIns({ files, sheets }: PartedCatalogue): StandIn {
  const [edition] = files?.[REST_FILE.name]?.match(/[\w-]{1,8}(?=\.json$)/u) ?? [];
  return (at) => provisionalId(sheets.length + at, edition);
}

function sheetsOf(
  { sheets: { length: from }, more: { territories, themes, themesOf, told } }: PartedCatalogue,
  keys: readonly TerritoryKey[],
  standIn: StandIn,
  rest: RestOfCatalogue | null,
): SheetSummary[] {
  const letters = themesOf.split(' ');
  return territories.split(',').flatMap((places, at) => {
    const [key, ...others] = places.split(' ').flatMap((place) => keys[Number(place)] ?? []);
    const [theme, ...more] = [...(letters[at] ?? '')].flatMap(
      (letter) => themes[letter.charCodeAt(0) - FIRST_LETTER] ?? [],
    );
    if (!key || theme === undefined) return [];
    const [where, cut] = [rest?.wheres[at], rest?.cuts[at]];
    const own = told[at];
    return {
      id: rest?.ids[at] ?? standIn(at),
      title: rest?.titles[at] ?? `Fiche ${from + at + 1}`,
      territories: [key, ...others],
      themes: [theme, ...more],
      figure: rest?.figures[at] ?? null,
      ...(where && { where }),
      ...(typeof cut === 'number' && { cut }),
      ...(own && { told: own }),
    };
  });
}

/** The whole catalogue; without its rest, what the map can be drawn from: names are then those of levels, titles ranks in the list. */
export function joinCatalogue(parted: PartedCatalogue, rest: RestOfCatalogue | null): ShippedCatalogue {
  const { more, ...first } = parted;
  const standIn = standIns(parted);
  const known = [...first.territories, ...territoriesOf(more.places, rest)];
  const keys = known.map(({ key }) => key);
  const sheets = [...first.sheets, ...sheetsOf(parted, keys, standIn, rest)];
  const byKey = new Map(known.map((territory) => [territory.key, territory]));
  return {
    ...first,
    sheets,
    // In the order in which the list names them.
    territories: [...new Set(sheets.flatMap(({ territories }) => territories))].flatMap(
      (key) => byKey.get(key) ?? [],
    ),
    versions: [...first.versions, ...(rest?.versions ?? [])],
    ...(rest && { stoodFor: new Map(rest.ids.map((id, at) => [standIn(at), id])) }),
  };
}
