import type * as Prerender from '../../app/start/prerender.tsx';
import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { digestOf } from '../digests.ts';
import { toldAsTheyGo } from '../progress.ts';
import type { SiteFolder } from '../site-folder.ts';
import type { EmbedBundle } from './bundle-embed.ts';
import { embeddedPages } from './embedded-pages.ts';

interface EmbedToWrite {
  readonly base: string;
  readonly site: SiteFolder;
  readonly content: AtlasContent;
  readonly bundle: EmbedBundle;
  /** Address of the file that all maps are drawn on. */
  readonly groundFile: string;
  /** Of what all views are made of. */
  readonly inputs: string;
  readonly code: () => Promise<Pick<typeof Prerender, 'embeddedDocument'>>;
  /** Elements that repeat the policy of a path. */
  readonly policyOf: (path: string) => string;
}

/** The views that other sites show in a frame, beside the pages of the site. */
export async function writeEmbedded(embed: EmbedToWrite): Promise<void> {
  const { base, site, content, bundle, groundFile, code, policyOf } = embed;
  const { ground } = content.drawnMaps;
  const files = { groundFile, script: base + bundle.script, style: base + bundle.style };
  const changed = [...embeddedPages(content)]
    .map((one) => ({ ...one, inputs: digestOf(embed.inputs, one.inputs) }))
    .filter(({ file, inputs }) => !site.keeps(file, inputs));
  for (const { file, inputs, page } of toldAsTheyGo('Vues à intégrer', changed)) {
    const markup = (await code()).embeddedDocument(page(), { base, ground, ...files });
    site.write(file, withPolicy(markup, policyOf(`/${file}`)), inputs);
  }
}

/** As React writes it. */
const LETTERS = '<meta charSet="utf-8"/>';

/** Right after its letters. @throws Error where it would be published without. */
function withPolicy(markup: string, policy: string): string {
  if (!markup.includes(LETTERS)) throw new Error('a view to embed does not name its letters');
  return markup.replace(LETTERS, () => `<meta charset="utf-8">${policy}`);
}
