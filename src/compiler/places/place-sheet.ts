import type { Initiative, NamedPlace } from '../../domain/sheet/initiative.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { TerritoryTables } from '../../domain/territory/territory-tables.ts';
import type { ParsedSheet } from '../sheet/parsed-sheet.ts';
import type { Reporter } from '../sheet/reporter.ts';
import { confirmPlaces } from './confirm-places.ts';
import { markPlaces } from './mark-places.ts';
import { territoryNames } from './territory-names.ts';

export interface PlacedSheet extends Omit<Initiative, 'places' | 'provenance' | 'offered'> {
  readonly places: readonly NamedPlace[];
}

export function placeSheet(
  parsed: ParsedSheet,
  territory: Territory,
  tables: TerritoryTables,
  reporter: Reporter,
): PlacedSheet {
  const { setAside: _, territory: authored, places, ...sheet } = parsed;
  const names = territoryNames(territory, authored.words);
  const context = { territory, territoryNames: names, sections: sheet.sections, tables };
  const confirmed = confirmPlaces(places, context, reporter);
  return { ...sheet, ...markPlaces(sheet.sections, confirmed, names), territories: [territory.key] };
}
