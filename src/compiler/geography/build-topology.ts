import type { Feature, FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import type { Area, Areas, CodedArea, Contour, DescribedArea, Topology } from '../../core/geo/topology.ts';

/** The committed contours: one list a level. */
export type Contours = Topology<Record<string, Areas<CodedArea>>>;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isArea = (value: unknown) =>
  isRecord(value) && (value.type === 'Polygon' || value.type === 'MultiPolygon') && Array.isArray(value.arcs);

/** Ids and properties are not looked at: who builds or commits a topology answers for them. */
export function isAreaTopology<T extends Topology>(value: unknown): value is T {
  if (!isRecord(value) || value.type !== 'Topology' || !Array.isArray(value.arcs)) return false;
  if (!isRecord(value.objects)) return false;
  return Object.values(value.objects).every(
    (object) => isRecord(object) && Array.isArray(object.geometries) && object.geometries.every(isArea),
  );
}

type Lists = Readonly<Record<string, readonly Feature<Contour, object>[]>>;

/** What a feature becomes: its properties stay, and its `id` if it has one. */
type AreaOf<F> =
  F extends Feature<Contour, infer P extends object>
    ? F extends { readonly id: string }
      ? DescribedArea<P> & CodedArea<P>
      : DescribedArea<P>
    : never;

type Built<L extends Lists> = Topology<{ [N in keyof L]: Areas<AreaOf<L[N][number]>> }>;

/** Borders that areas share are one arc each, in all lists together. */
export function buildTopology<L extends Lists>(lists: L): Built<L> {
  const collections = Object.entries(lists).map(([name, features]): [string, FeatureCollection] => [
    name,
    { type: 'FeatureCollection', features: [...features] },
  ]);
  const built: unknown = topology(Object.fromEntries(collections));
  if (!isAreaTopology<Built<L>>(built)) throw new Error('a topology was asked of something else than areas');
  return built;
}

/** The rings are arc indices, `~i` for arc i reversed. */
export function areaRings(area: Area): number[][] {
  return area.type === 'Polygon' ? area.arcs : area.arcs.flat();
}

/** One arc and one geometry a line, keys in a fixed order, so that a change of one border reads as one line of a diff. */
export function formatTopology<T extends Record<string, Areas<Area>>>({
  objects,
  transform,
  arcs,
}: Topology<T>): string {
  const texts = Object.entries(objects).map(([name, { geometries }]) => {
    const lines = geometries.map((area) => JSON.stringify({ type: area.type, id: area.id, arcs: area.arcs }));
    return `${JSON.stringify(name)}:{"type":"GeometryCollection","geometries":[\n${lines.join(',\n')}\n]}`;
  });
  const grid = transform ? `"transform":${JSON.stringify(transform)},\n` : '';
  const arcLines = arcs.map((arc) => JSON.stringify(arc)).join(',\n');
  return `{"type":"Topology",\n${grid}"objects":{\n${texts.join(',\n')}\n},\n"arcs":[\n${arcLines}\n]}\n`;
}
