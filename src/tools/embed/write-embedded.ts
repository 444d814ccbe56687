import type * as Prerender from '../../app/start/prerender.tsx';
import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import type { ContentFolder } from '../../compiler/content-folder.ts';
import { atlasPlugin } from '../../compiler/vite-plugin.ts';
import { write, writeHashed } from '../site-files.ts';
import { bundleEmbed } from './bundle-embed.ts';
import { embeddedPages } from './embedded-pages.ts';

interface EmbedToWrite {
  readonly folder: ContentFolder;
  readonly base: string;
  readonly output: string;
  readonly content: AtlasContent;
  readonly code: Pick<typeof Prerender, 'embeddedDocument' | 'groundDocument'>;
  /** Elements that repeat the policy of a path. */
  readonly policyOf: (path: string) => string;
}

/** The views that other sites show in a frame, beside the pages of the site. */
export async function writeEmbedded(site: EmbedToWrite): Promise<void> {
  const { folder, base, output, content, code, policyOf } = site;
  const { ground } = content.drawnMaps;
  const groundFile = writeHashed(output, 'carte-simple', 'svg', code.groundDocument(ground));
  const { script, style } = await bundleEmbed({ base, output, content: atlasPlugin(folder, { content }) });
  const files = { groundFile: base + groundFile, script: base + script, style: base + style };
  for (const { file, ...page } of embeddedPages(content)) {
    const markup = code.embeddedDocument(page, { base, ground, ...files });
    write(
      output,
      file,
      markup.replace('<head>', () => `<head>${policyOf(`/${file}`)}`),
    );
  }
}
