import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Bbox } from '../../domain/territory/territory.ts';

/** As IGN drew it, COG 2017. */
export interface CommuneBox {
  readonly code: string;
  readonly name: string;
  /** Degrees with 4 decimals (about 10 m). */
  readonly bbox: Bbox;
}

/** Cayenne owns islets 50 km along the coast: with them, IGN's box would take the town of Kourou. */
const MAINLAND_BOXES: ReadonlyMap<string, Bbox> = new Map([
  ['97302', [-52.3463, 4.8863, -52.2661, 4.9561] as const],
]);

const Box = v.object({
  id: v.pipe(v.string(), v.regex(/^fr:commune:\w{5}$/)),
  name: v.string(),
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
});

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
