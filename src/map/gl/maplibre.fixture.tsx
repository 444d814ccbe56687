import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { createContext, type ReactNode, type Ref, useContext, useImperativeHandle } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';

type Point = readonly [number, number];

const isPoint = (where: Point | readonly [Point, Point]): where is Point => typeof where[0] === 'number';

/** A map without WebGL: it records calls, and answers what a test gives it. */
export class FakeMap {
  readonly container = document.createElement('div');
  readonly canvas = document.createElement('canvas');
  /** Feature-state that is on, by `source key`. */
  readonly states = new Map<string, Record<string, unknown>>();
  /** Camera moves, in order. */
  readonly moves: { readonly kind: string; readonly to: unknown; readonly options: unknown }[] = [];
  /** Layers that are drawn, each with what lies at a point of the screen. */
  rendered: Record<string, (x: number, y: number) => readonly { key: string; name: string }[]> = {};
  /** Sources that are there; all of them when null. */
  sources: string[] | null = null;
  /** False where the browser can't make a map. */
  exists = true;
  zoom = 5;
  center = { lng: 2, lat: 47 };
  bounds = { west: -5, south: 41, east: 10, north: 51 };
  readonly touchZoomRotate = { disableRotation: () => undefined };
  readonly keyboard = { disableRotation: () => undefined };

  private readonly listeners: {
    readonly event: string;
    readonly run: (data: object) => void;
    readonly once: boolean;
  }[] = [];

  triggerRepaint = () => queueMicrotask(() => fake.props.onIdle?.({ target: this }));

  on = (event: string, run: (data: object) => void) => void this.listeners.push({ event, run, once: false });
  once = (event: string, run: (data: object) => void) => void this.listeners.push({ event, run, once: true });
  off = (event: string, run: () => void) => {
    const at = this.listeners.findIndex((one) => one.event === event && one.run === run);
    if (at >= 0) this.listeners.splice(at, 1);
  };

  fire(event: string, data: object = {}) {
    for (const listener of this.listeners.filter((one) => one.event === event)) {
      if (listener.once) this.listeners.splice(this.listeners.indexOf(listener), 1);
      listener.run(data);
    }
  }

  constructor() {
    this.canvas.tabIndex = 0;
    this.container.append(this.canvas);
  }

  /** A camera that is on its way. */
  moving = false;
  isMoving = () => this.moving;
  stop = () => this;
  project = () => ({ x: 100, y: 100 });
  getContainer = () => this.container;
  getCanvasContainer = () => this.container;
  getCanvas = () => this.canvas;
  resized = 0;
  resize = () => {
    this.resized += 1;
  };
  redraw = () => this.triggerRepaint();
  getZoom = () => this.zoom;
  getCenter = () => this.center;
  getBounds = () => ({
    getWest: () => this.bounds.west,
    getSouth: () => this.bounds.south,
    getEast: () => this.bounds.east,
    getNorth: () => this.bounds.north,
  });
  unproject = ([x, y]: [number, number]) => ({
    lng: x === 0 ? this.bounds.west : this.bounds.east,
    lat: y === 0 ? this.bounds.north : this.bounds.south,
  });
  setMissingStyleImageResolver = () => undefined;
  getLayer = (id: string) => (id in this.rendered ? { id } : undefined);
  readonly data = new Map<string, FeatureCollection>();
  getSource = (id: string) =>
    this.sources === null || this.sources.includes(id)
      ? { id, setData: (data: FeatureCollection) => void this.data.set(id, data) }
      : undefined;
  fitBounds = (to: unknown, options: unknown) => void this.moves.push({ kind: 'fit', to, options });
  easeTo = (to: unknown) => void this.moves.push({ kind: 'ease', to, options: undefined });
  jumpTo = (to: unknown) => void this.moves.push({ kind: 'jump', to, options: undefined });
  panBy = (to: unknown, options: unknown) => void this.moves.push({ kind: 'pan', to, options });
  zoomTo = (to: unknown, options: unknown) => void this.moves.push({ kind: 'zoom', to, options });
  zoomIn = () => void this.moves.push({ kind: 'zoom in', to: undefined, options: undefined });
  zoomOut = () => void this.moves.push({ kind: 'zoom out', to: undefined, options: undefined });

  /** A point, or a rectangle by two opposite corners: its four corners are looked at. */
  queryRenderedFeatures(
    where: Point | readonly [Point, Point],
    { layers: [layer = ''] }: { layers: string[] },
  ) {
    const [[left, top], [right, bottom]] = isPoint(where) ? [where, where] : where;
    const found = [left, right].flatMap((x) =>
      [top, bottom].flatMap((y) => this.rendered[layer]?.(x, y) ?? []),
    );
    return found.map((properties) => ({ properties, source: layer }));
  }

  setFeatureState({ source, id }: { source: string; id: string }, state: Record<string, unknown>) {
    const name = `${source} ${id}`;
    const next = Object.entries({ ...this.states.get(name), ...state }).filter(
      ([, value]) => value !== false && value !== null,
    );
    if (next.length > 0) this.states.set(name, Object.fromEntries(next));
    else this.states.delete(name);
  }

  getFeatureState = ({ source, id }: { source: string; id: string }) =>
    this.states.get(`${source} ${id}`) ?? {};

  asMap = () => this as unknown as MapLibreMap;
  asRef = () => ({
    current: {
      getMap: () => this,
      getCanvas: this.getCanvas,
      getCanvasContainer: this.getCanvasContainer,
      zoomOut: this.zoomOut,
    } as unknown as MapRef,
  });
}

const Context = createContext<FakeMap | null>(null);

/** What the fake `Map` shows next, and the listeners that it was given. */
export const fake: { map: FakeMap; props: Record<string, (event: object) => void> } = {
  map: new FakeMap(),
  props: {},
};

/* In place of react-map-gl: `vi.mock('react-map-gl/maplibre', () => import('<here>/maplibre.fixture.tsx'))`. */

interface FakeMapProps {
  readonly ref?: Ref<object | null>;
  readonly children?: ReactNode;
}

function MapView({ ref, children, ...props }: FakeMapProps) {
  useImperativeHandle<object | null, object | null>(ref, () =>
    fake.map.exists ? fake.map.asRef().current : null,
  );
  fake.props = props as typeof fake.props;
  return <Context value={fake.map}>{children}</Context>;
}

export { MapView as Map };

export function useMap() {
  const map = useContext(Context);
  return { current: map ? map.asRef().current : undefined };
}

interface SourceProps {
  readonly id: string;
  /** Tiles have none. */
  readonly data?: FeatureCollection;
  readonly children?: ReactNode;
}

export function Source({ id, data, children }: SourceProps) {
  return (
    <div data-source={id} data-features={data?.features?.length ?? 1}>
      {children}
    </div>
  );
}

interface LayerProps {
  readonly id: string;
  readonly paint?: object;
}

export function Layer({ id, paint }: LayerProps) {
  return <div data-layer={id} data-paint={JSON.stringify(paint)} />;
}

interface MarkerProps {
  readonly longitude: number;
  readonly latitude: number;
  readonly offset?: readonly [number, number];
  readonly className?: string;
  readonly children: ReactNode;
}

export function Marker({ longitude, latitude, offset = [0, 0], className, children }: MarkerProps) {
  return (
    <div className={className} data-at={`${longitude},${latitude}`} data-offset={offset.join()}>
      {children}
    </div>
  );
}

export const ScaleControl = () => null;
