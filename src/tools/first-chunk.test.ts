import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { firstChunk } from './first-chunk.ts';

const PAGE = resolve('index.html');
const MAP = resolve('src/map/AtlasMap.tsx');
const MAPLIBRE = resolve('node_modules/maplibre-gl/src/index.ts');
const SLUG = resolve('src/text/slug.ts');
const OUTLINES = resolve('src/outline/outlines.ts');
const FRAME = resolve('src/outline/frame.tsx');
const STYLE = resolve('src/outline/frame.module.css');
const TABLES = resolve('src/data/tables.ts');
const RESEMBLING = resolve('src/data/resembling.ts');

const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  [PAGE]: ['main', 'main.css'],
  main: ['shell', 'react', 'index-of-icons'],
  shell: ['react', 'main', 'unrun'],
  [MAP]: ['react', MAPLIBRE, OUTLINES, FRAME, 'layers'],
  [OUTLINES]: ['unrun'],
  [FRAME]: [STYLE],
  // Asked for later, by the page or by what comes later; the worker by itself.
  territory: ['react', OUTLINES, FRAME, TABLES, SLUG, RESEMBLING],
  print: [TABLES, SLUG, RESEMBLING],
  [RESEMBLING]: [TABLES],
  worker: [MAPLIBRE],
};

const LATER: Readonly<Record<string, readonly string[]>> = { main: [MAP, 'territory'], territory: ['print'] };

test('the page runs one file; what only comes with it, what the map shares, what is small and shared are another', () => {
  const chunkOf = firstChunk(new Set(['main', 'shell', 'react']));
  const graph = {
    getModuleInfo: (id: string) => ({
      code: ' '.repeat(id === SLUG || id === RESEMBLING ? 100 : 10_000),
      importedIds: IMPORTS[id] ?? [],
      dynamicallyImportedIds: LATER[id] ?? [],
    }),
  };
  const modules = [...new Set([...Object.keys(IMPORTS), ...Object.values(IMPORTS).flat()])];
  const of = (name: string | null) => new Set(modules.filter((id) => chunkOf(id, graph) === name));
  expect(of('socle')).toEqual(new Set([PAGE, 'main', 'main.css', 'react', 'shell']));
  expect(of('commun')).toEqual(new Set(['index-of-icons', 'unrun', OUTLINES, SLUG]));
  const left = new Set([
    MAP,
    MAPLIBRE,
    'layers',
    FRAME,
    STYLE,
    'territory',
    'print',
    TABLES,
    RESEMBLING,
    'worker',
  ]);
  expect(of(null)).toEqual(left);
});
