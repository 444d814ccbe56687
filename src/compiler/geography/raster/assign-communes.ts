import type { SourceCommune } from '../source-communes.ts';
import { allocate } from './allocate.ts';
import type { Grid } from './grid.ts';
import { stretchToBoxes } from './influence.ts';

const STRETCH_ROUNDS = 8;
/** Wide groups have long borders to smooth, communes have little. */
const DEPARTEMENT_SMOOTHING = 4;
const EPCI_SMOOTHING = 3;
const COMMUNE_SMOOTHING = 1;

function numbered(values: readonly string[]): { groupOf: Int32Array; names: string[] } {
  const names = [...new Set(values)];
  const index = new Map(names.map((name, i) => [name, i]));
  return { groupOf: Int32Array.from(values, (value) => index.get(value) ?? -1), names };
}

/** Wide borders, which show most, use all the boxes along them. `labels` are indices into `codes`, or -1. */
export function assignCommunes(
  grid: Grid,
  open: Uint8Array,
  sources: readonly SourceCommune[],
): { readonly labels: Int32Array; readonly codes: readonly string[] } {
  const stretches = stretchToBoxes(grid, open, sources, STRETCH_ROUNDS);
  const base = { grid, open, sources, stretches };
  const departements = numbered(sources.map((source) => source.departement)).groupOf;
  const epci = numbered(sources.map((source) => `${source.departement} ${source.epci}`)).groupOf;
  const communes = numbered(sources.map((source) => source.commune));
  const first = allocate({ ...base, groupOf: departements }, DEPARTEMENT_SMOOTHING);
  const second = allocate(
    { ...base, groupOf: epci, within: { labels: first, groupOf: departements } },
    EPCI_SMOOTHING,
  );
  const labels = allocate(
    { ...base, groupOf: communes.groupOf, within: { labels: second, groupOf: epci } },
    COMMUNE_SMOOTHING,
  );
  return { labels, codes: communes.names };
}
