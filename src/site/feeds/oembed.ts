import { sheetsWithView, territoriesWithView } from '../../core/sheet/embedded-views.ts';
import { type EmbeddedView, embeddedView, wholeView } from '../../state/address/embed-addresses.ts';
import type { MadeCard } from '../cards/make-cards.ts';
import { CARD_SIZE } from '../cards/share-card.ts';
import { escaped } from '../output/markup-text.ts';
import type { PublishedAtlas, SharedContent } from '../published/published-atlas.ts';
import type { SharedFile } from './shared-files.ts';

/** CSS pixels; the style takes all the width that there is. */
const FRAME = { width: 640, height: 480 };

interface FramedAtlas extends Pick<PublishedAtlas, 'urlOf' | 'publication'> {
  readonly content: Pick<SharedContent, 'site' | 'catalogue' | 'upperLevels'>;
}

function oembed(
  { urlOf, content: { site }, publication: { publisher } }: FramedAtlas,
  { view, title }: { readonly view: EmbeddedView; readonly title: string },
  { file, version }: MadeCard,
) {
  const name = escaped(`${title}, ${site.name}`);
  const size = `width="${FRAME.width}" height="${FRAME.height}"`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...FRAME,
    ...(publisher !== null && { author_name: publisher }),
    provider_name: site.name,
    provider_url: urlOf(''),
    thumbnail_url: `${urlOf(file)}?v=${version}`,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
    html: `<iframe src="${escaped(urlOf(embeddedView(view)))}" title="${name}" ${size} loading="lazy" style="border:0;width:100%"></iframe>`,
  };
}

/**
 * What another site shows of a page whose address is pasted there (oEmbed 1.0), for each sheet and territory with a view, by
 * the page's path. As files, they heed no size that is asked for.
 */
export function oembedFiles(
  atlas: FramedAtlas,
  cardOf: (path: string) => MadeCard,
): ReadonlyMap<string, SharedFile> {
  const { catalogue, upperLevels } = atlas.content;
  const shown = [
    ...territoriesWithView(catalogue, upperLevels.territories).map(({ level, code, name }) => ({
      view: { kind: 'territory', level, code } as const,
      title: name,
    })),
    ...sheetsWithView(catalogue).map(({ id, title }) => ({ view: { kind: 'sheet', id } as const, title })),
  ];
  return new Map(
    shown.map((one) => {
      const path = wholeView(one.view);
      const text = `${JSON.stringify(oembed(atlas, one, cardOf(path)))}\n`;
      return [path, { file: `${path.slice(1)}oembed.json`, text }];
    }),
  );
}

/** For the head of its page. */
export const oembedLink = ({ urlOf }: Pick<PublishedAtlas, 'urlOf'>, file: SharedFile | undefined): string =>
  file ? `<link rel="alternate" type="application/json+oembed" href="${escaped(urlOf(file.file))}">` : '';
