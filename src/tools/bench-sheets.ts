import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { GENERATED, publishedContent } from '../compiler/content-folder.ts';
import { SHEET_WORDS_FILE } from '../formats/sheet-words-file.ts';
import { indexSheets } from '../search/sheets/index-sheets.ts';
import { IMPORTANT_QUERIES, ORDINARY_QUERIES } from '../search/sheets/queries.fixture.ts';
import { searchSheets } from '../search/sheets/search-sheets.ts';
import { suggestQueries } from '../search/sheets/suggest-queries.ts';

/** A query must be answered before the next frame is drawn, milliseconds. */
const FRAME_MS = 16;

const SHOWN = 8;

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function tell(what: string, times: readonly number[]): void {
  const ordered = [...times].sort((a, b) => a - b);
  const at = (share: number) => (ordered[Math.floor(share * (ordered.length - 1))] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms (${FRAME_MS} at most), worst ${at(1)} ms`);
}

const text = readFileSync(`${GENERATED.content(publishedContent())}/${SHEET_WORDS_FILE.name}`, 'utf8');
let index = indexSheets({ sheets: [], near: [] });
const ready = timeOf(() => {
  index = indexSheets(SHEET_WORDS_FILE.read(JSON.parse(text)));
});
console.log(`${index.sheets.size} sheets, ${text.length} bytes: ready in ${ready.toFixed(0)} ms`);

const queries = [...IMPORTANT_QUERIES, ...ORDINARY_QUERIES].map(([query]) => query);
// As one types: every beginning of every query.
const typed = queries.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)));
tell(
  `${typed.length} keystrokes`,
  typed.map((query) => timeOf(() => searchSheets(index, query, SHOWN))),
);
tell(
  'guesses',
  queries.map((query) => timeOf(() => suggestQueries(index, `${query}x`))),
);
