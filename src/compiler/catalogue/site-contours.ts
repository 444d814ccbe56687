import type { SiteContours } from '../../domain/site.ts';
import { typographic } from '../../text/typography.ts';
import type { ContoursMetadata } from '../geography/contours-metadata.ts';

export const CONTOUR_NAMES: Readonly<Record<ContoursMetadata['kind'], string>> = {
  indicatif: 'Contours indicatifs',
  mixte: 'Contours en partie officiels',
  officiel: 'Contours officiels',
};

/** Beyond this zoom the error of the indicative contours, or of coarse official ones, would show. */
const COARSE_ZOOM = 11;

/** At this zoom the simplification of official contours (50 to 100 m) is a few pixels. */
const FINE_ZOOM = 13;

/** Official contours simplified further than this are no better on screen than indicative ones. */
const FINE_METRES = 100;

function kilometres(metres: number): string {
  return `${(metres / 1000).toFixed(1).replace('.', ',')} km`;
}

function shortLabel(metadata: ContoursMetadata): string {
  const name = CONTOUR_NAMES[metadata.kind];
  if (metadata.kind === 'indicatif') return `${name}, ± ${kilometres(metadata.precision.meanMetres)}`;
  if (metadata.kind === 'mixte') return `${name}, ailleurs ± ${kilometres(metadata.precision.meanMetres)}`;
  const simplification = metadata.precision.simplificationMetres ?? 0;
  return simplification > FINE_METRES ? `${name}, simplifiés à ${kilometres(simplification)}` : name;
}

export function siteContours(metadata: ContoursMetadata): SiteContours {
  const fine = metadata.kind === 'officiel' && (metadata.precision.simplificationMetres ?? 0) <= FINE_METRES;
  return {
    kind: metadata.kind,
    shortLabel: typographic(shortLabel(metadata)),
    warning: typographic(metadata.warning),
    maxZoom: fine ? FINE_ZOOM : COARSE_ZOOM,
  };
}
