import type { Initiative, NamedPlace } from '../../domain/sheet/initiative.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { TerritoryTables } from '../../domain/territory/territory-tables.ts';
import type { ParsedSheet } from '../sheet/parsed-sheet.ts';
import type { Reporter } from '../sheet/reporter.ts';
import { confirmPlaces } from './confirm-places.ts';
import { markPlaces } from './mark-places.ts';
import { territoriesNames } from './territory-names.ts';

export interface PlacedSheet extends Omit<Initiative, 'places' | 'summary' | 'provenance' | 'offered'> {
  readonly places: readonly NamedPlace[];
}

export function placeSheet(
  parsed: ParsedSheet,
  territories: readonly [Territory, ...Territory[]],
  tables: TerritoryTables,
  reporter: Reporter,
): PlacedSheet {
  const { setAside: _, authored, places, ...sheet } = parsed;
  const names = territoriesNames(territories, authored);
  const context = { territories, territoryNames: names, sections: sheet.sections, tables };
  const confirmed = confirmPlaces(places, context, reporter);
  const [main, ...others] = territories;
  const keys = [main.key, ...others.map(({ key }) => key)] as const;
  return { ...sheet, ...markPlaces(sheet.sections, confirmed, names), territories: keys };
}
