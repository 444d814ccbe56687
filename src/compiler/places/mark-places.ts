import type { NamedPlace, Section } from '../../domain/sheet/initiative.ts';
import type { Inline } from '../../domain/sheet/rich-text.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { markRun } from './mark-run.ts';
import { type NameLookup, nameLookup, type Occurrence, occurrences } from './occurrences.ts';
import { runText } from './run-text.ts';
import { mapRuns, runsOf } from './sheet-runs.ts';

export interface ConfirmedPlace extends NamedPlace {
  readonly words: string;
}

export function occurrencesIn(sections: readonly Section[], names: NameLookup): Occurrence[] {
  return runsOf(sections).flatMap((run) => occurrences(runText(run), names));
}

/** Inside one of `territoryNames`, a commune's name is not a place. Places come in order of first mention. */
export function markPlaces(
  sections: readonly Section[],
  confirmed: readonly ConfirmedPlace[],
  territoryNames: ReadonlySet<string>,
): { sections: readonly Section[]; places: readonly NamedPlace[] } {
  if (confirmed.length === 0) return { sections, places: [] };
  const byWords = new Map(confirmed.map((place) => [place.words, place]));
  const names = nameLookup([...territoryNames, ...byWords.keys()]);
  const marked = mapRuns(sections, (run) => {
    const ranges = occurrences(runText(run), names).flatMap(({ name, from, to, sense }) => {
      const place = sense === 'place' && !territoryNames.has(name) ? byWords.get(name) : undefined;
      return place === undefined ? [] : [{ from, to, key: place.key }];
    });
    return markRun(run, ranges);
  });
  const keys = new Set(runsOf(marked).flatMap(keysOf));
  const places = [...keys].flatMap((key) => confirmed.find((place) => place.key === key) ?? []);
  return { sections: marked, places: places.map(({ key, name }) => ({ key, name })) };
}

function keysOf(nodes: readonly Inline[]): TerritoryKey[] {
  return nodes.flatMap((node) => {
    if (node.type === 'place') return [node.key];
    return 'children' in node ? keysOf(node.children) : [];
  });
}
