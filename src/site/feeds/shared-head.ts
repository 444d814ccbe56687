import type { PrerenderedPage } from '../../app/start/prerender.tsx';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { isLevel } from '../../core/territory/level.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { PATHS, sheetPath } from '../../state/address/addresses.ts';
import type { MadeCard } from '../cards/make-cards.ts';
import { CARD_SIZE } from '../cards/share-card.ts';
import { unescaped } from './markup-text.ts';
import { pageCard } from './page-card.ts';
import type { PublishedAtlas } from './published-atlas.ts';
import { sheetData, siteData, territoryData } from './structured-data.ts';

export interface SharedPath {
  readonly path: string;
  /** Its sheet's id. */
  readonly sheet: string | null;
}

const TITLE = /<title>(.*?)<\/title>/su;
const DESCRIPTION = /<meta name="description" content="([^"]*)"/u;
const TERRITORY = /^\/territoires\/([^/]+)\/([^/]+)\/$/u;

function around({ at, placeOf }: PublishedAtlas, territory: TerritoryRecord) {
  const wider = territory.parents.filter(({ share }) => share !== 'part');
  return [{ name: 'France', address: at(PATHS.home) }, ...wider.map(placeOf), placeOf(territory)];
}

function aboutSheet(atlas: PublishedAtlas, sheet: Initiative, description: string): object {
  const { at, placeOf, publication, territoryOf, themesOf } = atlas;
  const territory = territoryOf(sheet);
  const { id, title, details, others = [] } = sheet;
  const address = at(sheetPath(id));
  return sheetData(
    {
      ...{ address, title, description, date: details?.date, themes: themesOf(sheet) },
      territories: [territory, ...others].map(placeOf),
      publisher: publication.publisher,
    },
    [...around(atlas, territory), { name: title, address }],
  );
}

function territoryAt({ territories }: PublishedAtlas, path: string): TerritoryRecord | undefined {
  const [, level = '', code = ''] = TERRITORY.exec(path) ?? [];
  return isLevel(level) ? territories.get(territoryKey(level, code)) : undefined;
}

function dataOf(atlas: PublishedAtlas, { path, sheet: id }: SharedPath, description: string): object | null {
  const { content, sheets, at, placeOf, publication } = atlas;
  const sheet = id === null ? undefined : sheets.get(id);
  if (sheet) return aboutSheet(atlas, sheet, description);
  const territory = territoryAt(atlas, path);
  if (territory) return territoryData(placeOf(territory), around(atlas, territory));
  const { publisher } = publication;
  return path === PATHS.home ? siteData(content.site.name, at(path), { description, publisher }) : null;
}

/** What a page's head says to those who share and index it. @throws Error for a page without title or description. */
export function sharedHead(
  atlas: PublishedAtlas,
  page: SharedPath,
  { head }: PrerenderedPage,
  { file, version, alt }: MadeCard,
): string {
  const [title, description] = [TITLE, DESCRIPTION].map((part) => unescaped(part.exec(head)?.[1] ?? ''));
  if (!title || !description) throw new Error(`no title or description on ${page.path}`);
  const { name } = atlas.content.site;
  return pageCard({
    address: atlas.at(page.path),
    title: title.replace(` · ${name}`, ''),
    description,
    siteName: name,
    kind: page.sheet === null ? 'website' : 'article',
    picture: { ...CARD_SIZE, alt, address: `${atlas.at(file)}?v=${version}` },
    data: dataOf(atlas, page, description),
  });
}
