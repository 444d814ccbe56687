import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Bbox } from '../../domain/territory/territory.ts';
import { MAINLAND_BOXES } from './mainland-boxes.ts';

/** Box of a commune as IGN drew it, of the COG 2017; of its mainland where far islets would stretch it. */
export interface CommuneBox {
  readonly code: string;
  readonly name: string;
  /** West, south, east, north, degrees with 4 decimals (about 10 m). */
  readonly bbox: Bbox;
}

const Box = v.object({
  id: v.pipe(v.string(), v.regex(/^fr:commune:\w{5}$/)),
  name: v.string(),
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
});

/** Reads the boxes of Etalab's fr-bounding-boxes from a `node_modules` folder, sorted by code. */
export function readBoxesPackage(nodeModules: string): CommuneBox[] {
  const file = path.join(nodeModules, '@etalab/fr-bounding-boxes/dist/communes.json');
  return v
    .parse(v.array(Box), JSON.parse(readFileSync(file, 'utf8')))
    .map(({ id, name, bbox }) => {
      const code = id.slice('fr:commune:'.length);
      return { code, name, bbox: MAINLAND_BOXES.get(code) ?? bbox };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
