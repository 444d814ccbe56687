import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Manifest, ManifestChunk } from 'vite';

export interface Budget {
  readonly name: string;
  readonly files?: readonly string[];
  /** Sources whose scripts count, with what they import before they run. */
  readonly code?: readonly string[];
  /** Sources whose scripts the reader has already. */
  readonly beyond?: readonly string[];
  /** Names of data files, whatever the folder that they are compiled into. */
  readonly data?: readonly string[];
  /** Names of the scripts of other threads, each with all that it imports. */
  readonly workers?: readonly string[];
  readonly limit: number;
}

export type Weighed = Pick<Budget, 'name' | 'limit'> & { readonly bytes: number };

/** @throws Error when there is none, or another one. */
export function theOnly(files: readonly string[], problem: string): string {
  const [found, ...others] = files;
  if (found === undefined || others.length > 0) throw new Error(problem);
  return found;
}

/** Code that is imported both at once and later is listed under its chunk's name, that of its file. */
function sharedChunk(chunks: Manifest, source: string): ManifestChunk | undefined {
  const name = basename(source).replace(/\.tsx?$/, '');
  return Object.entries(chunks).find(([key, chunk]) => key.startsWith('_') && chunk.name === name)?.[1];
}

function chunkOf(chunks: Manifest, source: string): ManifestChunk {
  const chunk = chunks[source] ?? sharedChunk(chunks, source);
  if (!chunk) throw new Error(`${source} is no chunk of the build: its budget would measure nothing`);
  return chunk;
}

function filesOf(chunks: Manifest, sources: readonly string[]): Set<string> {
  const files = new Set<string>();
  const visit = (source: string) => {
    const { file, imports = [] } = chunkOf(chunks, source);
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(visit);
  };
  sources.forEach(visit);
  return files;
}

function dataFile(chunks: Manifest, name: string): string {
  const sources = Object.keys(chunks).filter((source) => source.endsWith(`/${name}`));
  return chunkOf(chunks, theOnly(sources, `${name} is not one data file of the build`)).file;
}

function workerFile(folder: string, name: string): string {
  const scripts = readdirSync(join(folder, 'assets')).filter(
    (file) => /^(.+)-[\w-]{8}\.js$/u.exec(file)?.[1] === name,
  );
  return `assets/${theOnly(scripts, `${name} is not one script of the build`)}`;
}

function servedFiles(folder: string, chunks: Manifest, budget: Budget): Set<string> {
  const { files = [], code = [], beyond = [], data = [], workers = [] } = budget;
  const own = new Set([
    ...files,
    ...data.map((name) => dataFile(chunks, name)),
    ...workers.map((name) => workerFile(folder, name)),
  ]);
  const before = filesOf(chunks, beyond);
  for (const file of filesOf(chunks, code)) if (!before.has(file)) own.add(file);
  return own;
}

/** Bytes of the compressed copy that hosts serve. @throws Error when the site was built without. */
function servedSize(folder: string, file: string): number {
  const path = join(folder, `${file}.br`);
  if (!existsSync(path)) throw new Error(`${path} is missing: build the site with its compressed copies`);
  return statSync(path).size;
}

export function weigh(folder: string, chunks: Manifest, budgets: readonly Budget[]): readonly Weighed[] {
  return budgets.map((budget) => {
    const files = [...servedFiles(folder, chunks, budget)];
    if (files.length === 0) throw new Error(`« ${budget.name} » measures nothing`);
    const bytes = files.reduce((total, file) => total + servedSize(folder, file), 0);
    return { name: budget.name, bytes, limit: budget.limit };
  });
}

export const overBudget = ({ bytes, limit }: Weighed): boolean => bytes > limit;

export const weighedRow = (weighed: Weighed): string =>
  `${overBudget(weighed) ? '✗' : '✓'} ${String(weighed.bytes).padStart(7)} B of ${String(weighed.limit).padStart(6)}  ${weighed.name}`;
