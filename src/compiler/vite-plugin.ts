import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { type AtlasContent, compileContent } from './catalogue/compile-content.ts';
import { themesCss } from './catalogue/theme-colors.ts';
import { writeGenerated } from './catalogue/write-generated.ts';

const ATLAS = 'virtual:atlas';
const THEMES = 'virtual:atlas/themes.css';
const resolved = (id: string) => `\0${id}`;

/** Vite needs a real style sheet's name to know what it is. */
const RESOLVED_THEMES = '/@atlas/themes.css';

/**
 * Gives the bundler the compiled content: settings as modules, everything else as files in `.build` that the browser
 * fetches. While developing, saving anything under `data/` compiles again and reloads; a sheet with an error is told
 * in the terminal and the last good content stays.
 */
export function atlasPlugin(compiled?: AtlasContent): Plugin {
  const root = process.cwd();
  let content = compiled;
  const compile = () => {
    const before = content;
    content = compileContent(root);
    writeGenerated(root, content, before);
    return content;
  };
  return {
    name: 'atlas-content',
    config() {
      if (!content) compile();
    },
    resolveId(id) {
      if (id === ATLAS) return resolved(ATLAS);
      if (id === THEMES) return RESOLVED_THEMES;
      return null;
    },
    load(id) {
      const current = content ?? compile();
      if (id === resolved(ATLAS)) {
        const { site, themes } = current;
        return `export const site = ${JSON.stringify(site)};\nexport const themes = ${JSON.stringify(themes)};\n`;
      }
      if (id === RESOLVED_THEMES) return themesCss(current.themes);
      return null;
    },
    configureServer(server) {
      server.watcher.add(join(root, 'data'));
      server.watcher.on('all', (_, path) => {
        if (!relative(root, path).startsWith('data')) return;
        try {
          compile();
        } catch (error) {
          server.config.logger.error((error as Error).message);
          return;
        }
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
