import { inlineText } from '../../core/sheet/rich-text.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { CommuneRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { eitherOf } from '../gazetteer/describe.ts';
import { communesInside } from '../gazetteer/member-communes.ts';
import { tidy } from '../gazetteer/spelling.ts';
import type { ParsedSheet } from '../sheet/parsed-sheet.ts';
import { lowerCaseWords, type ProposedPlace, proposePlaces } from './propose-places.ts';
import { runsOf } from './sheet-runs.ts';
import { territoriesNames } from './territory-names.ts';

const MOST_SHOWN = 3;

/** « Valleroy » (54542, Meurthe-et-Moselle) */
export function describeCommune(tables: TerritoryTables, commune: CommuneRow): string {
  return `« ${commune.name} » (${[commune.code, departementName(tables, commune)].filter(Boolean).join(', ')})`;
}

/** Empty overseas where there is none. */
export function departementName(tables: TerritoryTables, { departement }: CommuneRow): string {
  return tables.departements.find((row) => row.code === departement)?.name ?? '';
}

export function entryWithCode(words: string, commune: CommuneRow): string {
  return `${words}: "${commune.code}"`;
}

/** At most three, the rest counted: « a, b, c ou 2 autres ». */
export function eitherOfThree(items: readonly string[]): string {
  const more = items.length - MOST_SHOWN;
  const shown = items.slice(0, MOST_SHOWN);
  if (more > 0) shown.push(more === 1 ? 'un autre' : `${more} autres`);
  return eitherOf(shown);
}

export interface LocatedSheet {
  readonly path: string;
  readonly sheet: ParsedSheet;
  readonly territories: readonly Territory[];
}

/** For `npm run check -- --lieux`: names found and not confirmed, as lines of each sheet's front matter. */
export function placeProposals(located: readonly LocatedSheet[], tables: TerritoryTables): string {
  const texts = located.flatMap(({ sheet }) => runsOf(sheet.sections).map(inlineText));
  const lowerCase = lowerCaseWords(texts);
  const reports = located.flatMap(({ path, sheet, territories }) => {
    const communes = communesInside(tables, territories);
    const names = territoriesNames(territories, sheet.authored);
    const found = proposePlaces({ sections: sheet.sections, communes, territoryNames: names, lowerCase });
    const news = found.filter(({ words }) => !sheet.places.some((place) => tidy(place.words) === words));
    if (news.length === 0) return [];
    const lines = news.flatMap((proposed) => entries(proposed, tables));
    const opening = sheet.places.length > 0 ? 'À ajouter sous « lieux: » :' : 'lieux:';
    return [[path, '', opening, ...lines].join('\n')];
  });
  if (reports.length === 0) return 'Aucun autre lieu trouvé dans les textes.';
  return [HOW_TO_USE, ...reports].join('\n\n');
}

const HOW_TO_USE =
  'Communes que les textes semblent nommer. Gardez celles qui sont bien des lieux, dans l’en-tête de la fiche ;\npour une fiche importée, dans l’index du document, puis relancez l’import.';

/** A name that several communes share is left for the author to choose, as comments. */
function entries({ words, communes, excerpt }: ProposedPlace, tables: TerritoryTables): string[] {
  const [only, another] = communes;
  if (another === undefined) return [`  - ${words} # ${describeCommune(tables, only)} : ${excerpt}`];
  return communes.map((commune) => {
    return `  # - ${entryWithCode(words, commune)} # ${describeCommune(tables, commune)} ? ${excerpt}`;
  });
}
