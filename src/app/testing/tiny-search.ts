import type { WordsToIndex } from '../../core/formats/sheet-words-file.ts';
import type { TerritoryNames } from '../../core/formats/territory-names-file.ts';
import { searchIn } from '../../state/search/sheets/sheet-search.fixture.ts';
import { openTerritorySearch } from '../../state/search/territories/search-territories.ts';
import { themes } from './frozen-settings.ts';
import { tinyCatalogue } from './tiny-atlas.ts';

const territories: TerritoryNames = {
  regions: [
    ['53', 'Bretagne'],
    ['44', 'Grand Est'],
  ],
  departements: [
    ['29', 'Finistère', '53'],
    ['54', 'Meurthe-et-Moselle', '44'],
  ],
  perimeterAliases: [],
  groupings: [],
  communes: [
    {
      departement: '29',
      codes: 'j,7r',
      names: ['Brest', 'Brestivel'],
      postcodes: [['29200'], ['29300']],
      ranks: [51, 10],
    },
  ],
  otherNames: [{ reason: 'renamed', names: ['Ouessant-la-Grande'], territories: ['commune:29019'] }],
  nouns: 'bre',
};

/** What the sheets of the tiny atlas say, a word of its own each. */
const said: Readonly<Record<string, string>> = {
  soleil:
    'Des panneaux sur les écoles donnent une électricité partagée. L’électricité revient aux habitants.',
  vent: 'Une éolienne citoyenne donne une électricité partagée.',
  atelier: 'Un menuisier répare des meubles.',
  bal: 'Un orchestre joue chaque samedi.',
};

const sheets: WordsToIndex = {
  near: [['menuisier', 'ebeniste9']],
  sheets: tinyCatalogue.sheets.map(({ id, title, themes: ids }) => ({
    id,
    passages: [
      { field: 'title', heading: 'Titre', sentences: [title] },
      {
        field: 'themes',
        heading: 'Thèmes',
        sentences: themes.filter((theme) => ids.includes(theme.id)).map(({ label }) => label),
      },
      { field: 'text', heading: 'Pourquoi', sentences: [said[id] ?? ''] },
    ],
  })),
};

/** The search in the tiny atlas's sheets. */
export const tinySheetSearch = () => searchIn(sheets);

/** The search in a handful of territories. */
export const tinyTerritorySearch = () => openTerritorySearch(territories);
