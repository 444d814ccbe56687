import { featureCollection, point } from '@turf/turf';
import type { ExpressionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { Letter } from '../../../core/comparison/compared-set.ts';
import { nameBox, roomyPlace } from '../../../core/geo/name-fit.ts';
import type { Position } from '../../../core/geo/position.ts';
import type { PinnedPlace } from '../../../core/sheet/initiative.ts';
import { useReadPlaces } from '../../../state/map/map-stores.ts';
import type { ComparedOnMap, Subject } from '../../../state/map/map-subject.ts';
import { isSoft, shownContour } from '../contours/find-contour.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { LAYERS, SOURCES } from '../style/layer-ids.ts';
import { byLetter, FONTS, labelPaint, placeDot } from '../style/paint.ts';
import type { MapPalette } from '../style/palette.ts';
import { dotName } from './map-images.ts';
import { BESIDE_LETTER } from './name-layout.ts';

const BELOW_MARKER = 1.3;

/** CSS pixels. */
const SIZE = 19;

const MOST_EMS = 9;

interface Named {
  readonly name: string;
  readonly pin: Position;
  /** Ems from the pin: of the text's top under a marker or a letter, else of its middle. */
  readonly below: number;
  readonly anchor: 'top' | 'center';
  /** No edge shows where it is. */
  readonly dot?: boolean;
  /** Of a compared one. */
  readonly letter?: Letter | undefined;
}

/** Of more than two, or of several of one sheet, which lie anywhere, a name that has no room is left out: its letter stays. */
function areAllNamed(compared: readonly ComparedOnMap[]): boolean {
  const letters = new Set(compared.map(({ letters: [letter] }) => letter));
  return compared.length <= 2 && letters.size === compared.length;
}

/** Names of what is open or compared: they are always there, and come before any other. */
export function SubjectName({ model }: { readonly model: MapViewModel }) {
  const { subject, compared, listed, layout, palette } = model;
  const { overview, levels } = model.contours;
  const data = useMemo(() => {
    const centred = ({ key, name, pin }: Subject): Named => {
      if (listed.includes(key)) return { name, pin, below: BELOW_MARKER, anchor: 'top' };
      const shown = shownContour({ overview, levels }, key);
      if (isSoft(shown)) return { name, pin, below: 0.4, anchor: 'top', dot: true };
      const marks = layout.map(({ center }) => center);
      const box = nameBox(name, { size: SIZE, letter: 0.55, most: MOST_EMS });
      const place = shown && roomyPlace(shown.geometry, box, marks);
      return { name, pin: place ?? pin, below: 0, anchor: 'center' };
    };
    // A dot has its name beside it.
    const isNamed = subject && (subject.hasContour || listed.includes(subject.key));
    const named: readonly Named[] = subject
      ? [subject].filter(() => isNamed).map(centred)
      : compared.map(({ letters: [letter], ...place }) => ({ ...place, letter, below: 0, anchor: 'top' }));
    const longitudes = named.map(({ pin: [longitude] }) => longitude);
    const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
    return featureCollection(
      named.map(({ name, pin, below, anchor, letter = '', dot = false }) =>
        point([...pin], { name, anchor, offset: [0, below], letter, dot, isEast: pin[0] > middle }),
      ),
    );
  }, [subject, compared, listed, layout, overview, levels]);
  if (data.features.length === 0) return null;
  return (
    <Source id="nom-du-sujet" type="geojson" data={data}>
      <Layer
        id={LAYERS.subjectName}
        beforeId={LAYERS.markerCollision}
        type="symbol"
        layout={{
          'text-field': ['get', 'name'],
          'text-font': FONTS.strong,
          'text-size': SIZE,
          'text-max-width': MOST_EMS,
          'icon-image': ['case', ['get', 'dot'], dotName(palette.scheme), ''],
          'icon-allow-overlap': true,
          ...(subject
            ? { 'text-anchor': ['get', 'anchor'], 'text-offset': ['get', 'offset'] }
            : { 'text-variable-anchor-offset': BESIDE_LETTER }),
          'text-allow-overlap': areAllNamed(compared),
        }}
        paint={{
          ...labelPaint(palette.selection, palette.subject),
          'text-color': byLetter((letter) => palette.compared[letter], palette.selection),
          'text-halo-width': 3,
        }}
      />
    </Source>
  );
}

interface NamedPlacesProps {
  readonly places: readonly PinnedPlace[];
  readonly palette: MapPalette;
}

/** Communes that the open sheet's text names; those of the section being read stand out. */
export function NamedPlaces({ places, palette }: NamedPlacesProps) {
  const data = useMemo(
    () => featureCollection(places.map(({ key, name, pin }) => point([...pin], { key, name }))),
    [places],
  );
  const read = useReadPlaces(({ keys }) => keys);
  const isRead = useMemo(
    (): ExpressionSpecification => ['in', ['get', 'key'], ['literal', [...read]]],
    [read],
  );
  return (
    <Source id={SOURCES.named} type="geojson" data={data} promoteId="key">
      <Layer
        id={LAYERS.readPlaces}
        type="circle"
        filter={isRead}
        paint={{ 'circle-radius': 17, 'circle-color': palette.mark }}
      />
      <Layer id={LAYERS.namedPlaces} type="circle" paint={placeDot(palette)} />
      <Layer
        id={LAYERS.namedPlaceNames}
        type="symbol"
        layout={{
          'text-field': ['get', 'name'],
          'text-font': FONTS.strong,
          'text-size': ['case', isRead, 18, 13],
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': ['case', isRead, 1.15, 0.8],
          'symbol-sort-key': ['case', isRead, 0, 1],
        }}
        paint={labelPaint(palette.selection, palette.france)}
      />
    </Source>
  );
}
