import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Areas, CodedArea, Topology } from '../../geo/topology.ts';
import { isAreaTopology } from './build-topology.ts';

export type World = Topology<{ countries: Areas<CodedArea> }>;

/** Natural Earth 1:50m, as world-atlas has it. */
export function readWorldPackage(nodeModules: string): World {
  const file = path.join(nodeModules, 'world-atlas/countries-50m.json');
  const { objects, ...world } = JSON.parse(readFileSync(file, 'utf8'));
  const value: unknown = { ...world, objects: { countries: objects.countries } };
  if (!isAreaTopology<World>(value)) throw new Error(`${file}: not the topology that is expected`);
  return value;
}
