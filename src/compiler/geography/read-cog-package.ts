import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

const Zoned = {
  code: v.string(),
  nom: v.string(),
  chefLieu: v.optional(v.string(), ''),
  typeLiaison: v.optional(v.number(), 0),
  zone: v.picklist(['metro', 'drom', 'com']),
};

const Member = v.object({ code: v.string() });

const Epci = v.object({ code: v.string(), nom: v.string(), type: v.string(), membres: v.array(Member) });

const Commune = v.object({
  code: v.string(),
  nom: v.string(),
  type: v.picklist(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  departement: v.string(),
  region: v.string(),
  zone: v.picklist(['metro', 'drom', 'com']),
  anciensCodes: v.optional(v.array(v.string()), []),
  /** Of a commune déléguée or associée: its commune. */
  chefLieu: v.optional(v.string(), ''),
  /** Of a municipal arrondissement: its commune. */
  commune: v.optional(v.string(), ''),
  codesPostaux: v.optional(v.array(v.string()), []),
  population: v.optional(v.number()),
});

/** Etalab's découpage administratif (COG 2026). */
export interface CogPackage {
  readonly regions: readonly v.InferOutput<typeof ZonedRow>[];
  readonly departements: readonly v.InferOutput<typeof DepartementRow>[];
  readonly epci: readonly v.InferOutput<typeof Epci>[];
  readonly ept: readonly v.InferOutput<typeof Epci>[];
  readonly communes: readonly v.InferOutput<typeof Commune>[];
}

const ZonedRow = v.object(Zoned);
const DepartementRow = v.object({ ...Zoned, region: v.string() });

function read<T>(folder: string, name: string, schema: v.GenericSchema<unknown, T>): T[] {
  const file = path.join(folder, '@etalab/decoupage-administratif/data', name);
  return v.parse(v.array(schema), JSON.parse(readFileSync(file, 'utf8')));
}

/** Throws when a record lacks a field that the tables need. */
export function readCogPackage(nodeModules: string): CogPackage {
  return {
    regions: read(nodeModules, 'regions.json', ZonedRow),
    departements: read(nodeModules, 'departements.json', DepartementRow),
    epci: read(nodeModules, 'epci.json', Epci),
    ept: read(nodeModules, 'ept.json', Epci),
    communes: read(nodeModules, 'communes.json', Commune),
  };
}
