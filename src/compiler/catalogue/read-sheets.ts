import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Theme } from '../../domain/catalogue.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Initiative } from '../../domain/initiative.ts';
import type { Territory, TerritoryKey } from '../../domain/territory.ts';
import { parseSourceIndex } from '../document/source-index.ts';
import { resolveForAuthor } from '../gazetteer/author.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { parseSheet } from '../sheet/parse-sheet.ts';

const SHEETS_FOLDER = 'data/fiches';
const SOURCES_FOLDER = 'data/sources';
const INDEX = '.index.yaml';

/** All sheets of `data/fiches`, read and placed, with everything that is wrong with them. */
export interface SheetsReading {
  /** By document, then by rank. */
  readonly sheets: readonly Initiative[];
  /** Territories named by the sheets, by key. */
  readonly territories: ReadonlyMap<TerritoryKey, Territory>;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of each file, by its path, to show the lines at fault. */
  readonly texts: ReadonlyMap<string, string>;
}

function filesOf(root: string, folder: string, ending: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Readable titles of the received documents, by file name, with what is wrong in their indexes. */
function readDocumentTitles(root: string, texts: Map<string, string>) {
  const titles = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of filesOf(root, SOURCES_FOLDER, INDEX)) {
    const text = readFileSync(join(root, path), 'utf8');
    texts.set(path, text);
    const reading = parseSourceIndex({ path, text });
    diagnostics.push(...reading.diagnostics);
    if (reading.index) titles.set(`${basename(path, INDEX)}.md`, reading.index.titre);
  }
  return { titles, diagnostics };
}

/**
 * Reads every sheet file and finds its territory. All problems are told in one run; a sheet with an error is left out
 * and never changes another. `root` is the project's root.
 */
export function readSheets(root: string, themes: readonly Theme[], gazetteer: Gazetteer): SheetsReading {
  const texts = new Map<string, string>();
  const { titles, diagnostics } = readDocumentTitles(root, texts);
  const territories = new Map<TerritoryKey, Territory>();
  const sheets: Initiative[] = [];
  for (const path of filesOf(root, SHEETS_FOLDER, '.md')) {
    const text = readFileSync(join(root, path), 'utf8');
    texts.set(path, text);
    const parsed = parseSheet({ path, text }, { themes, documents: titles });
    diagnostics.push(...parsed.diagnostics);
    if (!parsed.sheet) continue;
    const { territory: authored, setAside: _, ...rest } = parsed.sheet;
    const { words, line, column, length } = authored;
    const answer = resolveForAuthor(gazetteer, words, { file: path, line, column, length });
    if ('diagnostic' in answer) {
      diagnostics.push(answer.diagnostic);
      continue;
    }
    diagnostics.push(...answer.warnings);
    territories.set(answer.territory.key, answer.territory);
    sheets.push({ ...rest, territory: answer.territory.key });
  }
  sheets.sort((a, b) => a.source.document.localeCompare(b.source.document) || a.source.rank - b.source.rank);
  return { sheets, territories, diagnostics, texts };
}
