import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type PluginOption } from 'vite';
import { customMedia } from '../custom-media.ts';
import type { Manifest } from '../page-template.ts';
import { layerOrder, SCOPED } from '../site-config.ts';

export interface EmbedBundle {
  readonly script: string;
  readonly madeScript: string;
  readonly style: string;
  /** All of them, by source. */
  readonly manifest: Manifest;
}

interface BundledEmbed {
  readonly base: string;
  readonly output: string;
  readonly content: PluginOption;
}

/** Sources by which the manifest of the site knows the files. */
const SCRIPT = 'src/embed/start-embed.ts';
const MADE_SCRIPT = 'src/embed/start-made.ts';
const STYLE = 'src/embed/embed.css';

/** A script in one file, and what it imports of styles and fonts. */
async function bundled({ base, output, content }: BundledEmbed, input: string, name: string) {
  const built = await build({
    base,
    plugins: [content, customMedia(), layerOrder()],
    css: SCOPED,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      outDir: output,
      emptyOutDir: false,
      write: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input,
        output: {
          format: 'iife',
          entryFileNames: `assets/${name}-[hash].js`,
          assetFileNames: ({ names }) =>
            names.some((one) => one.endsWith('.css'))
              ? 'assets/integrer-[hash][extname]'
              : 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
  return [built].flat().flatMap((one) => ('output' in one ? one.output : []));
}

type Bundled = Awaited<ReturnType<typeof bundled>>;

function named(files: Bundled, end: string): Bundled[number] {
  const [found, ...others] = files.filter(({ fileName }) => fileName.endsWith(end));
  if (!found || others.length > 0) throw new Error(`not one file ${end} for the embedded views`);
  return found;
}

/** Beside the site's own bundle, which it shares nothing with. @returns their paths. @throws Error when the bundle fails. */
export async function bundleEmbed(embed: BundledEmbed): Promise<EmbedBundle> {
  const files = await bundled(embed, SCRIPT, 'integrer');
  // Its style is that of the others.
  const made = named(await bundled(embed, MADE_SCRIPT, 'integrer-page'), '.js');
  for (const file of [...files, made]) {
    const path = join(embed.output, file.fileName);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.type === 'chunk' ? file.code : file.source);
  }
  const [script, madeScript, style] = [
    named(files, '.js').fileName,
    made.fileName,
    named(files, '.css').fileName,
  ];
  const manifest = {
    [SCRIPT]: { file: script },
    [MADE_SCRIPT]: { file: madeScript },
    [STYLE]: { file: style },
  };
  return { script, madeScript, style, manifest };
}
