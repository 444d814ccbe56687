import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { tables } from '../gazetteer/gazetteer.fixture.ts';
import { parseGroupings } from './read-groupings.ts';

/** Over an EPCI of the Pays de Langres and one outside it. */
const POLE = `regroupements:
  - identifiant: pole-des-essais
    niveau: pole-metropolitain
    nom: Pôle métropolitain des Essais
    siege: 52121 # Chaumont
    membres:
      - 200068658 # CA de Chaumont
      - 200072999 # CC du Grand Langres
    source: inventé pour les tests
`;

/** The committed tables and a grouping that is no PETR. */
export const tablesWithPole: TerritoryTables = {
  ...tables,
  groupings: [...tables.groupings, ...parseGroupings(POLE, tables).groupings],
};
