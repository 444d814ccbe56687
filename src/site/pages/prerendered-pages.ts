import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { type ContentFolder, GENERATED } from '../../content/files/content-folder.ts';
import { zonesOf } from '../../core/formats/indicators-file.ts';
import type { DrawnMap } from '../../core/formats/static-map-shapes.ts';
import { UPPER_LEVELS_FILE } from '../../core/formats/upper-levels-file.ts';
import type { Catalogue, Theme } from '../../core/sheet/catalogue.ts';
import { indexOf } from '../../core/sheet/catalogue-index.ts';
import { isLargeCollection, isNarrowLevel } from '../../core/sheet/large-collection.ts';
import {
  ALL_SHEETS,
  type ListScope,
  listPageName,
  pageCount,
  sheetsInScope,
} from '../../core/sheet/list-pages.ts';
import { PAGE_SIZE } from '../../core/sheet/page-window.ts';
import { partsOf, type TerritoryKey } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { alsoLevels } from '../../core/territory-views/upper-view.ts';
import {
  listPagePath,
  PATHS,
  pageFile,
  SITE_PAGES,
  sheetPath,
  sitePagePath,
  territoryPath,
  themePath,
} from '../../state/address/addresses.ts';
import { indicatorSource, sheetSource } from '../bundles/content-files.ts';
import type { SharedPage } from '../feeds/share-metadata.ts';

/** An address that no route knows, rendered into `404.html`. */
export const UNKNOWN_PATH = '/adresse-inconnue/';

export interface Page extends SharedPage {
  readonly file: string;
  readonly drawing: () => DrawnMap;
  /** Data that the page reads, as the bundler knows it. */
  readonly data: readonly string[];
  /** Code that only pages of its kind need, as the bundler knows it; null where the entry holds all. */
  readonly code: string | null;
  /** Of a large collection the pages of small territories are light: the browser renders them anew. */
  readonly light: TerritoryRecord | null;
}

const OF_NOTHING = { sheet: null, territory: null, data: [], code: null, light: null };

export const TERRITORY_CODE = 'src/app/pages/TerritoryPage.tsx';

export const upperLevelsSource = (folder: ContentFolder) =>
  `${GENERATED.territories(folder)}/${UPPER_LEVELS_FILE.name}`;

/** Of the whole list, and of those that are longer than their own page shows. */
function listPages(
  catalogue: Catalogue,
  themes: readonly Theme[],
  territories: ReadonlySet<TerritoryKey>,
): string[] {
  const { own, within } = indexOf(catalogue);
  const keys = new Set([...territories, ...own.keys(), ...within.keys()]);
  const parts: ListScope[] = [
    ...themes.map(({ id }): ListScope => ({ of: 'theme', theme: id })),
    ...[...keys].map((key): ListScope => ({ of: 'territory', key })),
  ];
  const long = parts.filter((scope) => sheetsInScope(catalogue, scope).length > PAGE_SIZE);
  return [ALL_SHEETS, ...long].flatMap((scope) =>
    Array.from({ length: pageCount(sheetsInScope(catalogue, scope).length) }, (_, at) =>
      listPagePath(listPageName(scope, at + 1)),
    ),
  );
}

type Territories = Pick<AtlasContent, 'upperLevels' | 'catalogue' | 'drawnMaps' | 'indicatorFiles'>;

/** Besides the wider ones, the territories that carry sheets: theirs are the addresses that people share. */
function widerAndOwn({ upperLevels, catalogue }: Pick<Territories, 'upperLevels' | 'catalogue'>) {
  const wider = upperLevels.territories.filter(({ level }) => level !== 'arrondissement');
  return new Map([...wider, ...catalogue.territories].map((record) => [record.key, record]));
}

function territoryPages(content: Territories, folder: ContentFolder): Page[] {
  const { upperLevels, catalogue, drawnMaps, indicatorFiles } = content;
  const { perimeterAliases } = upperLevels;
  const valuesOf = (key: TerritoryKey) => {
    const [level, code] = partsOf(key);
    const zones = zonesOf({ level, code }, alsoLevels(upperLevels, key));
    return zones.filter((zone) => indicatorFiles.has(zone)).map((zone) => indicatorSource(folder, zone));
  };
  const whole = (key: TerritoryKey, mainKey = key): Page => ({
    ...OF_NOTHING,
    file: pageFile(territoryPath(...partsOf(key))),
    path: territoryPath(...partsOf(mainKey)),
    territory: mainKey,
    drawing: () => drawnMaps.ofTerritory(mainKey),
    data: [upperLevelsSource(folder), ...valuesOf(mainKey)],
    code: TERRITORY_CODE,
  });
  // The page of Paris is that of its commune; the address of its département answers too.
  const aliases = perimeterAliases.map(([alias, mainKey]) => whole(alias, mainKey));
  const alsoWider = new Set(perimeterAliases.map(([, mainKey]) => mainKey));
  const isLight = ({ key, level }: TerritoryRecord) =>
    isLargeCollection(catalogue) && isNarrowLevel(level) && !alsoWider.has(key);
  const pages = [...widerAndOwn({ upperLevels, catalogue }).values()].map((record) =>
    isLight(record)
      ? { ...whole(record.key), drawing: () => drawnMaps.bare(record.key), light: record }
      : whole(record.key),
  );
  return [...pages, ...aliases];
}

export function pagesOf(
  content: Territories & Pick<AtlasContent, 'sheets' | 'themes'>,
  folder: ContentFolder,
): Page[] {
  const { sheets, catalogue, drawnMaps, themes } = content;
  const plain = (path: string, file = pageFile(path)): Page => ({
    ...OF_NOTHING,
    file,
    path,
    drawing: () => drawnMaps.overview,
  });
  return [
    plain(PATHS.home),
    { ...plain(PATHS.compare), code: 'src/app/pages/ComparePage.tsx' },
    { ...plain(PATHS.dossier), code: 'src/app/pages/DossierPage.tsx' },
    plain(UNKNOWN_PATH, '404.html'),
    {
      ...plain(PATHS.territories),
      data: [upperLevelsSource(folder)],
      code: 'src/app/pages/TerritoriesPage.tsx',
    },
    ...SITE_PAGES.map((page) => ({
      ...plain(sitePagePath(page)),
      data: page === 'plan-du-site' || page === 'integrer' ? [upperLevelsSource(folder)] : [],
      code: 'src/app/pages/site-pages.tsx',
    })),
    ...sheets.map(({ id }) => ({
      ...plain(sheetPath(id)),
      sheet: id,
      drawing: () => drawnMaps.ofSheet(id),
      data: [sheetSource(folder, id)],
    })),
    ...themes.map(({ id }) => ({
      ...plain(themePath(id)),
      drawing: () => drawnMaps.ofTheme(id),
      code: 'src/app/pages/ThemePage.tsx',
    })),
    ...territoryPages(content, folder),
    ...listPages(catalogue, themes, new Set(widerAndOwn(content).keys())).map((path) => ({
      ...plain(path),
      code: 'src/app/pages/site-pages.tsx',
    })),
  ];
}
