import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { firstChunk } from './first-chunk.ts';

const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  [resolve('index.html')]: ['main'],
  main: ['shell', 'react'],
  shell: ['react', 'main'],
  // Asked for later, or by the worker alone.
  map: ['react', 'maplibre'],
  worker: ['maplibre'],
};

test('what the page imports is one file; what is asked for later is left to the bundler', () => {
  const chunkOf = firstChunk();
  const graph = {
    getModuleInfo: (id: string) => (IMPORTS[id] ? { importedIds: IMPORTS[id] } : null),
  };
  const first = ['main', 'shell', 'react', 'map', 'maplibre', 'worker'].filter((id) => chunkOf(id, graph));
  expect(first).toEqual(['main', 'shell', 'react']);
});
