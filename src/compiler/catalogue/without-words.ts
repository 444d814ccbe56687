import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { alphabet } from '../../domain/sheet/sort-sheets.ts';

/** Places of titles in their order, written as titles; those that the order does not tell apart have one place. */
function placesOf(titles: readonly string[]): Map<string, string> {
  const sorted = [...new Set(titles)].sort(alphabet.compare);
  let place = 0;
  return new Map(
    sorted.map((title, at) => {
      if (at > 0 && alphabet.compare(sorted[at - 1] ?? '', title) !== 0) place++;
      return [title, String(place)];
    }),
  );
}

/** For what is made of sheets whatever their words: a sheet that is worded anew, in the same place of the order, leaves it the same. */
export function withoutWords(catalogue: Catalogue): Catalogue {
  const places = placesOf(catalogue.sheets.map(({ title }) => title));
  return {
    ...catalogue,
    sheets: catalogue.sheets.map((sheet) => ({
      ...sheet,
      ...{ title: places.get(sheet.title) ?? '', figure: null, cut: undefined },
    })),
  };
}
