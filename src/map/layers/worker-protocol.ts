import type { FeatureCollection } from 'geojson';
import type { SiteContours } from '../../domain/site.ts';
import type { Basemap } from '../../formats/basemap-file.ts';
import type { Overview } from '../../formats/overview-file.ts';

export const GROUND_PROTOCOL = 'fond';

export const FILES_PROTOCOL = 'fichiers';

export type GroundFiles = readonly [overview: Overview, basemap: Basemap, kind: SiteContours['kind']];

/** Answered by the page with the JSON text of {@link GroundFiles}. */
export const FILES_ADDRESS = `${FILES_PROTOCOL}://france`;

const [WITH_EXTENTS, WITHOUT] = ['emprises', 'nu'] as const;

/** Of the ground that the worker makes itself. */
export const groundAddress = (hasExtents: boolean): string =>
  `${GROUND_PROTOCOL}://${hasExtents ? WITH_EXTENTS : WITHOUT}`;

export const hasExtentsAt = (address: string): boolean => address.endsWith(WITH_EXTENTS);

/** MapLibre sends the page what its worker has loaded, feature by feature; it finds none here, and the worker does. */
export const unsent = ({ type, features }: FeatureCollection): object =>
  Object.defineProperty({ type }, 'features', { value: features });
