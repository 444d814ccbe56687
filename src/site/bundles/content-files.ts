import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from 'vite';
import { partCatalogue } from '../../compiler/catalogue/part-catalogue.ts';
import { indicatorsVersion } from '../../compiler/indicators/read-indicators.ts';
import { type ContentFolder, GENERATED } from '../../content/files/content-folder.ts';
import { CATALOGUE_FILE, LATER_WORDS_FILE } from '../../core/formats/catalogue-file.ts';
import { INDICATORS_FILE } from '../../core/formats/indicators-file.ts';
import { SHEET_FILE } from '../../core/formats/sheet-file.ts';
import { SHEET_WORDS_FILE } from '../../core/formats/sheet-words-file.ts';
import { pathOf } from '../../core/formats/shipped-file.ts';
import { indexSheets } from '../../state/search/sheets/index-sheets.ts';
import type { SiteFolder } from '../output/site-folder.ts';
import type { SiteSources } from './site-bundles.ts';

export const sheetSource = (folder: ContentFolder, id: string) =>
  `${GENERATED.content(folder)}/${pathOf(SHEET_FILE, id)}`;

export const indicatorSource = (folder: ContentFolder, zone: string) =>
  `${GENERATED.content(folder)}/${pathOf(INDICATORS_FILE, zone)}`;

interface ContentToWrite extends SiteSources {
  readonly site: SiteFolder;
  /** Names of the files to publish beside the sheets: others in the folder are of an earlier version, or of another command. */
  readonly generated: readonly string[];
}

const ASSETS = 'assets/';

/** Where the list of written files has those of the search. */
export const searchSource = (folder: ContentFolder) => `${GENERATED.content(folder)}/recherche/`;

/**
 * What changes with the sheets, beside what the bundler wrote: neither code nor pages name it, but for the catalogue, whose
 * address stays. @returns the files by source, as the bundler's list has its own.
 */
export function writeContentFiles(toWrite: ContentToWrite): Manifest {
  const { folder, base, site } = toWrite;
  const manifest: Manifest = {};
  const { sheets, catalogue, sheetIndex, indicatorFiles } = toWrite.content;
  for (const [at, sheet] of sheets.entries()) {
    const file = `${ASSETS}${sheet.id}-${catalogue.versions[at]}.json`;
    site.write(file, SHEET_FILE.write(sheet));
    manifest[sheetSource(folder, sheet.id)] = { file };
  }
  const version = indicatorsVersion(indicatorFiles);
  for (const [zone, values] of indicatorFiles) {
    const file = `${ASSETS}indicateurs-${zone}-${version}.json`;
    site.write(file, INDICATORS_FILE.write(values));
    manifest[indicatorSource(folder, zone)] = { file };
  }
  const generated = GENERATED.content(folder);
  const words = indexSheets(sheetIndex, (name, text) => {
    const file = site.writeHashed(name.replace(/-\d+(?=\.json$)/u, ''), text);
    manifest[searchSource(folder) + name] = { file };
    return file.slice(ASSETS.length);
  });
  const files: Record<string, string> = { [SHEET_WORDS_FILE.name]: base + ASSETS + words };
  for (const name of toWrite.generated.filter((one) => one !== CATALOGUE_FILE.name).toSorted()) {
    const file = site.writeHashed(name, readFileSync(join(generated, name), 'utf8'));
    manifest[`${generated}/${name}`] = { file };
    files[name] = base + file;
  }
  const { first, later } = partCatalogue(catalogue);
  if (later) {
    const { name, write } = LATER_WORDS_FILE;
    files[name] = base + site.writeHashed(name, write(later));
  }
  site.write(CATALOGUE_FILE.name, CATALOGUE_FILE.write({ ...first, files }));
  manifest[`${generated}/${CATALOGUE_FILE.name}`] = { file: CATALOGUE_FILE.name };
  return manifest;
}
