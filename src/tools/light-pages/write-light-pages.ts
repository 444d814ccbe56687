import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pageFile, territoryPath } from '../../address/addresses.ts';
import type { SiteFolder } from '../site-folder.ts';
import type { Weighed } from '../size-budgets/served-bytes.ts';
import { type LightShell, lightPage } from './light-page.ts';
import type { LightTerritory } from './light-territories.ts';

/** Beside the pages that are there. @returns their files. */
export function writeLightPages(
  site: SiteFolder,
  territories: readonly LightTerritory[],
  shell: LightShell,
): ReadonlySet<string> {
  const written = new Set<string>();
  for (const territory of territories) {
    const file = pageFile(territoryPath(territory.level, territory.code));
    if (site.has(file)) continue;
    site.write(file, lightPage(territory, shell));
    written.add(file);
  }
  return written;
}

const LEVELS = ['commune', 'epci', 'ept', 'arrondissement'];

/** A page of one of these levels that carries sheets has a map, and is larger than any other light one. */
const LARGEST = 4_000;

interface LightWeight {
  readonly pages: number;
  /** As written: hosts compress them on the way. */
  readonly bytes: number;
  readonly largest: number;
}

export function weighLightPages(folder: string): LightWeight {
  const sizes = LEVELS.map((level) => join(folder, 'territoires', level))
    .filter(existsSync)
    .flatMap((path) => readdirSync(path).map((code) => statSync(join(path, code, 'index.html')).size))
    .filter((size) => size <= LARGEST);
  return {
    pages: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
  };
}

/** None on a site without light pages. */
export const lightBudgets = ({ pages, bytes, largest }: LightWeight): readonly Weighed[] =>
  pages === 0
    ? []
    : [
        { name: 'Largest light page', bytes: largest, limit: 2_000 },
        { name: `All ${pages} light pages`, bytes, limit: 160_000_000 },
      ];
