import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Manifest, type PluginOption } from 'vite';
import type * as Prerender from '../../app/start/prerender.tsx';
import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { atlasPlugin, bundledContent } from '../../compiler/vite-plugin.ts';
import { type ContentFolder, GENERATED } from '../../content/files/content-folder.ts';
import type { BuildCache } from '../output/build-cache.ts';
import { codeDigest, digestOf, digestOfFiles } from '../output/digests.ts';
import { theOnly } from './served-bytes.ts';
import { layerOrder, SCOPED, siteConfig, styleSheets } from './site-config.ts';

/** What a site is made from. */
export interface SiteSources {
  readonly folder: ContentFolder;
  readonly base: string;
  readonly content: AtlasContent;
  readonly cache: BuildCache;
}

export const prerenderer = (prerender: string): Promise<typeof Prerender> =>
  import(pathToFileURL(prerender).href);

async function makeBundles({ folder, base, content }: SiteSources, into: string) {
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
  writeFileSync(join(into, 'manifest.json'), JSON.stringify({ ...manifest, ...embed }));
}

/**
 * `digest`: of all that they are made of; `client`: folder of the files that the browser gets, by source in `manifest`.
 * @throws Error when a bundle fails.
 */
export async function siteBundles(site: SiteSources) {
  const { base, content, cache } = site;
  const digest = digestOf(
    ...[codeDigest(), base, ...bundledContent(content)],
    digestOfFiles(GENERATED.territories(site.folder)),
  );
  const into = await cache.cached(digest, (path) => makeBundles(site, path));
  const manifest: Manifest = JSON.parse(readFileSync(join(into, 'manifest.json'), 'utf8'));
  return {
    manifest,
    digest,
    client: join(into, 'client'),
    prerender: join(process.cwd(), into, 'server/prerender.js'),
  };
}

/** Sources by which the manifest of the site knows the files of embedded views. */
export const EMBED = { script: 'src/map/embed/start-embed.ts', style: 'src/map/embed/embed.css' } as const;

/** Beside the site's own bundle, which it shares nothing with. @returns the files, by source. @throws Error when the bundle fails. */
async function bundleEmbed(base: string, outDir: string, content: PluginOption): Promise<Manifest> {
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
        input: EMBED.script,
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
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const files = output.map(({ fileName }) => fileName);
  const named = (end: string) => {
    const found = files.filter((file) => file.endsWith(end));
    return { file: theOnly(found, `not one file ${end} for the embedded views`) };
  };
  return { [EMBED.script]: named('.js'), [EMBED.style]: named('.css') };
}
