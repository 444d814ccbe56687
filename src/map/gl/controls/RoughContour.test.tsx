import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { site } from '../../../state/data/settings.ts';
import { mapSubject } from '../../../state/map/map-subject.ts';
import { useContours } from '../contours/contour-store.ts';
import { contourFixture, levelFixture } from '../contours/geometry.fixture.ts';
import { RoughContour } from './MapControls.tsx';

const settings: { explainedIn: string | null } = site.contours;

beforeEach(() => {
  Object.assign(settings, { explainedIn: 'precision-des-contours' });
});

const contours = {
  ...useContours.getInitialState(),
  levels: {
    departement: levelFixture([contourFixture('departement:54', 'Meurthe-et-Moselle', 0)]),
    commune: levelFixture([
      contourFixture('commune:54395', 'Nancy', 0, { area: 0 }),
      contourFixture('commune:54547', 'Vandœuvre-lès-Nancy', 1, { area: 0 }),
      contourFixture('commune:54001', 'Officielle', 2, { area: 5 }),
    ]),
  },
};

const place = (key: TerritoryKey) => ({ key, name: key, bbox: [0, 0, 1, 1], pin: [0.5, 0.5] }) as const;

const open = (key: TerritoryKey) =>
  mapSubject({ ...place(key), lit: [key], hasContour: true, parents: [], sheet: null, named: [] }, null);

const compared = (...keys: TerritoryKey[]) =>
  mapSubject(
    null,
    keys.map((key) => ({ ...place(key), letters: ['A'], neighbours: [] })),
  );

const show = (shown: ReturnType<typeof open>) =>
  renderInAtlas(<RoughContour shown={shown} contours={contours} />);

const chip = () => screen.queryByText(/étendues? approximatives?/);

test('an open commune of indicative contours says so, and leads to what they are worth', async () => {
  await show(open('commune:54395'));
  expect(screen.getByRole('link', { name: 'étendue approximative : ce qu’ils valent' })).toHaveAttribute(
    'href',
    '/a-propos/#precision-des-contours',
  );
});

test('a territory without a contour says that it has its position only', async () => {
  const bare = { parents: [], sheet: null, named: [], hasContour: false };
  const at = (key: TerritoryKey) => mapSubject({ ...place(key), lit: [key], ...bare }, null);
  const first = await show(at('com:987'));
  expect(screen.getByText('position seule, sans contour')).toBeVisible();
  first.unmount();
  await show(at('france:FR'));
  expect(screen.queryByText('position seule, sans contour')).toBeNull();
});

test('with official contours nothing is said', async () => {
  await show(open('commune:54001'));
  expect(chip()).toBeNull();
});

test('nothing is said of a département, nor of a commune that has no contour', async () => {
  const first = await show(open('departement:54'));
  expect(chip()).toBeNull();
  first.unmount();
  await show(open('commune:55039'));
  expect(chip()).toBeNull();
});

test('of compared territories one commune is enough; several are said to be so', async () => {
  const first = await show(compared('departement:54', 'commune:54395'));
  expect(chip()).toHaveTextContent('étendue approximative');
  first.unmount();
  await show(compared('commune:54547', 'commune:54395'));
  expect(chip()).toHaveTextContent('étendues approximatives');
});

test('where the site explains nothing the words lead nowhere', async () => {
  settings.explainedIn = null;
  await show(open('commune:54395'));
  expect(chip()).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});
