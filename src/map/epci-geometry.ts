import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiLineString as TopoLines, Topology } from 'topojson-specification';
import { create } from 'zustand';
import { loadJson } from '../catalogue/load-json.ts';
import { DATA_URLS } from '../catalogue/urls.ts';

/** Zoom from which borders between intercommunalités help. */
export const EPCI_ZOOM = 7.5;

/** Borders and names of the intercommunalités (COG 2026); positions are longitude, latitude in degrees. */
export interface EpciGeometry {
  readonly borders: Feature<MultiLineString>;
  readonly names: FeatureCollection<Point>;
}

type EpciTopology = Topology<{ borders: TopoLines; names: GeometryCollection<{ name: string }> }>;

/** Null until someone has zoomed in. */
export const useEpciGeometry = create<{ readonly epci: EpciGeometry | null }>(() => ({ epci: null }));

let asked = false;

/** Loads the intercommunalités once. Without them the map is only less detailed, so a failure is not told to the reader. */
export async function loadEpciGeometry(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    const topology = await loadJson<EpciTopology>(DATA_URLS.intercommunalites);
    const borders = feature(topology, topology.objects.borders) as Feature<MultiLineString>;
    const names = feature(topology, topology.objects.names) as FeatureCollection<Point>;
    useEpciGeometry.setState({ epci: { borders, names } });
  } catch (error) {
    asked = false;
    console.warn('intercommunalités', error);
  }
}
