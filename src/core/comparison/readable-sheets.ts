import type { Catalogue, Theme } from '../sheet/catalogue.ts';
import { concernedSheets } from '../sheet/concerned-sheets.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';

const RELATIONS = ['here', 'including', 'inside'] as const;

/** The sheets that concern a territory: its own, then those of territories around or inside it. */
export function readableSheets(catalogue: Catalogue, record: TerritoryRecord) {
  const concerned = concernedSheets(catalogue, record);
  return RELATIONS.flatMap((relation) =>
    concerned[relation].map((located) => ({
      ...located.sheet,
      territory: located.territory,
      relation,
      /** The two territories overlap in part only, without the seat. */
      isPartial: 'share' in located && located.share === 'part',
    })),
  );
}

export type ReadableSheet = ReturnType<typeof readableSheets>[number];

/** Its own, else the narrowest that covers it, else the first inside it; never one that only reaches into it. */
export function usualSheet(readable: readonly ReadableSheet[]): string | null {
  return readable.find(({ relation, isPartial }) => relation !== 'inside' || !isPartial)?.id ?? null;
}

export function relationWords({ relation, territory, isPartial }: ReadableSheet): string {
  if (relation === 'here') return 'Fiche du territoire';
  const place = relation === 'including' ? 'échelon supérieur' : 'dans ce territoire';
  return `${territory.name}, ${place}${isPartial ? ' en partie' : ''}`;
}

/** Whose sheet is read instead of the territory's own; null for its own. */
export function readInstead(sheet: ReadableSheet): string | null {
  if (sheet.relation === 'here') return null;
  return sheet.relation === 'including'
    ? relationWords(sheet)
    : `Fiche d’un territoire qu’il contient${sheet.isPartial ? ' en partie' : ''}\u00a0: ${sheet.territory.name}`;
}

/** Themes × territories: a sheet is under each of its themes; themes without sheets are left out. */
export function themeMatrix(
  catalogue: Catalogue,
  themes: readonly Theme[],
  territories: readonly TerritoryRecord[],
) {
  const columns = territories.map((record) => readableSheets(catalogue, record));
  return themes
    .map((theme) => ({
      theme,
      cells: columns.map((column) => column.filter((sheet) => sheet.themes.includes(theme.id))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
}
