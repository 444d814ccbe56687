import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { layoutZoom } from '../../../core/geo/marker-layout.ts';
import { mercator, TILE_PX } from '../../../core/geo/mercator.ts';
import type { Position } from '../../../core/geo/position.ts';

/** CSS pixels: what comes into view is looked for each time that the map has moved by as much. */
const CELL_PX = 128;

/** Half a marker. */
const AROUND_PX = 24;

/** In whole cells of the square world: left, top, right, bottom. */
function cellsIn(map: MapLibreMap): string {
  const cell = CELL_PX / (TILE_PX * 2 ** layoutZoom(map.getZoom()));
  const around = (cell * AROUND_PX) / CELL_PX;
  const bounds = map.getBounds();
  const start = mercator([bounds.getWest(), bounds.getNorth()]);
  const end = mercator([bounds.getEast(), bounds.getSouth()]);
  const first = (at: number) => Math.floor((at - around) / cell) * cell;
  const last = (at: number) => Math.ceil((at + around) / cell) * cell;
  return [first(start.x), first(start.y), last(end.x), last(end.y)].join(' ');
}

const EVERYWHERE = '0 0 1 1';

/** Whether a position (longitude, latitude, degrees) is in view, or nearly; `isBounded` false has all of them be. */
export function useViewBox(view: MapRef | undefined, isBounded: boolean): (position: Position) => boolean {
  const map = isBounded ? view?.getMap() : undefined;
  const follow = useCallback(
    (moved: () => void) => {
      map?.on('move', moved);
      return () => void map?.off('move', moved);
    },
    [map],
  );
  const cells = useSyncExternalStore(follow, () => (map ? cellsIn(map) : EVERYWHERE));
  return useMemo(() => {
    if (cells === EVERYWHERE) return () => true;
    const [left = 0, top = 0, right = 1, bottom = 1] = cells.split(' ').map(Number);
    return (position: Position) => {
      const { x, y } = mercator(position);
      return x >= left && x <= right && y >= top && y <= bottom;
    };
  }, [cells]);
}
