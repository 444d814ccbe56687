import type { NamedPlace, Section } from '../../core/sheet/initiative.ts';
import { type Inline, inlineText } from '../../core/sheet/rich-text.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { sliceInlines } from '../sheet/inline-range.ts';
import { type NameLookup, nameLookup, type Occurrence, occurrences } from './occurrences.ts';
import { mapRuns, runsOf, runText } from './sheet-runs.ts';

/** Indices of a run's {@link inlineText}, UTF-16 units. */
interface PlaceRange {
  readonly from: number;
  readonly to: number;
  readonly key: TerritoryKey;
}

interface Span {
  readonly node: Inline;
  readonly from: number;
  readonly to: number;
}

/** Ranges are in order and apart, from `start`; one that meets a link is left out, as HTML has no link inside a link. */
export function markRun(nodes: readonly Inline[], ranges: readonly PlaceRange[], start = 0): Inline[] {
  if (ranges.length === 0) return [...nodes];
  const spans = spansOf(nodes, start);
  const isInside = (range: PlaceRange, { node, from, to }: Span) =>
    'children' in node && range.from >= from && range.to <= to;
  const across: PlaceRange[] = [];
  let next = 0;
  const marked = spans.map((span): Span => {
    const inside: PlaceRange[] = [];
    for (let range = ranges[next]; range !== undefined && range.from < span.to; range = ranges[++next]) {
      if (isInside(range, span)) inside.push(range);
      else across.push(range);
    }
    const { node, from } = span;
    if (!('children' in node) || inside.length === 0 || isClosed(node)) return span;
    return { ...span, node: { ...node, children: markRun(node.children, inside, from) } };
  });
  return wrap(marked, across);
}

function spansOf(nodes: readonly Inline[], start: number): Span[] {
  let from = start;
  return nodes.map((node) => {
    const span = { node, from, to: from + inlineText([node]).length };
    from = span.to;
    return span;
  });
}

function wrap(spans: readonly Span[], ranges: readonly PlaceRange[]): Inline[] {
  const result: Inline[] = [];
  let next = 0;
  let held: Inline[] = [];
  const put = (nodes: readonly Inline[], range: PlaceRange | null) => (range ? held : result).push(...nodes);
  const close = (range: PlaceRange) => {
    const place: Inline = { type: 'place', key: range.key, children: held };
    result.push(...(holdsLink(held) ? held : [place]));
    held = [];
    next++;
  };
  for (const { node, from, to } of spans) {
    if (node.type === 'call') {
      put([node], held.length > 0 ? (ranges[next] ?? null) : null);
      continue;
    }
    let cursor = from;
    for (let range = ranges[next]; range !== undefined && range.from < to; range = ranges[next]) {
      if (range.from > cursor) put(sliceInlines([node], cursor - from, range.from - from), null);
      cursor = Math.max(cursor, range.from);
      const stop = Math.min(to, range.to);
      put(sliceInlines([node], cursor - from, stop - from), range);
      cursor = stop;
      if (range.to > to) break;
      close(range);
    }
    if (cursor === from && from < to) put([node], null);
    else if (cursor < to) put(sliceInlines([node], cursor - from, to - from), null);
  }
  return result;
}

function isClosed(node: Inline): boolean {
  return node.type === 'link' || node.type === 'place' || node.type === 'call';
}

function holdsLink(nodes: readonly Inline[]): boolean {
  return nodes.some((node) => isClosed(node) || ('children' in node && holdsLink(node.children)));
}

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
