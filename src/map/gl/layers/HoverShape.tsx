import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-map-gl/maplibre';
import { contourPath } from '../../../core/geo/contour-path.ts';
import { mercator, TILE_PX } from '../../../core/geo/mercator.ts';
import type { Position } from '../../../core/geo/position.ts';
import { useHovered } from '../../../state/map/hover.ts';
import { isSoft, shownContour } from '../contours/find-contour.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import styles from './MapLayers.module.css';

/** CSS pixels. */
const INVISIBLE = 0.8;

/** On the canvas, CSS pixels, as long as the camera stays. */
function placeOn(map: MapLibreMap): (position: Position) => readonly [x: number, y: number] {
  const { lng, lat } = map.getCenter();
  const center = mercator([lng, lat]);
  const { x: left, y: top } = map.project([lng, lat]);
  const scale = TILE_PX * 2 ** map.getZoom();
  return (position) => {
    const { x, y } = mercator(position);
    return [left + (x - center.x) * scale, top + (y - center.y) * scale];
  };
}

interface HoverShapeProps {
  readonly model: Pick<MapViewModel, 'contours' | 'shown' | 'choropleth' | 'tints'>;
}

/** Over MapLibre's canvas, which would draw a whole frame at each territory that the pointer crosses. Not while the camera moves. */
export function HoverShape({ model }: HoverShapeProps) {
  const { current: view } = useMap();
  const { shown, choropleth, tints } = model;
  const { overview, levels } = model.contours;
  const { selected } = shown;
  const follow = useCallback(
    (svg: SVGSVGElement | null) => {
      const map = view?.getMap();
      if (!svg || !map) return;
      const draw = () => {
        const { hovered } = useHovered.getState();
        const isSeen = hovered !== null && hovered !== selected && !map.isMoving();
        const contour = isSeen ? shownContour({ overview, levels }, hovered) : undefined;
        const path = contour ? contourPath(contour.geometry, placeOn(map), INVISIBLE) : '';
        for (const shape of svg.children) shape.setAttribute('d', path);
        const theme = contour && tints.get(contour.properties.key);
        if (theme) svg.dataset.theme = theme;
        else delete svg.dataset.theme;
        svg.toggleAttribute('data-soft', isSoft(contour));
      };
      draw();
      const stop = useHovered.subscribe(draw);
      map.on('movestart', draw);
      map.on('moveend', draw);
      return () => {
        stop();
        map.off('movestart', draw);
        map.off('moveend', draw);
      };
    },
    [view, overview, levels, selected, tints],
  );
  if (!view) return null;
  return createPortal(
    <svg
      ref={follow}
      className={styles.shape}
      data-hovered-shape=""
      data-coloured={choropleth ? '' : undefined}
      aria-hidden="true"
    >
      <path />
      <path />
    </svg>,
    view.getCanvasContainer(),
  );
}
