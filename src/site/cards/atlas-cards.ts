import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { areasOf, territoryFeature, territoryFeatures } from '../../compiler/geography/territory-feature.ts';
import { deepColor } from '../../content/settings/themes.ts';
import { tally } from '../../core/collections/group-by.ts';
import { bboxAround, bboxOf } from '../../core/geo/bbox.ts';
import type { Contour } from '../../core/geo/topology.ts';
import { dotsOf, extentOf } from '../../core/scene/map-scene.ts';
import type { Site } from '../../core/settings/site.ts';
import type { SheetSummary } from '../../core/sheet/catalogue.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { isLargeCollection } from '../../core/sheet/large-collection.ts';
import { capitalised, kindLabel } from '../../core/territory/levels.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { count } from '../../core/text/french-numbers.ts';
import { sheetPath, territoryPath } from '../../state/address/addresses.ts';
import type { PublishedAtlas } from '../published/published-atlas.ts';
import type { CardFigure, CardOutline, ShareCard } from './share-card.ts';

type OutlinedContent = Pick<AtlasContent, 'contours' | 'upperLevels'>;

function contourOf({ contours }: OutlinedContent, key: TerritoryKey): Contour | null {
  const [level, code] = partsOf(key);
  const isDrawn = areasOf(contours, level).some(({ id }) => id === code);
  return isDrawn ? territoryFeature(contours, level, code).geometry : null;
}

const ownContours = (content: OutlinedContent, territories: readonly TerritoryRecord[]): Contour[] =>
  territories.flatMap(extentOf).flatMap(({ contour }) => contourOf(content, contour) ?? []);

function widerContour(content: OutlinedContent, { parents }: TerritoryRecord): Contour | null {
  const whole = parents.filter(
    ({ share, level }) => share !== 'part' && /^(?:departement|region|com)$/u.test(level),
  );
  return whole.flatMap((parent) => contourOf(content, parent.key) ?? []).at(-1) ?? null;
}

/** Of the métropole. */
function franceOutline({ contours }: OutlinedContent): CardOutline {
  const mainland = territoryFeatures(contours, 'region').filter(({ id }) => id >= '11');
  return { contours: mainland.map(({ geometry }) => geometry), isSoft: false, places: [] };
}

const spanOf = ([west, south, east, north]: readonly [number, number, number, number]) =>
  Math.max(east - west, north - south);

/** Of several contours in one image, each must be at least this share of it. */
const SMALLEST = 0.25;

const areSeen = (contours: readonly Contour[]): boolean => {
  const boxes = contours.map(bboxOf);
  const whole = spanOf(bboxAround(boxes));
  return boxes.every((box) => spanOf(box) >= SMALLEST * whole);
};

/** The main territory comes first. Without contour of its own, what it lies in, and a dot; null without either. */
function territoryOutline(
  content: OutlinedContent,
  territories: readonly TerritoryRecord[],
): CardOutline | null {
  const [main] = territories;
  if (!main) return null;
  if (main.level === 'france') return franceOutline(content);
  const [own] = ownContours(content, [main]);
  const contour = own ?? widerContour(content, main);
  if (!contour) return null;
  const all = ownContours(content, territories);
  const isWhole = dotsOf(territories).length === 0 && all.length > 1 && areSeen(all);
  const seat = content.upperLevels.territories.find(({ key }) => key === main.key)?.seat;
  const places = territories.length === 1 && seat ? [seat] : dotsOf(own ? [main] : territories);
  return {
    contours: isWhole ? all : [contour],
    isSoft: extentOf(main).some((one) => one.isIndicative),
    places,
  };
}

export interface AtlasCard {
  /** Of its image, from the site's root. */
  readonly file: string;
  readonly card: ShareCard;
}

/** Where no theme gives its colour. */
const BACKGROUND = '#1f4e8c';

const FRANCE_KEY = territoryKey('france', 'FR');

const AROUND = ['departement', 'region'];

function aboutTerritory(territory: TerritoryRecord): string {
  const around = territory.parents.findLast(
    ({ level, share }) => share === 'whole' && AROUND.includes(level),
  );
  return around ? `${kindLabel(territory)} · ${around.name}` : kindLabel(territory);
}

const plural = (many: number, one: string, several: string): CardFigure => ({
  numeral: count(many),
  words: many > 1 ? several : one,
});

/** How many sheets are of each territory or of what lies in it. */
function sheetCounts({ content, territoryOf }: PublishedAtlas): ReadonlyMap<TerritoryKey, number> {
  const keys = content.sheets.flatMap((sheet) => {
    const { key, parents } = territoryOf(sheet);
    const wider = parents.filter(({ share }) => share !== 'part').map((parent) => parent.key);
    return [...new Set([FRANCE_KEY, key, ...wider])];
  });
  return tally(keys);
}

