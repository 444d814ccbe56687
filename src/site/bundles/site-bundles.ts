import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as Prerender from '../../app/start/prerender.tsx';
import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { type ContentFolder, GENERATED } from '../../compiler/content-folder.ts';
import { atlasPlugin, bundledContent } from '../../compiler/vite-plugin.ts';
import type { BuildCache } from '../build-cache.ts';
import { bundleEmbed, type EmbedBundle } from '../embed/bundle-embed.ts';
import type { Manifest } from '../pages/page-template.ts';
import { codeDigest, digestOf, digestOfFiles } from './digests.ts';
import { siteConfig } from './site-config.ts';

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
  const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));
  rmSync(join(client, '.vite'), { recursive: true });
  const embed = await bundleEmbed({ base, output: client, content: plugin });
  const made = { manifest: { ...manifest, ...embed.manifest }, embed };
  writeFileSync(join(into, 'made.json'), JSON.stringify(made));
}

/** @throws Error when a bundle fails. */
export async function siteBundles(site: BundlesToMake): Promise<SiteBundles> {
  const { base, content, cache } = site;
  const digest = digestOf(
    ...[codeDigest(), base, ...bundledContent(content)],
    digestOfFiles(GENERATED.territories),
  );
  const into = await cache.cached(digest, (path) => makeBundles(site, path));
  return {
    ...JSON.parse(readFileSync(join(into, 'made.json'), 'utf8')),
    ...{ digest, client: join(into, 'client'), prerender: join(process.cwd(), into, 'server/prerender.js') },
  };
}
