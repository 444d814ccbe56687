// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { site } from '../../data/settings.ts';
import type { SiteContours } from '../../domain/site.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { mapSubject } from '../../state/map-subject.ts';
import { type ContourState, useContours } from '../contours/contour-state.ts';
import { contourFixture, levelFixture } from '../contours/geometry.fixture.ts';
import { isRoughContour } from '../contours/rough-contour.ts';
import { CommuneLayers } from './CommuneLayers.tsx';
import { LitLayers } from './LitLayers.tsx';
import { LAYERS } from './layer-ids.ts';
import { paletteFixture as palette } from './palette.fixture.ts';
import type { MapPicture } from './use-map-picture.ts';

vi.mock('react-map-gl/maplibre', () => import('../maplibre.fixture.tsx'));

const settings: { kind: SiteContours['kind'] } = site.contours;

beforeEach(() => {
  settings.kind = 'indicatif';
});

const contours: ContourState = {
  ...useContours.getInitialState(),
  levels: {
    departement: levelFixture([contourFixture('departement:54', 'Meurthe-et-Moselle', 0)]),
    commune: levelFixture([contourFixture('commune:54395', 'Nancy', 0)]),
  },
  names: { commune: { type: 'FeatureCollection', features: [] } },
};

function show(key: TerritoryKey) {
  const subject = {
    key,
    name: key,
    lit: [key],
    hasContour: true,
    parents: [],
    sheet: null,
    named: [],
  } as const;
  const picture: MapPicture = {
    shown: mapSubject({ ...subject, bbox: [0, 0, 1, 1], pin: [0.5, 0.5] }, null),
    ...{ neighbours: [], level: 'commune', contours, choropleth: null, palette },
    areas: [{ key, contour: key, role: 'subject', isIndicative: isRoughContour(key) }],
    isGrouped: false,
    ...{ marks: [], listed: [], groups: [], layout: [], dots: [], compared: [] },
    ...{ pinned: false, isFiltered: false, open: true, namesZoom: 10, subject: null },
  };
  const { container } = render(
    <>
      <CommuneLayers picture={picture} />
      <LitLayers picture={picture} />
    </>,
  );
  const isDashed = (layer: string) =>
    container.querySelector(`[data-layer="${layer}"]`)?.getAttribute('data-paint')?.includes('dasharray');
  return { borders: isDashed(LAYERS.communeBorders), outline: isDashed(LAYERS.litLine) };
}

test('communes of indicative contours have dashed borders, and the selected one a dashed outline', () => {
  expect(show('commune:54395')).toEqual({ borders: true, outline: true });
});

test('the outline of a département stays solid', () => {
  expect(show('departement:54')).toEqual({ borders: true, outline: false });
});

test('official contours are solid', () => {
  settings.kind = 'officiel';
  expect(show('commune:54395')).toEqual({ borders: false, outline: false });
});
