import { readThemes } from '../../content/settings/themes.ts';
import { partsOf } from '../../core/territory/territory.ts';
import { FROZEN } from '../frozen-content.fixture.ts';
import { tables } from '../gazetteer/gazetteer.fixture.ts';
import { lineageOf, territoryLookup } from '../territories/territory-lookup.ts';
import { readThesaurus } from '../thesaurus/read-thesaurus.ts';
import { sheetIndexOf } from './compile-sheet-index.ts';
import { readContent } from './read-content.ts';

const { sheets } = readContent(FROZEN);
const lookup = territoryLookup(tables);

/** The words of the frozen sheets, for the tests: without the contours, which take seconds. */
export const sheetIndexFile = sheetIndexOf(
  sheets,
  new Map(
    sheets
      .flatMap(({ territories }) => territories)
      .map((key) => {
        const [level, code] = partsOf(key);
        const name = lookup.row(level, code)?.name ?? '';
        return [key, { name, level, parents: lineageOf(lookup, level, code).parents }];
      }),
  ),
  readThemes(FROZEN),
  readThesaurus(FROZEN.root),
);
