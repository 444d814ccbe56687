import type { DrawnGround } from '../formats/static-map-shapes.ts';

export const groundId = (name: string): string => name.replace(':', '-');

/** Of all régions together. */
export const LAND_ID = 'france';

/** An SVG document of the shapes that all drawn maps share, each under its own id. They are styled where they are used. */
export function groundDocument({
  neighbours,
  regions,
  regionBorders,
  departementBorders,
  extents,
}: DrawnGround): string {
  const land = new Map(regions.map(({ key, path }) => [key as string, path]));
  const others = new Map<string, string>([
    ['voisins', neighbours],
    ['departements', departementBorders],
    ['regions', regionBorders],
    ...extents.filter(({ key }) => !land.has(key)).map(({ key, path }) => [key, path] as const),
  ]);
  const drawn = (shapes: ReadonlyMap<string, string>) =>
    [...shapes]
      .map(([name, d]) => `<path id="${groundId(name)}" d="${d}" vector-effect="non-scaling-stroke"/>`)
      .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg"><g id="${LAND_ID}">${drawn(land)}</g>${drawn(others)}</svg>\n`;
}
