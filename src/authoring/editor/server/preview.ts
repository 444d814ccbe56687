import type { EnvironmentModuleNode, ViteDevServer } from 'vite';
import type * as Prerender from '../../../app/start/prerender.tsx';
import { NO_COMPARISON } from '../../../core/comparison/comparison.ts';
import { sheetPath } from '../../../state/address/addresses.ts';
import type { CompiledDraft } from './draft-jobs.ts';

const PRERENDER = '/src/app/start/prerender.tsx';
const PAGE_STYLES = '/src/ui/styles/page-styles.ts';

/** Nothing runs in it, and it asks nobody but this server. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export const PREVIEW_STYLES = 'apercu.css';

const absent = async (): Promise<never> => {
  throw new Error('a preview reads one sheet');
};

/** The sheet as its page prerenders it, without the map. */
export async function previewPage(server: ViteDevServer, { sheet, catalogue }: CompiledDraft) {
  const { prerenderPage } = (await server.ssrLoadModule(PRERENDER)) as typeof Prerender;
  const { app } = await prerenderPage(sheetPath(sheet.id), server.config.base, {
    catalogue: async () => catalogue,
    sheet: async () => sheet,
    territory: absent,
    upperLevels: absent,
    dossier: async () => [],
    comparison: async () => NO_COMPARISON,
  });
  const article = /<article[\s\S]*<\/article>/u.exec(app)?.[0] ?? '';
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aperçu</title><link rel="stylesheet" href="${PREVIEW_STYLES}"></head><body><main>${article}</main></body></html>`;
}

/** Of pages, and of the modules that this one is made of. */
const STYLES = /(?:^\/src\/|@fontsource).*\.css$/u;

/** The styles of every page, then of every module that this one is made of, in the order that they are imported. */
export async function previewStyles(server: ViteDevServer, themes: string): Promise<string> {
  const { ssr, client } = server.environments;
  const seen = new Set<EnvironmentModuleNode>();
  for (const start of [PAGE_STYLES, PRERENDER]) {
    await server.ssrLoadModule(start);
    const module = await ssr.moduleGraph.getModuleByUrl(start);
    if (module) seen.add(module);
  }
  for (const module of seen) for (const imported of module.importedModules) seen.add(imported);
  const files = [...seen].filter(({ url }) => STYLES.test(url));
  const styles = await Promise.all(
    files.map(async ({ url }) => {
      const style = await client.transformRequest(`${url}?direct`);
      if (!style) throw new Error(`no style sheet at ${url}`);
      return style.code;
    }),
  );
  return ['@layer tokens, base, ui, components, states;', ...styles, themes].join('\n');
}
