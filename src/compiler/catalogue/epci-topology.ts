import type { EpciLevel, EpciProperties, EpciTopology } from '../../core/formats/epci-file.ts';
import { bboxOf } from '../../core/geo/bbox.ts';
import { roomiestPlace } from '../../core/geo/name-fit.ts';
import { EPCI_STYLE, nameBoxAt } from '../../core/geo/name-styles.ts';
import type { Position } from '../../core/geo/position.ts';
import { thinnedContour } from '../../core/geo/thinned.ts';
import type { Contour } from '../../core/geo/topology.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import { typographic } from '../../core/text/typography.ts';
import { buildTopology, type Contours } from '../geography/build-topology.ts';
import { territoryFeatures } from '../geography/territory-feature.ts';
import { onGridOf } from './map-topology.ts';
import type { TerritoryLookup } from './territory-lookup.ts';
import { type Placements, recordOf } from './territory-records.ts';

/** Inhabitants from which a commune is named at the scale of a département. */
const TOWN = 10_000;

/** Bends of an outline that a place for its name can do without, as a share of its width. */
const BEND = 1 / 60;

function labelPlace(contour: Contour, name: string, pin: Position): Position {
  const [west, , east] = bboxOf(contour);
  const outline = thinnedContour(contour, (east - west) * BEND);
  const [longitude, latitude] = roomiestPlace(outline, [], nameBoxAt(name, EPCI_STYLE, 9))?.centre ?? pin;
  return [Number(longitude.toFixed(4)), Number(latitude.toFixed(4))];
}

function propertiesOf(
  lookup: TerritoryLookup,
  placements: Placements,
  level: EpciLevel,
  code: string,
  contour: Contour,
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
    label: labelPlace(contour, name, pin),
    parents: parents.map((parent) => [parent.key, parent.share]),
    seat: typographic(lookup.seatOf(level, code)?.name ?? ''),
  };
}

/** On the grid of the full topology; arcs break only where these territories meet. */
export function epciTopology(
  contours: Contours,
  lookup: TerritoryLookup,
  placements: Placements,
  firstTowns: readonly Position[],
): EpciTopology {
  const all = (level: EpciLevel) =>
    territoryFeatures(contours, level).map((contour) => ({
      ...contour,
      properties: propertiesOf(lookup, placements, level, contour.id, contour.geometry),
    }));
  const shown = new Set(firstTowns.map(String));
  const towns = lookup.tables.communes
    .toSorted((a, b) => b.population - a.population)
    .flatMap(({ code, name, population }) => {
      const { pin, bare } = placements.get(territoryKey('commune', code)) ?? {};
      const isNamed = population >= TOWN && pin && !bare && !shown.has(String(pin));
      return isNamed ? [[typographic(name), ...pin] as const] : [];
    });
  return { ...onGridOf(contours, buildTopology({ epci: all('epci'), ept: all('ept') })), towns };
}
