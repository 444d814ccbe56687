import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import type { DrawnMap } from '../../core/formats/static-map-shapes.ts';
import { indexOf, territoryOf } from '../../core/sheet/catalogue-index.ts';
import { sheetsWithView, territoriesWithView } from '../../core/sheet/embedded-views.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { isLargeCollection } from '../../core/sheet/large-collection.ts';
import { inlineText } from '../../core/sheet/rich-text.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import {
  type EmbeddedFigure,
  type EmbeddedPage,
  type EmbeddedSheet,
  MOST_FIGURES,
  MOST_LISTED,
} from '../../map/embed/embedded-page.ts';
import { type EmbeddedView, embeddedView } from '../../state/address/embed-addresses.ts';
import { EMBED, prerenderer } from '../bundles/site-bundles.ts';
import { withProgress } from '../output/progress.ts';
import { hrefs } from '../pages/page-template.ts';
import type { PagesToWrite } from '../pages/render-pages.ts';

function figuresOf({ sections }: Initiative): EmbeddedFigure[] {
  const figures = sections.flatMap(({ keyFigures }) => keyFigures ?? []);
  return figures
    .flatMap(({ before, numeral, short, after }) =>
      numeral === null
        ? []
        : [{ before: inlineText(before), numeral: short ?? numeral, after: inlineText(after) }],
    )
    .slice(0, MOST_FIGURES);
}

function embeddedSheets({ sheets, catalogue }: AtlasContent): ReadonlyMap<string, EmbeddedSheet> {
  const full = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const { territories } = indexOf(catalogue);
  return new Map(
    catalogue.sheets.flatMap((card) => {
      const sheet = full.get(card.id);
      if (!sheet) return [];
      const { name, level } = territoryOf(catalogue, card);
      const within = card.territories.flatMap((key) => [
        key,
        ...(territories.get(key)?.parents.map((parent) => parent.key) ?? []),
      ]);
      const { id, title, themes, summary } = sheet;
      const embedded = { id, title, level, theme: themes[0], where: card.where ?? name, summary };
      return [[id, { ...embedded, figures: figuresOf(sheet), within: [...new Set(within)] }]];
    }),
  );
}

/** With the marks of these sheets alone; one that counts the sheets of a wider territory stays where `isIn` says so. */
function onlyOf(
  drawing: DrawnMap,
  sheets: readonly string[],
  isIn: (key: TerritoryKey) => boolean,
): DrawnMap {
  const ids = new Set(sheets);
  const marks = drawing.marks.filter(({ sheets: own, territory }) =>
    own.length > 0 ? own.some((id) => ids.has(id)) : isIn(territory.key),
  );
  return { ...drawing, marks };
}

type Shown = Pick<EmbeddedPage, 'title' | 'drawing'>;

/** Every view that other sites may show, and those that say what has none. */
function* embeddedPages(content: AtlasContent) {
  const { site, themes, catalogue, upperLevels, drawnMaps } = content;
  const known = embeddedSheets(content);
  const { within } = indexOf(catalogue);
  const most = isLargeCollection(catalogue) ? MOST_LISTED.many : MOST_LISTED.few;
  const view = (of: EmbeddedView, ids: readonly string[], shown: () => Shown) => ({
    file: `${embeddedView(of).slice(1)}index.html`,
    page: (): EmbeddedPage => {
      const sheets = ids.slice(0, most).flatMap((id) => known.get(id) ?? []);
      return { view: of, ...shown(), sheets, count: ids.length };
    },
  });
  const all = catalogue.sheets.map(({ id }) => id);
  yield view({ kind: 'all' }, all, () => ({ title: site.name, drawing: drawnMaps.overview }));
  for (const { id, label } of themes) {
    const ids = catalogue.sheets.filter((sheet) => sheet.themes.includes(id)).map((sheet) => sheet.id);
    yield view({ kind: 'theme', id }, ids, () => ({ title: label, drawing: drawnMaps.ofTheme(id) }));
  }
  const records = new Map(upperLevels.territories.map((record) => [record.key, record]));
  for (const record of territoriesWithView(catalogue, upperLevels.territories)) {
    const { key, level, code, name } = record;
    const ids = (within.get(key) ?? []).map(({ sheet }) => sheet.id);
    const isIn = (other: TerritoryKey) =>
      other === key || records.get(other)?.parents.some((parent) => parent.key === key) === true;
    yield view({ kind: 'territory', level, code }, ids, () => {
      const drawing = onlyOf(drawnMaps.ofTerritory(key), ids, isIn);
      return { title: name, drawing };
    });
  }
  for (const { id, title } of sheetsWithView(catalogue))
    yield view({ kind: 'sheet', id }, [id], () => ({
      title,
      drawing: onlyOf(drawnMaps.ofSheet(id), [id], () => false),
    }));
  const missing = (title: string) => () => ({ title, drawing: null });
  yield view({ kind: 'comparison' }, [], missing('Une comparaison ne se montre pas dans un cadre.'));
  yield view({ kind: 'page' }, [], missing('Cette page ne se montre pas dans un cadre.'));
}

/** The views that other sites show in a frame, beside the pages of the site. */
export async function writeEmbedded(pages: PagesToWrite): Promise<void> {
  const { base, site, content, manifest, prerender, backdropFile, policyOf } = pages;
  const { backdrop } = content.drawnMaps;
  const href = hrefs(manifest, base);
  const files = { backdropFile, script: href(EMBED.script), style: href(EMBED.style) };
  const { embeddedDocument } = await prerenderer(prerender);
  for (const { file, page } of withProgress('Vues à intégrer', [...embeddedPages(content)]))
    site.write(
      file,
      withPolicy(embeddedDocument(page(), { base, backdrop, ...files }), policyOf(`/${file}`)),
    );
}

/** As React writes it. */
const CHARSET = '<meta charSet="utf-8"/>';

/** Puts the policy right after the charset. @throws Error where there is none: the view would be published without policy. */
function withPolicy(markup: string, policy: string): string {
  if (!markup.includes(CHARSET)) throw new Error('a view to embed does not name its charset');
  return markup.replace(CHARSET, () => `<meta charset="utf-8">${policy}`);
}
