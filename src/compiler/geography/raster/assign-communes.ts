import type { CommuneAtom } from '../commune-atoms.ts';
import { stretchToBoxes } from './atom-reach.ts';
import type { Grid } from './grid.ts';
import { vote } from './vote.ts';

/** Rounds after which boxes fit no better. */
const STRETCH_ROUNDS = 8;
/** Smoothing of the votes: wide groups have long borders to even out, communes have little. */
const DEPARTEMENT_SMOOTHING = 4;
const EPCI_SMOOTHING = 3;
const COMMUNE_SMOOTHING = 1;

/** Numbers the distinct values from 0, in the order they come. */
function numbered(values: readonly string[]): { groupOf: Int32Array; names: string[] } {
  const names = [...new Set(values)];
  const index = new Map(names.map((name, i) => [name, i]));
  return { groupOf: Int32Array.from(values, (value) => index.get(value) ?? -1), names };
}

/**
 * Gives each open pixel to a commune of today: first to a département, then to an EPCI's part of it, then to a commune,
 * so that the widest borders, which readers see most, gather the evidence of all the boxes along them.
 * `labels` are indices into `codes`, -1 where no box reaches.
 */
export function assignCommunes(
  grid: Grid,
  open: Uint8Array,
  atoms: readonly CommuneAtom[],
): { readonly labels: Int32Array; readonly codes: readonly string[] } {
  const stretches = stretchToBoxes(grid, open, atoms, STRETCH_ROUNDS);
  const base = { grid, open, atoms, stretches };
  const departements = numbered(atoms.map((atom) => atom.departement)).groupOf;
  const epci = numbered(atoms.map((atom) => `${atom.departement} ${atom.epci}`)).groupOf;
  const communes = numbered(atoms.map((atom) => atom.commune));
  const first = vote({ ...base, groupOf: departements }, DEPARTEMENT_SMOOTHING);
  const second = vote(
    { ...base, groupOf: epci, within: { winners: first, groupOf: departements } },
    EPCI_SMOOTHING,
  );
  const labels = vote(
    { ...base, groupOf: communes.groupOf, within: { winners: second, groupOf: epci } },
    COMMUNE_SMOOTHING,
  );
  return { labels, codes: communes.names };
}
