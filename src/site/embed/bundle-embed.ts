import { build, type PluginOption } from 'vite';
import { customMedia } from '../bundles/custom-media.ts';
import { layerOrder, SCOPED } from '../bundles/site-config.ts';
import type { Manifest } from '../pages/page-template.ts';

export interface EmbedBundle {
  readonly script: string;
  readonly style: string;
  /** Both, by source. */
  readonly manifest: Manifest;
}

interface BundledEmbed {
  readonly base: string;
  readonly output: string;
  readonly content: PluginOption;
}

/** Sources by which the manifest of the site knows the files. */
const SCRIPT = 'src/map/embed/start-embed.ts';
const STYLE = 'src/map/embed/embed.css';

/** Beside the site's own bundle, which it shares nothing with. @returns their paths. @throws Error when the bundle fails. */
export async function bundleEmbed({ base, output, content }: BundledEmbed): Promise<EmbedBundle> {
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
      cssCodeSplit: false,
      rolldownOptions: {
        input: SCRIPT,
        output: {
          format: 'iife',
          entryFileNames: 'assets/integrer-[hash].js',
          assetFileNames: ({ names }) =>
            names.some((one) => one.endsWith('.css'))
              ? 'assets/integrer-[hash][extname]'
              : 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const named = (end: string) => {
    const [found, ...others] = files.filter(({ fileName }) => fileName.endsWith(end));
    if (!found || others.length > 0) throw new Error(`not one file ${end} for the embedded views`);
    return found.fileName;
  };
  const [script, style] = [named('.js'), named('.css')];
  return { script, style, manifest: { [SCRIPT]: { file: script }, [STYLE]: { file: style } } };
}
