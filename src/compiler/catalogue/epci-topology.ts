import type { EpciLevel, EpciProperties, EpciTopology } from '../../formats/epci-file.ts';
import { fittingZoom, type NameBox } from '../../geo/name-fit.ts';
import { firstZoom, PINNED_EPCI_STYLE } from '../../geo/name-styles.ts';
import { thinnedContour } from '../../geo/thinned.ts';
import { type Contour, mergedContour } from '../../geo/topology.ts';
import { typographic } from '../../text/typography.ts';
import { buildTopology, type Contours } from '../geography/build-topology.ts';
import { areasOf, territoryFeatures } from '../geography/territory-feature.ts';
import { onGridOf } from './map-topology.ts';
import type { TerritoryLookup } from './territory-lookup.ts';
import { type Placements, recordOf } from './territory-records.ts';

/** Degrees: a pixel, at the scale of the whole country. */
const BEND = 0.02;

const landOf = (contours: Contours) =>
  thinnedContour(mergedContour(contours, areasOf(contours, 'region')), BEND);

/** A name may go above or below the marker that takes its place: see `BESIDE_MARKER`. */
const withMoves = ({ width, height }: NameBox): NameBox => ({ width, height: 2 * (height + 2.1) });

function propertiesOf(
  land: Contour,
  lookup: TerritoryLookup,
  placements: Placements,
  level: EpciLevel,
  code: string,
): EpciProperties {
  const { name, article, indicators, pin, parents } = recordOf(lookup, placements, level, code);
  const { population, areaKm2, communes, ruralShare } = indicators;
  return {
    name,
    article,
    population,
    area: areaKm2,
    communes,
    rural: ruralShare,
    pin,
    ashore: firstZoom(name, PINNED_EPCI_STYLE, (box) => fittingZoom(land, pin, withMoves(box))),
    parents: parents.map((parent) => [parent.key, parent.share]),
    seat: typographic(lookup.seatOf(level, code)?.name ?? ''),
  };
}

/** On the grid of the full topology; arcs break only where these territories meet. */
export function epciTopology(
  contours: Contours,
  lookup: TerritoryLookup,
  placements: Placements,
): EpciTopology {
  const land = landOf(contours);
  const all = (level: EpciLevel) =>
    territoryFeatures(contours, level).map((contour) => ({
      ...contour,
      properties: propertiesOf(land, lookup, placements, level, contour.id),
    }));
  return onGridOf(contours, buildTopology({ epci: all('epci'), ept: all('ept') }));
}
