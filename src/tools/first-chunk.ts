import { resolve } from 'node:path';

interface ModuleInfo {
  readonly code: string | null;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

interface Graph {
  getModuleInfo(id: string): ModuleInfo | null;
}

type Modules = ReadonlySet<string>;

const PAGE = resolve('index.html');
/** Packages are for the bundler: MapLibre shares its own between the map and its worker. */
const OURS = resolve('src');

const MAP = resolve('src/map/AtlasMap.tsx');

/** Of a module's code before it is minified, in characters. */
const SMALL = 2000;

const isStyle = (id: string) => id.includes('.css');

function importedFrom(entry: string, graph: Graph): Modules {
  const reached = new Set([entry]);
  for (const id of reached)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  return reached;
}

/** Modules that are asked for later, from the page or from what came later itself. */
function entriesAfter(page: string, graph: Graph): Modules {
  const reached = new Set([page]);
  const later = new Set<string>();
  for (const id of reached) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const one of dynamicallyImportedIds) later.add(one);
    for (const one of [...importedIds, ...dynamicallyImportedIds]) reached.add(one);
  }
  return later;
}

/** How many of the later parts reach each module. */
function timesReached(parts: readonly Modules[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const id of parts.flatMap((part) => [...part])) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

/**
 * What the map shares with another later part, and what is small and shared: a file of its own costs a request. Without
 * what would bring along more than that.
 */
function sharedLater(first: Modules, graph: Graph): Modules {
  const parts = [...entriesAfter(PAGE, graph)].map((entry) => importedFrom(entry, graph));
  const ofMap = importedFrom(MAP, graph);
  const isSmall = (id: string) => (graph.getModuleInfo(id)?.code?.length ?? SMALL) < SMALL;
  const isOurs = (id: string) => id.startsWith(OURS) && !isStyle(id);
  const shared = new Set<string>();
  for (const [id, times] of timesReached(parts))
    if (times > 1 && isOurs(id) && (ofMap.has(id) || isSmall(id))) shared.add(id);
  const comesAnyway = (id: string) => first.has(id) || shared.has(id);
  // Each one that goes may take those that import it along: the set is gone through until nothing goes.
  for (let before = -1; before !== shared.size; ) {
    before = shared.size;
    for (const id of shared) if (!graph.getModuleInfo(id)?.importedIds.every(comesAnyway)) shared.delete(id);
  }
  return shared;
}

/**
 * Two files besides those of the bundler's own choice, since a slow network takes its time by the request: what each
 * page runs (`used`, with styles), and what several later parts share or what the page reaches through an index without
 * running it; that one comes with the map. Rolldown's `$initial` counts workers in.
 */
export function firstChunk(used: Modules): (id: string, graph: Graph) => string | null {
  let first: Modules | null = null;
  let shared: Modules | null = null;
  return (id, graph) => {
    first ??= importedFrom(PAGE, graph);
    if (first.has(id)) return id === PAGE || used.has(id) || isStyle(id) ? 'socle' : 'commun';
    shared ??= sharedLater(first, graph);
    return shared.has(id) ? 'commun' : null;
  };
}
