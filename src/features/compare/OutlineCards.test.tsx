import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { textsOf } from '../../app/testing/texts-of.ts';
import { territoryFixture } from '../../app/testing/tiny-atlas.ts';
import { BREST, comparisonOf, NANCY, showComparison, square, VOSGES } from './comparison.fixture.tsx';

const title = () => screen.getByRole('heading', { level: 1 });

test('two départements: outlines at one scale, each with its letter, its level, its sheets and the way out', async () => {
  await showComparison(comparisonOf([{ record: NANCY }, { record: VOSGES }]));
  expect(title()).toHaveTextContent('Deux départements à la même échelle');
  const outlines = within(screen.getByRole('region', { name: 'Contours à la même échelle' }));
  const [first, second] = outlines.getAllByRole('listitem');
  expect(textsOf(first ? [first] : [])[0]).toMatch(/^AMeurthe-et-MoselleDépartement · 1 fiche/);
  expect(textsOf(second ? [second] : [])[0]).toMatch(/^BVosgesDépartement · aucune fiche/);
  expect(
    outlines.getByRole('img', { name: 'Contour des Vosges, à la même échelle que les autres' }),
  ).toBeVisible();
  expect(outlines.getByRole('link', { name: 'Retirer les Vosges de la comparaison' })).toHaveAttribute(
    'href',
    '/comparer/?territoires=departement-54',
  );
  expect(outlines.getByText(/Même échelle pour tous les contours/)).toBeVisible();
});

test('outlines share one scale, the widest or tallest fills its drawing, and one bar measures them all', async () => {
  const { container } = await showComparison(
    comparisonOf([{ record: NANCY }, { record: VOSGES, contour: square(6, 48, 0.5) }]),
  );
  const [whole = 0, half = 0] = [...container.querySelectorAll('path[data-own]')].map((path) => {
    const heights = (path.getAttribute('d') ?? '').match(/(?<= )[\d.]+/gu)?.map(Number) ?? [];
    return Math.max(...heights) - Math.min(...heights);
  });
  expect(half / whole).toBeCloseTo(0.5, 1);
  expect(whole).toBeGreaterThan(0.9 * 264);
  const bars = [...container.querySelectorAll('[data-metres]')];
  expect(bars.map((bar) => bar.getAttribute('data-metres'))).toEqual(['20000']);
  const length = Number(/h-([\d.]+)/u.exec(bars[0]?.getAttribute('d') ?? '')?.[1]);
  expect(length / whole, 'a degree of latitude is 111 km').toBeCloseTo(20 / 111.2, 2);
});

test('a commune whose contour is indicative is a dot in its intercommunalité, and says so', async () => {
  const indicators = { population: 3000, areaKm2: null, communes: 1, ruralShare: 0 };
  const village = territoryFixture('commune', '54001', 'Abaucourt', { indicators, pin: [6.5, 48.5] });
  await showComparison(comparisonOf([{ record: NANCY }, { record: BREST }, { record: village }]));
  expect(screen.getAllByText('au point, dans son intercommunalité')).toHaveLength(1);
  const drawing = screen.getByRole('img', { name: /^Intercommunalité de Abaucourt/ });
  expect(drawing.querySelector('[data-own]')).toHaveAttribute('data-rough');
  expect(screen.getByText(/Le point marque la commune/)).toBeVisible();
  expect(screen.getAllByRole('img', { name: /^Contour / })).toHaveLength(2);
});

test.each([
  ['commune', 'Cette commune'],
  ['groupement', 'Ce groupement'],
] as const)('a %s without contour says so in the place of its outline', async (level, words) => {
  const bare = territoryFixture(level, '55039', 'Beaumont');
  await showComparison(comparisonOf([{ record: NANCY }, { record: bare, contour: null }]));
  expect(screen.getByText(`${words} n’a pas de contour dans nos données.`)).toBeVisible();
  expect(screen.getAllByRole('img')).toHaveLength(1);
});
