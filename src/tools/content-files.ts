import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AtlasContent } from '../compiler/catalogue/compile-content.ts';
import { partCatalogue } from '../compiler/catalogue/part-catalogue.ts';
import { type ContentFolder, GENERATED } from '../compiler/content-folder.ts';
import { CATALOGUE_FILE, type ShippedCatalogue } from '../formats/catalogue-file.ts';
import { REST_FILE } from '../formats/rest-of-catalogue-file.ts';
import { SHEET_FILE } from '../formats/sheet-file.ts';
import { SHEET_WORDS_FILE } from '../formats/sheet-words-file.ts';
import { pathOf } from '../formats/shipped-file.ts';
import { partWords } from '../search/sheets/part-words.ts';
import { buildMemory } from './build-memory.ts';
import type { Manifest } from './page-template.ts';
import type { SiteFolder } from './site-folder.ts';

export const sheetSource = (folder: ContentFolder, id: string) =>
  `${GENERATED.content(folder)}/${pathOf(SHEET_FILE, id)}`;

interface ContentToWrite {
  readonly folder: ContentFolder;
  readonly base: string;
  readonly site: SiteFolder;
  readonly content: Pick<AtlasContent, 'sheets' | 'catalogue' | 'sheetIndex'>;
}

/** Of fewer sheets, one file of words costs less than its parts, and so does one catalogue. */
const LEAST_IN_PARTS = 150;

export const isInParts = ({ sheets }: Pick<AtlasContent, 'sheets'>): boolean =>
  sheets.length > LEAST_IN_PARTS;

const SEARCH_PARTS = 'recherche-';

/** Of a large collection: its words and texts go into the built site in parts, and the generated file of words tells of them. */
function writeSearchParts({ folder, site, content }: ContentToWrite): void {
  const { sheetIndex } = content;
  if (!isInParts(content)) return;
  const memory = buildMemory(`${folder.path}/mots`);
  const { parted, files } = partWords(sheetIndex, (sheets, count) =>
    memory.remember('counted words', JSON.stringify(sheets), count),
  );
  memory.keep();
  const digest = createHash('sha256');
  for (const [name, text] of files) digest.update(name).update(text);
  const own = `${SEARCH_PARTS}${digest.digest('base64url').slice(0, 8)}`;
  site.renameFolder(`assets/${SEARCH_PARTS}`, `assets/${own}`);
  for (const [name, text] of files) site.write(`assets/${own}/${name}`, text);
  writeFileSync(
    join(folder.root, GENERATED.content(folder), SHEET_WORDS_FILE.name),
    SHEET_WORDS_FILE.write({ sheets: [], near: [], parted: { ...parted, folder: own } }),
  );
}

/**
 * What changes with the sheets, beside what the bundler wrote: neither code nor pages name it, but for the catalogue, whose
 * address stays. @returns the files by source, as the bundler's list has its own.
 */
export function writeContentFiles(toWrite: ContentToWrite): Manifest {
  const { folder, base, site, content } = toWrite;
  const manifest: Record<string, { file: string }> = {};
  const { sheets, catalogue } = content;
  for (const [at, sheet] of sheets.entries()) {
    const file = `assets/${sheet.id}-${catalogue.versions[at]}.json`;
    site.write(file, SHEET_FILE.write(sheet));
    manifest[sheetSource(folder, sheet.id)] = { file };
  }
  writeSearchParts(toWrite);
  const generated = GENERATED.content(folder);
  const files: Record<string, string> = {};
  for (const { name } of readdirSync(join(folder.root, generated), { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== CATALOGUE_FILE.name,
  )) {
    const kind = extname(name);
    const text = readFileSync(join(folder.root, generated, name), 'utf8');
    const file = site.writeHashed(name.slice(0, -kind.length), kind.slice(1), text);
    manifest[`${generated}/${name}`] = { file };
    files[name] = base + file;
  }
  site.write(CATALOGUE_FILE.name, CATALOGUE_FILE.write({ ...firstOf(content, base, site, files), files }));
  manifest[`${generated}/${CATALOGUE_FILE.name}`] = { file: CATALOGUE_FILE.name };
  return manifest;
}

/** The catalogue itself, or what the map is drawn from: the address of the rest is then among `files`. */
function firstOf(
  content: ContentToWrite['content'],
  base: string,
  site: SiteFolder,
  files: Record<string, string>,
): ShippedCatalogue {
  if (!isInParts(content)) return content.catalogue;
  const { first, rest } = partCatalogue(content.catalogue);
  const { name } = REST_FILE;
  const kind = extname(name);
  files[name] = base + site.writeHashed(name.slice(0, -kind.length), kind.slice(1), REST_FILE.write(rest));
  return first;
}
