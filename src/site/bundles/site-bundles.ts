import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type PluginOption } from 'vite';
import type * as Prerender from '../../app/start/prerender.tsx';
import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { type ContentFolder, GENERATED } from '../../compiler/content-folder.ts';
import { atlasPlugin, bundledContent } from '../../compiler/vite-plugin.ts';
import type { BuildCache } from '../build-cache.ts';
import type { Manifest } from '../pages/page-template.ts';
import { codeDigest, digestOf, digestOfFiles } from './digests.ts';
import { layerOrder, SCOPED, siteConfig, styleSheets } from './site-config.ts';

interface BundlesToMake {
  readonly folder: ContentFolder;
  readonly base: string;
  readonly content: AtlasContent;
  readonly cache: BuildCache;
}

export interface SiteBundles {
  /** Of all that they are made of. */
  readonly digest: string;
  /** Whose files the browser gets. */
  readonly client: string;
  /** Of those files, by source. */
  readonly manifest: Manifest;
  readonly prerender: string;
  readonly embed: EmbedBundle;
}

export const prerenderer = (prerender: string): Promise<typeof Prerender> =>
  import(pathToFileURL(prerender).href);

async function makeBundles({ folder, base, content }: BundlesToMake, into: string) {
  const client = join(into, 'client');
  const plugin = atlasPlugin(folder, { content });
  const config = {
    ...siteConfig(base, plugin),
    configFile: false as const,
    logLevel: 'warn' as const,
  };
  await build({ ...config, build: { ...config.build, outDir: client, emptyOutDir: true } });
  await build({
    ...config,
    publicDir: false,
    build: {
      ...config.build,
      outDir: join(into, 'server'),
      emptyOutDir: true,
      ssr: 'src/app/start/prerender.tsx',
      rolldownOptions: {},
    },
  });
  const sources = readFileSync(join(client, '.vite/manifest.json'), 'utf8');
  // The installed program lies among the packages that it uses; `node_modules` may be a link to elsewhere.
  const manifest = JSON.parse(sources.replace(/"\.\.\/(?:[^"]*\/node_modules\/)?/gu, '"node_modules/'));
  rmSync(join(client, '.vite'), { recursive: true });
  const embed = await bundleEmbed(base, client, plugin);
  const made = { manifest: { ...manifest, ...embed.manifest }, embed };
  writeFileSync(join(into, 'made.json'), JSON.stringify(made));
}

/** @throws Error when a bundle fails. */
export async function siteBundles(site: BundlesToMake): Promise<SiteBundles> {
  const { base, content, cache } = site;
  const digest = digestOf(
    ...[codeDigest(), base, ...bundledContent(content)],
    digestOfFiles(GENERATED.territories(site.folder)),
  );
  const into = await cache.cached(digest, (path) => makeBundles(site, path));
  return {
    ...JSON.parse(readFileSync(join(into, 'made.json'), 'utf8')),
    ...{ digest, client: join(into, 'client'), prerender: join(process.cwd(), into, 'server/prerender.js') },
  };
}

export interface EmbedBundle {
  readonly script: string;
  readonly style: string;
  /** Both, by source. */
  readonly manifest: Manifest;
}

/** Sources by which the manifest of the site knows the files. */
const SCRIPT = 'src/map/embed/start-embed.ts';
const STYLE = 'src/map/embed/embed.css';

/** Beside the site's own bundle, which it shares nothing with. @returns their paths. @throws Error when the bundle fails. */
async function bundleEmbed(base: string, outDir: string, content: PluginOption): Promise<EmbedBundle> {
  const built = await build({
    base,
    plugins: [content, styleSheets(), layerOrder()],
    css: SCOPED,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      outDir,
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
