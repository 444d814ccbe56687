import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_FILE } from '../src/compiler/catalogue/read-site.ts';
import { readThemes } from '../src/compiler/catalogue/themes.ts';
import { readTerritoryTables } from '../src/compiler/geography/read-tables.ts';

const SHEETS = 400;

const SMALLEST = 5000;

/** Of the métropole, evenly through the list. */
function chosenCommunes(): readonly string[] {
  const known = readTerritoryTables(process.cwd()).communes.filter(
    ({ departement, population }) => departement.length === 2 && population >= SMALLEST,
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

/** Invented sheets of several hundred communes, a twentieth of them with two; the rest is another content's. */
export function writeManySheets(folder: string, model: string): void {
  const fiches = join(folder, 'fiches');
  rmSync(folder, { recursive: true, force: true });
  cpSync(model, folder, { recursive: true });
  rmSync(fiches, { recursive: true });
  mkdirSync(fiches);
  // Without address no card is drawn, which takes longest.
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
