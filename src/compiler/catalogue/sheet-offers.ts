import type { Catalogue, SheetTerritory } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import type { OfferedSheet } from '../../core/sheet/initiative.ts';
import type { SituatedSheet, Surroundings } from '../../core/similarity/offer-index.ts';
import { offersAmong } from '../../core/similarity/offered-sheets.ts';
import { type Territory, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import { typographic } from '../../core/text/typography.ts';
import { borderingCodes } from '../territories/compile-upper-levels.ts';
import { isOverseas, lineageOf, type TerritoryLookup } from '../territories/territory-lookup.ts';
import type { TerritoryGeography } from '../territories/territory-records.ts';

type Around = 'departement' | 'region';

/** From the communes of a territory: one over two départements is in both. */
function surroundingsIn(
  lookup: TerritoryLookup,
  { departement, region }: Readonly<Record<Around, ReadonlyMap<string, readonly string[]>>>,
) {
  const named = (level: Around, codes: readonly string[]): Territory[] =>
    codes.flatMap((code) => {
      const row = lookup.row(level, code);
      return row ? [{ key: territoryKey(level, code), level, code, name: typographic(row.name) }] : [];
    });
  const beyond = (level: Around, codes: readonly string[], around: ReadonlyMap<string, readonly string[]>) =>
    codes.flatMap((code) => around.get(code) ?? []).map((code) => territoryKey(level, code));
  return (territory: SheetTerritory): Surroundings => {
    const members = membersOf(lookup, territory);
    const regions = [...new Set(members.map(({ region }) => region))].sort();
    const departements =
      territory.level === 'region' ? [] : [...new Set(members.map(({ departement }) => departement))].sort();
    const seat = lineageOf(lookup, territory.level, territory.code);
    const ofSeat = seat.departement === null ? [] : [seat.departement];
    const overseas = regions.find((code) => isOverseas(lookup, code));
    const apart = [territory, ...territory.parents].filter(({ level }) => level === 'com');
    return {
      territory,
      departements: named('departement', departements),
      regions: [...apart, ...named('region', regions)],
      seat: [...named('departement', ofSeat), ...named('region', [seat.region])],
      across: new Set<TerritoryKey>([
        ...beyond('departement', ofSeat, departement),
        ...beyond('region', [seat.region], region),
      ]),
      land: apart[0]?.key ?? overseas ?? 'mainland',
    };
  };
}

/** A sheet about the whole country has no communes here, so that no place binds it to others. */
function membersOf(lookup: TerritoryLookup, { level, code, parents }: SheetTerritory) {
  if (level === 'france') return [];
  const city = level === 'arrondissement' ? parents.find((parent) => parent.level === 'commune') : undefined;
  return city ? lookup.members('commune', city.code) : lookup.members(level, code);
}

export function sheetOffers(
  catalogue: Catalogue,
  { contours, lookup }: Pick<TerritoryGeography, 'contours' | 'lookup'>,
): Map<string, OfferedSheet[]> {
  const surroundings = surroundingsIn(lookup, {
    departement: borderingCodes(contours, 'departement'),
    region: borderingCodes(contours, 'region'),
  });
  const known = new Map(catalogue.territories.map((one) => [one.key, surroundings(one)]));
  const situated = catalogue.sheets.map((sheet): SituatedSheet => {
    const [, ...others] = sheet.territories;
    const main = known.get(sheet.territories[0]) ?? surroundings(territoryOf(catalogue, sheet));
    return { sheet, places: [main, ...others.flatMap((key) => known.get(key) ?? [])] };
  });
  const offersFor = offersAmong(situated);
  return new Map(situated.map((one) => [one.sheet.id, offersFor(one)]));
}
