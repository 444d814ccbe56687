import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentFolder } from '../content/files/content-folder.ts';
import { FROZEN, frozenPath } from './frozen-content.fixture.ts';

/** Invented groupings of every kind. */
const GROUPINGS = `regroupements:
  - identifiant: pnr-des-essais
    niveau: pnr
    nom: Parc naturel régional des Essais
    membres: [58062, 71014, 21584, 89025, 58083]
    source: inventé
  - identifiant: pays-des-essais
    niveau: pays
    nom: Pays des Essais
    membres: [200072999, 52008]
    source: inventé
  - identifiant: pole-des-essais
    niveau: pole-metropolitain
    nom: Pôle métropolitain des Essais
    membres: [200072999, 200068658]
    source: inventé
  - identifiant: entente-des-essais
    niveau: groupement
    libelle: Entente de départements
    nom: Entente des Essais
    siege: 69123
    membres: [69, 01, 38]
    source: inventé
  - identifiant: petr-des-essais
    niveau: petr
    nom: PETR des Essais
    membres: [200072999]
    source: inventé
  - identifiant: province-des-essais
    niveau: groupement
    libelle: Province
    nom: Province des Essais
    membres: [98818, 98817]
    source: inventé
`;

const DOCUMENT = 'fiches-initiatives-de-collectivites';

const sheet = (territory: string, rank: number) => `---
territoire: ${territory}
themes: [emploi-insertion]
source:
  document: ${DOCUMENT}.md
  rang: ${rank}
---

# Essai ${rank}

## Pourquoi ce projet ?

- Parce que
`;

/** A project of its own in a temporary folder, with the committed territories, invented groupings, and a sheet for each name or list of names. */
export function oddProject(territories: readonly string[], groupings = GROUPINGS): ContentFolder {
  const root = mkdtempSync(join(tmpdir(), 'territoires-'));
  const own = join(root, 'data/territories');
  mkdirSync(join(root, 'data/fiches'), { recursive: true });
  mkdirSync(own);
  const committed = join(FROZEN.root, 'data/territories');
  for (const name of readdirSync(committed))
    if (name !== 'groupings.yaml' && name !== 'aliases.yaml')
      symlinkSync(join(committed, name), join(own, name));
  symlinkSync(join(FROZEN.root, 'data/thesaurus'), join(root, 'data/thesaurus'));
  writeFileSync(join(root, 'data/groupings.yaml'), groupings);
  writeFileSync(join(own, 'groupings.yaml'), 'regroupements: []\n');
  writeFileSync(join(own, 'aliases.yaml'), 'alias: []\n');
  for (const name of ['site.json', 'themes.json', 'sources'])
    cpSync(frozenPath(name), join(root, 'data', name), { recursive: true });
  // The committed one names territories that are not declared here.
  writeFileSync(join(root, `data/sources/${DOCUMENT}.index.yaml`), 'titre: Fiches\nfiches: []\n');
  territories.forEach((words, at) => {
    writeFileSync(join(root, `data/fiches/essai-${at + 1}.md`), sheet(words, at + 1));
  });
  return { root, path: 'data' };
}
