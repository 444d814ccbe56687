import type { DrawnGround } from '../../core/formats/static-map-shapes.ts';

export const groundId = (name: string): string => name.replace(':', '-');

/** Of all régions together. */
export const LAND_ID = 'france';

const shapesOf = (shapes: readonly { readonly key: string; readonly path: string }[]) =>
  shapes
    .map(({ key, path }) => `<path id="${groundId(key)}" d="${path}" vector-effect="non-scaling-stroke"/>`)
    .join('');

const documentOf = (markup: string) => `<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>\n`;

/** An SVG document of the shapes that all drawn maps share, each under its own id. They are styled where they are used. */
export function groundDocument(ground: DrawnGround): string {
  const land = new Set(ground.regions.map(({ key }) => key));
  const others = [
    { key: 'voisins', path: ground.neighbours },
    { key: 'cours-d-eau', path: ground.rivers },
    { key: 'departements', path: ground.departementBorders },
    { key: 'regions', path: ground.regionBorders },
    ...ground.extents.filter(({ key }) => !land.has(key)),
  ];
  return documentOf(`<g id="${LAND_ID}">${shapesOf(ground.regions)}</g>${shapesOf(others)}`);
}

/** Of the territories that carry sheets, where the other document leaves them out; null where it has them. */
export const shapesDocument = ({ onPaper }: DrawnGround): string | null =>
  onPaper.length > 0 ? documentOf(shapesOf(onPaper)) : null;
