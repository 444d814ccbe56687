import { resolve } from 'node:path';

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const PAGE = resolve('index.html');

function importedFrom(page: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set([page]);
  for (const id of reached)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  return reached;
}

/** One file for what each page needs: a slow network takes its time by the request. Rolldown's `$initial` counts workers in. */
export function firstChunk(): (id: string, graph: Graph) => string | null {
  let first: ReadonlySet<string> | null = null;
  return (id, graph) => {
    first ??= importedFrom(PAGE, graph);
    return first.has(id) ? 'socle' : null;
  };
}
