import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import type { Water } from '../../core/formats/map-files.ts';
import { type Bbox, doBboxesMeet } from '../../core/geo/position.ts';
import { simplifyArc } from './contour-topology.ts';

/** The largest first: ten are on the drawn map too. */
const RIVERS =
  'Loire Seine Rhône Garonne Rhin Dordogne Marne Meuse Moselle Saône Allier Doubs Vienne Tarn Durance Yonne Ariège Escaut Maroni Litani';

/** Natural Earth has some in other languages, or short of a letter. « Drau » is its error: at 1:50m the same line is the Garonne. */
const FRENCH: Readonly<Record<string, string>> = {
  Drau: 'Garonne',
  Mosel: 'Moselle',
  Rhne: 'Rhône',
  Sane: 'Saône',
  'Rhin (Rhein)': 'Rhin',
  'Schelde (Steldt)': 'Escaut',
};

/** Degrees, well under the error of the source: up to 1.5 km. */
const TOLERANCE = 0.002;

/** Of Natural Earth 3.0.0. */
export type SourceRiver = Feature<LineString | MultiLineString, { name: string; featurecla: string }>;

/** Degrees, about 3 km: a line beside a frontier may lie on its other side. */
const MARGIN = 0.03;

function partsNear(line: readonly Position[], boxes: readonly Bbox[]): Position[][] {
  const parts: Position[][] = [[]];
  for (const [x = 0, y = 0] of line) {
    const around = [x - MARGIN, y - MARGIN, x + MARGIN, y + MARGIN] as const;
    if (boxes.some((box) => doBboxesMeet(box, around))) parts.at(-1)?.push([x, y]);
    else parts.push([]);
  }
  return parts.filter((part) => part.length > 1).map((part) => simplifyArc(part, TOLERANCE));
}

/** As far as they flow near the boxes of communes. */
export const frenchRivers = (all: readonly SourceRiver[], boxes: readonly Bbox[]): Water['rivers'] =>
  RIVERS.split(' ').map((name) => {
    const isOwn = ({ properties: own }: SourceRiver) =>
      own.featurecla === 'River' && (FRENCH[own.name] ?? own.name) === name;
    const lines = all
      .filter(isOwn)
      .flatMap(({ geometry: { type, coordinates } }) =>
        type === 'LineString' ? [coordinates] : coordinates,
      );
    return { name, lines: lines.flatMap((line) => partsNear(line, boxes)) };
  });

/** To three decimals, a river or an area a line of the text. */
export function formatWater({ rivers, areas }: Water): string {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  const listed = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one, rounded)).join(',\n');
  return `{"rivers":[\n${listed(rivers)}\n],\n"areas":[\n${listed(areas)}\n]}\n`;
}
