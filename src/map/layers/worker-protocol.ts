import type { GeoJSONVT } from '@maplibre/geojson-vt';
import type { FeatureCollection } from 'geojson';
import type { SiteContours } from '../../domain/site.ts';

/** What MapLibre's worker is told with its own address, so that it begins while the page is busy. */
export interface WorkerTask {
  /** Of the files that it reads, by their names. */
  readonly urls: Readonly<Record<string, string>>;
  readonly kind: SiteContours['kind'];
  /** The first view does, and so wants the ground at once. */
  readonly showsFrance: boolean;
}

export const workerAddress = (script: string, task: WorkerTask): string =>
  `${script}#${encodeURIComponent(JSON.stringify(task))}`;

/** Null without one: a script that a service worker answers with has the address that it was kept under. */
export const taskIn = (hash: string): WorkerTask | null =>
  hash ? JSON.parse(decodeURIComponent(hash.slice(1))) : null;

/** Answered by the page with the JSON text of {@link TASK}, or of a file that the worker could not read itself. */
export const FILES_PROTOCOL = 'fichiers';

export const TASK = 'tache';

export const fileAddress = (name: string): string => `${FILES_PROTOCOL}://${name}`;

export const fileNameIn = (address: string): string => address.slice(fileAddress('').length);

export const NAMES_PROTOCOL = 'noms';

/** Of the names that the worker makes itself. */
export const NAMES_ADDRESS = `${NAMES_PROTOCOL}://france`;

export const GROUND_PROTOCOL = 'fond';

const [WITH_EXTENTS, WITHOUT] = ['emprises', 'nu'] as const;

/** Of the ground that the worker makes itself. */
export const groundAddress = (hasExtents: boolean): string =>
  `${GROUND_PROTOCOL}://${hasExtents ? WITH_EXTENTS : WITHOUT}`;

export const hasExtentsAt = (address: string): boolean => address.endsWith(WITH_EXTENTS);

/**
 * MapLibre sends the page what its worker has loaded, feature by feature; it finds none here, and the worker does.
 * `index`: its tiles, where they were cut ahead.
 */
export const unsent = (address: string, { type, features }: FeatureCollection, index?: GeoJSONVT): object =>
  Object.defineProperties({ type, address }, { features: { value: features }, index: { value: index } });

/** MapLibre forgets it once the data are there, and would restore the source from the nothing that it was sent. */
export const addressOf = (data: object): string | null =>
  'address' in data && typeof data.address === 'string' ? data.address : null;
