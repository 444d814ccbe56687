import type { FeatureCollection, Point } from 'geojson';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { Position } from '../../domain/territory/territory.ts';
import { nameBox, roomiestPlace } from '../../geo/name-fit.ts';
import { ringsOf } from '../../geo/rings.ts';
import type { Contour } from '../../geo/topology.ts';
import type { Subject } from '../../state/map-subject.ts';
import { findContour } from '../contours/find-contour.ts';
import { LAYERS } from './layer-ids.ts';
import { FONTS, labelPaint } from './paint.ts';
import type { MapPicture } from './use-map-picture.ts';

const BELOW_MARKER = 1.75;

/** CSS pixels. */
const SIZE = 19;

const MOST_EMS = 9;

interface Named {
  readonly name: string;
  readonly pin: Position;
  readonly below: number;
}

/** More positions than a commune or an intercommunalité has: a place would take too long to find, and the pin has room. */
const MANY = 1200;

function roomyPlace(contour: Contour, name: string): Position | undefined {
  if (ringsOf(contour).flat().length > MANY) return undefined;
  return roomiestPlace(contour, [], nameBox(name, { size: SIZE, letter: 0.55, most: MOST_EMS }))?.centre;
}

/** Names of what is open or compared: they are always there, and come before any other. */
export function SubjectName({ picture }: { readonly picture: MapPicture }) {
  const { subject, compared, places, palette } = picture;
  const { levels } = picture.contours;
  const data = useMemo((): FeatureCollection<Point> => {
    const marked = new Set(places.map(({ territory }) => territory.key));
    const centred = ({ key, name, pin }: Subject): Named => {
      if (marked.has(key)) return { name, pin, below: BELOW_MARKER };
      const contour = findContour(levels, key)?.geometry;
      return { name, pin: (contour && roomyPlace(contour, name)) ?? pin, below: 0 };
    };
    const named: readonly Named[] = subject
      ? [centred(subject)]
      : compared.map((one) => ({ ...one, below: BELOW_MARKER / 2 }));
    return {
      type: 'FeatureCollection',
      features: named.map(({ name, pin, below }) => ({
        type: 'Feature',
        properties: { name, offset: [0, below] },
        geometry: { type: 'Point', coordinates: [pin[0], pin[1]] },
      })),
    };
  }, [subject, compared, places, levels]);
  if (data.features.length === 0) return null;
  return (
    <Source id="nom-du-sujet" type="geojson" data={data}>
      <Layer
        id={LAYERS.subjectName}
        type="symbol"
        layout={{
          'text-field': ['get', 'name'],
          'text-font': FONTS.strong,
          'text-size': SIZE,
          'text-max-width': MOST_EMS,
          'text-offset': ['get', 'offset'],
          'text-allow-overlap': true,
        }}
        paint={{ ...labelPaint(palette.selection, palette.subject), 'text-halo-width': 3 }}
      />
    </Source>
  );
}
