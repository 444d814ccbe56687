import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTerritoryTables } from '../src/compiler/geography/read-tables.ts';
import { SITE_FILE } from '../src/compiler/settings/read-site.ts';
import { readThemes } from '../src/content/settings/themes.ts';

const SHEETS = 400;

const LEAST_POPULATION = 5000;

/** Codes of communes of metropolitan France, evenly spaced in the list of all. */
function chosenCommunes(): readonly string[] {
  const known = readTerritoryTables(process.cwd()).communes.filter(
    ({ departement, population }) => departement.length === 2 && population >= LEAST_POPULATION,
  );
  const step = known.length / SHEETS;
  return Array.from({ length: SHEETS }, (_, at) => known[Math.floor(at * step)]?.code ?? '');
}

const sheet = (at: number, code: string, theme: string) => `---
territoire: "${code}"
themes:
  - ${theme}
source:
  document: fiches-initiatives-de-collectivites.md
  rang: ${at + 1}
---

# Essai ${at + 1}

## Pourquoi ce projet ?

- Pour essayer la carte avec beaucoup de fiches
`;

/** Copies the content folder `model`, with one invented sheet per commune instead of its own; one commune in twenty has two. */
export function writeManySheets(folder: string, model: string): void {
  const fiches = join(folder, 'fiches');
  rmSync(folder, { recursive: true, force: true });
  cpSync(model, folder, { recursive: true });
  rmSync(fiches, { recursive: true });
  mkdirSync(fiches);
  // Without an address no share cards are drawn: they take longest.
  const site = JSON.parse(readFileSync(join(folder, SITE_FILE), 'utf8'));
  writeFileSync(join(folder, SITE_FILE), JSON.stringify({ ...site, address: undefined }));
  const themes = readThemes({ root: process.cwd(), path: folder });
  const communes = chosenCommunes();
  for (const [at, code] of communes.entries()) {
    const own = (at % 20 === 1 ? communes[at - 1] : code) ?? code;
    const theme = themes[at % themes.length]?.id ?? '';
    writeFileSync(join(fiches, `essai-${at + 1}.md`), sheet(at, own, theme));
  }
}
