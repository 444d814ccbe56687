import type { DrawnBackdrop } from '../../core/formats/static-map-shapes.ts';

export const backdropId = (name: string): string => name.replace(':', '-');

/** Of all régions together. */
export const LAND_ID = 'france';

const shapesOf = (shapes: readonly { readonly key: string; readonly path: string }[]) =>
  shapes
    .map(({ key, path }) => `<path id="${backdropId(key)}" d="${path}" vector-effect="non-scaling-stroke"/>`)
    .join('');

const documentOf = (markup: string) => `<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>\n`;

/** An SVG document of the shapes that all drawn maps share, each under its own id. They are styled where they are used. */
export function backdropDocument(backdrop: DrawnBackdrop): string {
  const land = new Set(backdrop.regions.map(({ key }) => key));
  const others = [
    { key: 'voisins', path: backdrop.neighbours },
    { key: 'cours-d-eau', path: backdrop.rivers },
    { key: 'departements', path: backdrop.departementBorders },
    { key: 'regions', path: backdrop.regionBorders },
    ...backdrop.extents.filter(({ key }) => !land.has(key)),
  ];
  return documentOf(`<g id="${LAND_ID}">${shapesOf(backdrop.regions)}</g>${shapesOf(others)}`);
}

/** Of the territories that carry sheets, where the other document leaves them out; null where it has them. */
export const shapesDocument = ({ onPaper }: DrawnBackdrop): string | null =>
  onPaper.length > 0 ? documentOf(shapesOf(onPaper)) : null;
