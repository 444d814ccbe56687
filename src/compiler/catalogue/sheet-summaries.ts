import type {
  Catalogue,
  OverseasOutline,
  SheetSummary,
  SheetTerritory,
} from '../../domain/sheet/catalogue.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { inlineText } from '../../domain/sheet/rich-text.ts';
import { shorten } from '../../text/shorten.ts';

/** Longer labels are cut in the list; the whole line stands in the sheet. */
const LONGEST_LABEL = 80;

function firstFigure(sheet: Pick<Initiative, 'sections'>): SheetSummary['figure'] {
  const figures = sheet.sections.flatMap((section) => section.keyFigures ?? []);
  const found = figures.find((figure) => figure.numeral !== null);
  if (!found?.numeral) return null;
  return {
    before: inlineText(found.before),
    numeral: found.numeral,
    after: shorten(inlineText(found.after), LONGEST_LABEL),
  };
}

/** In the order of their documents, without their text. */
export function catalogueOf(
  sheets: readonly Omit<Initiative, 'neighbouring'>[],
  territories: ReadonlyMap<string, SheetTerritory>,
  overseas: readonly OverseasOutline[],
): Catalogue {
  const summaries = sheets.map((sheet) => ({
    id: sheet.id,
    title: sheet.title,
    territories: sheet.territories,
    themes: sheet.themes,
    figure: firstFigure(sheet),
  }));
  const used = [...new Set(sheets.flatMap((sheet) => sheet.territories))];
  return { sheets: summaries, territories: used.flatMap((key) => territories.get(key) ?? []), overseas };
}