const toRead = ({ words: { one, many } }: Site, sheets: number, where = ''): CardFigure =>
  plural(sheets, `${one.replace(/^une? /u, '')} à lire${where}`, `${many} à lire${where}`);

function territoryFigure(
  { content }: PublishedAtlas,
  { indicators }: TerritoryRecord,
  sheets: number,
): CardFigure | null {
  if (sheets > 0) return toRead(content.site, sheets, ' sur ce territoire');
  const { population, communes } = indicators;
  if (population === 0) return null;
  const where = communes > 1 ? ` dans ${count(communes)} communes` : '';
  return plural(population, `habitant${where}`, `habitants${where}`);
}

function sheetCard(atlas: PublishedAtlas, summary: SheetSummary, sheet: Initiative) {
  const { content, territories } = atlas;
  const main = atlas.territoryOf(sheet);
  const theme = content.themes.find(({ id }) => id === sheet.themes[0]);
  return {
    ...(theme && { theme, background: deepColor(theme) }),
    level: main.level,
    place: summary.where ?? main.name,
    title: capitalised(sheet.title.slice(summary.cut ?? 0)),
    about: aboutTerritory(main),
    figure: summary.figure && { ...summary.figure, words: summary.figure.after },
    outline: territoryOutline(
      content,
      sheet.territories.flatMap((key) => territories.get(key) ?? []),
    ),
  };
}

const territoryCard = (atlas: PublishedAtlas, territory: TerritoryRecord, sheets: number) => ({
  level: territory.level,
  place: territory.name,
  title: aboutTerritory(territory),
  figure: territoryFigure(atlas, territory, sheets),
  outline: territoryOutline(atlas.content, [territory]),
});

const eachOnItsOwn = ({ site, sheets }: PublishedAtlas['content']): string =>
  sheets.length < 2 ? '' : `, chacun${site.words.one.startsWith('une ') ? 'e' : ''} sur son territoire`;

const generalCard = ({ content }: PublishedAtlas) => ({
  level: null,
  place: content.site.title,
  title: content.site.sentence,
  figure: toRead(content.site, content.sheets.length, eachOnItsOwn(content)),
  outline: franceOutline(content),
});

/** Of the territories whose pages are prerendered: those that carry sheets, unless there are too many, and wider ones. */
function cardedTerritories({ content }: PublishedAtlas): readonly TerritoryRecord[] {
  const wider = content.upperLevels.territories.filter(({ level }) => level !== 'arrondissement');
  const own = isLargeCollection(content) ? [] : content.catalogue.territories;
  return [...new Map([...own, ...wider].map((one) => [one.key, one])).values()];
}

/** `ofPage`: by path. */
export function atlasCards(atlas: PublishedAtlas) {
  const { content, publication, sheets, territoryOf } = atlas;
  const { publisher } = publication;
  const background = content.site.accent?.light.accent ?? BACKGROUND;
  // What cards have unless they say otherwise.
  const shared = { siteName: content.site.name, publisher, background, theme: null, about: '' };
  const general: AtlasCard = { file: 'partage/carte.png', card: { ...shared, ...generalCard(atlas) } };
  const counts = sheetCounts(atlas);
  const ofTerritory = new Map<TerritoryKey, AtlasCard>(
    cardedTerritories(atlas).map((one) => [
      one.key,
      {
        file: `partage/territoires/${one.level}-${one.code}.png`,
        card: { ...shared, ...territoryCard(atlas, one, counts.get(one.key) ?? 0) },
      },
    ]),
  );
  const ofSheet = (summary: SheetSummary): AtlasCard | undefined => {
    const sheet = sheets.get(summary.id);
    if (!sheet) return undefined;
    // Else a sheet shows the card of the territory that it lies in.
    if (!isLargeCollection(content)) {
      const card = { ...shared, ...sheetCard(atlas, summary, sheet) };
      return { file: `partage/fiches/${sheet.id}.png`, card };
    }
    const { key, parents } = territoryOf(sheet);
    const outwards = [key, ...parents.toReversed().map((parent) => parent.key)];
    return outwards.flatMap((one) => ofTerritory.get(one) ?? [])[0];
  };
  const pages = [
    ...[...ofTerritory].map(([key, card]) => [territoryPath(...partsOf(key)), card] as const),
    ...content.catalogue.sheets.map((one) => [sheetPath(one.id), ofSheet(one) ?? general] as const),
  ];
  return { general, ofPage: new Map(pages) };
}
