import type { EpciLevel, EpciProperties, EpciTopology } from '../../formats/epci-file.ts';
import { typographic } from '../../text/typography.ts';
import { buildTopology, type Contours } from '../geography/build-topology.ts';
import { territoryFeatures } from '../geography/territory-feature.ts';
import { onGridOf } from './map-topology.ts';
import type { TerritoryLookup } from './territory-lookup.ts';
import { type Placements, recordOf } from './territory-records.ts';

function propertiesOf(
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
  const all = (level: EpciLevel) =>
    territoryFeatures(contours, level).map((contour) => ({
      ...contour,
      properties: propertiesOf(lookup, placements, level, contour.id),
    }));
  return onGridOf(contours, buildTopology({ epci: all('epci'), ept: all('ept') }));
}
