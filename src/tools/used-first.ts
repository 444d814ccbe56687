import { build, type Plugin, type PluginOption } from 'vite';
import { SCOPED, sourcePlugins } from './site-config.ts';

/** What is asked for later stays out. */
function laterLeftOut(): Plugin {
  return {
    name: 'later-left-out',
    enforce: 'pre',
    resolveDynamicImport: (id) => (typeof id === 'string' ? { id, external: true } : null),
    resolveId: (id) => (/[?&]worker\b/u.test(id) ? { id, external: true } : null),
  };
}

/**
 * The modules that each page runs, by the bundler's own account: those whose code is left once nothing that is asked
 * for later can use it. @throws Error when the bundle fails.
 */
export async function usedFirst(base: string, content: PluginOption): Promise<ReadonlySet<string>> {
  const built = await build({
    base,
    plugins: [laterLeftOut(), sourcePlugins(content)],
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    css: SCOPED,
    build: { target: 'es2022', write: false, minify: false, assetsInlineLimit: 0 },
  });
  if (!('output' in built)) throw new Error('the first page is one bundle');
  const modules = built.output.flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
  return new Set(modules.filter(([, { code }]) => code).map(([id]) => id));
}
