import type { DrawnGround } from '../formats/static-map-shapes.ts';

export const groundId = (name: string): string => name.replace(':', '-');

/** An SVG document of the shapes that all drawn maps share, each under its own id. They are styled where they are used. */
export function groundDocument({
  neighbours,
  regions,
  regionBorders,
  departementBorders,
  extents,
}: DrawnGround): string {
  const shapes: (readonly [name: string, path: string])[] = [
    ['voisins', neighbours],
    ['departements', departementBorders],
    ['regions', regionBorders],
    ...[...regions, ...extents].map(({ key, path }) => [key, path] as const),
  ];
  const unique = new Map(shapes);
  const paths = [...unique].map(
    ([name, d]) => `<path id="${groundId(name)}" d="${d}" vector-effect="non-scaling-stroke"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${paths.join('')}</svg>\n`;
}
