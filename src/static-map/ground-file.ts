import type { DrawnGround } from '../formats/static-map-shapes.ts';

export const groundId = (name: string): string => name.replace(':', '-');

/** Of all régions together. */
export const LAND_ID = 'france';

const shapesOf = (shapes: ReadonlyMap<string, string>) =>
  [...shapes]
    .map(([name, d]) => `<path id="${groundId(name)}" d="${d}" vector-effect="non-scaling-stroke"/>`)
    .join('');

const documentOf = (markup: string) => `<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>\n`;

const pathsOf = (extents: DrawnGround['extents'], but: ReadonlyMap<string, string>) =>
  extents.filter(({ key }) => !but.has(key)).map(({ key, path }) => [key, path] as const);

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
    ...pathsOf(extents, land),
  ]);
  return documentOf(`<g id="${LAND_ID}">${shapesOf(land)}</g>${shapesOf(others)}`);
}

/** Of the territories that carry sheets, where the other document leaves them out; null where it has them. */
export function shapesDocument({ onPaper }: DrawnGround): string | null {
  return onPaper.length > 0 ? documentOf(shapesOf(new Map(pathsOf(onPaper, new Map())))) : null;
}
