import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { create } from 'zustand';
import { loadEpci } from '../../data/load-territory.ts';
import { type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import type { Indicators } from '../../domain/territory/territory-record.ts';
import { type EpciProperties, epciIndicators } from '../../formats/territory-files.ts';
import { type Bordering, borderingIn, type TerritoryContours } from './overview-geometry.ts';

/** Zoom from which borders between intercommunalités help. */
export const EPCI_ZOOM = 7.5;

/** Intercommunalités (COG 2026); positions are longitude, latitude in degrees. */
export interface EpciGeometry {
  /** EPCI and EPT, each with its area in km²: the EPT lie on top of their métropole. */
  readonly contours: TerritoryContours<{ key: TerritoryKey; name: string; area: number }>;
  readonly borders: Feature<MultiLineString>;
  readonly names: FeatureCollection<Point>;
  readonly bordering: Bordering;
  readonly figures: ReadonlyMap<TerritoryKey, Indicators>;
}

type Areas = GeometryCollection<EpciProperties>;
type Keyed = GeometryCollection<{ key: TerritoryKey; name: string; area: number }>;

/** Null until someone has zoomed in or opened one. */
export const useEpciGeometry = create<{ readonly epci: EpciGeometry | null }>(() => ({ epci: null }));

function keyed(level: 'epci' | 'ept', object: Areas): Keyed {
  const geometries = object.geometries.map((area) => {
    const { name, area: size } = area.properties as EpciProperties;
    return { ...area, properties: { key: territoryKey(level, String(area.id)), name, area: size ?? 0 } };
  });
  return { type: 'GeometryCollection', geometries } as Keyed;
}

function figuresOf(level: 'epci' | 'ept', { geometries }: Areas): [TerritoryKey, Indicators][] {
  return geometries.map(({ id, properties }) => [
    territoryKey(level, String(id)),
    epciIndicators(properties as EpciProperties),
  ]);
}

function namesOf({ geometries }: Areas): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: geometries.map((area) => {
      const { name, pin } = area.properties as EpciProperties;
      return {
        type: 'Feature',
        properties: { name },
        geometry: { type: 'Point', coordinates: [pin[0], pin[1]] },
      };
    }),
  };
}

/** Intercommunalités as MapLibre draws them. */
function epciGeometry(topology: Topology<{ epci: Areas; ept: Areas }>): EpciGeometry {
  const epci = keyed('epci', topology.objects.epci);
  const ept = keyed('ept', topology.objects.ept);
  const contours = [epci, ept].flatMap((object) => feature(topology, object).features);
  const lines = (object: Keyed) => mesh(topology, object, (a, b) => a !== b).coordinates;
  return {
    contours: { type: 'FeatureCollection', features: contours } as unknown as EpciGeometry['contours'],
    borders: {
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiLineString', coordinates: [...lines(epci), ...lines(ept)] },
    },
    names: namesOf(topology.objects.epci),
    bordering: new Map([...borderingIn(epci), ...borderingIn(ept)]),
    figures: new Map([
      ...figuresOf('epci', topology.objects.epci),
      ...figuresOf('ept', topology.objects.ept),
    ]),
  };
}

let asked = false;

/** Loads the intercommunalités once. Without them the map is only less detailed, so a failure is not told to the reader. */
export async function loadEpciGeometry(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    useEpciGeometry.setState({ epci: epciGeometry((await loadEpci()) as never) });
  } catch (error) {
    asked = false;
    console.warn('intercommunalités', error);
  }
}
