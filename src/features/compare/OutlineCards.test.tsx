import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { textsOf } from '../../app/testing/texts-of.ts';
import { neighbourFixture, territoryFixture, tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import type { Part } from '../../core/comparison/coloured-parts.ts';
import { hoverTerritory } from '../../state/map/hover.ts';
import {
  BREST,
  BRETAGNE,
  comparisonOf,
  NANCY,
  showComparison,
  square,
  VOSGES,
} from './comparison.fixture.tsx';
import { LATE } from './late-data.fixture.ts';
import { drawOutlines } from './OutlineDrawing.tsx';

afterEach(() => {
  LATE.parts = {};
  hoverTerritory(null);
});

/** Intercommunalités side by side, the first in the west, by the share of their inhabitants in small communes. */
const inside = (west: number, code: string, ...shares: number[]): Part[] =>
  shares.map((ruralShare, at) => ({
    ...territoryFixture('epci', `${code}${at}`, `CC ${code}${at}`, {
      indicators: { population: 9000, areaKm2: 200, communes: 9, ruralShare },
    }),
    share: 'whole',
    contour: square(west + at / shares.length, 48, 1 / shares.length),
    isDot: false,
  }));

const OF_CELLS = /^Intercommunalités de/;
const cellsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[data-cell]')];

async function showInside(at?: string) {
  LATE.parts = {
    [NANCY.key]: inside(6, 'N', 0.7, 0.1),
    [VOSGES.key]: inside(7, 'V', 0.05, 0.68, 0.9),
  };
  const view = await showComparison(
    comparisonOf([
      {
        record: NANCY,
        view: { neighbours: [{ level: 'departement', territories: [neighbourFixture(VOSGES)] }] },
      },
      { record: VOSGES, contour: square(7, 48, 1) },
    ]),
    at,
  );
  return { ...view, cells: (await screen.findAllByRole('list', { name: OF_CELLS })).map(cellsOf) };
}

const title = () => screen.getByRole('heading', { level: 1 });

test('two départements: outlines at one scale, each with its letter, its level, its sheets and the way out', async () => {
  await showComparison(comparisonOf([{ record: NANCY }, { record: VOSGES }]));
  expect(title()).toHaveTextContent('Deux départements à la même échelle');
  const outlines = within(screen.getByRole('region', { name: 'Contours à la même échelle' }));
  const [first, second] = outlines.getAllByRole('heading', { level: 3 }).map((name) => name.closest('li'));
  expect(textsOf(first ? [first] : [])[0]).toMatch(/^AMeurthe-et-MoselleDépartement · 1 fiche/);
  expect(textsOf(second ? [second] : [])[0]).toMatch(/^BVosgesDépartement · aucune fiche/);
  expect(outlines.getByRole('img', { name: 'Contour des Vosges' })).toBeVisible();
  expect(outlines.getByRole('link', { name: 'Retirer les Vosges de la comparaison' })).toHaveAttribute(
    'href',
    '/comparer/?territoires=departement-54',
  );
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
  expect(screen.getByText(/Point : chef-lieu/)).toBeVisible();
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

test('cards are coloured inside, the least first in the cells, in one set of classes', async () => {
  const { container, cells } = await showInside();
  expect(textsOf(cells[0] ?? [])).toEqual([
    '2CC N1, 10 % en petites communes, 2e des 2 intercommunalités',
    '1CC N0, 70 % en petites communes, 1re des 2 intercommunalités',
  ]);
  expect(cells[1]?.map((cell) => cell.dataset.step)).toEqual(['1', '4', '5']);
  const steps = [...container.querySelectorAll<SVGPathElement>('path[data-step]')];
  expect(steps.map(({ dataset }) => dataset.step)).toEqual(['1', '4', '1', '4', '5']);
  expect(screen.getByText(/^80.% et plus/, { selector: '[data-class]' })).toHaveAttribute('data-step', '5');
});

test('the indicator is that of the address, and the menu puts it there', async () => {
  const { user, router, cells } = await showInside('/comparer/?couleur=population');
  expect(textsOf(cells[0] ?? [])[0]).toBe('1CC N0, 9 000 hab., 1re ex æquo des 2 intercommunalités');
  await user.click(screen.getByText('Population', { selector: 'summary' }));
  await user.click(screen.getByRole('link', { name: 'Densité' }));
  expect(router.latestLocation.search).toMatchObject({ couleur: 'densite' });
});

test('arrows walk along the cells: the place is outlined and read out', async () => {
  const { container, user, cells } = await showInside();
  const [own = []] = cells;
  const drawn = () => [...container.querySelectorAll('path[data-pointed]')];
  expect(drawn()).toEqual([]);
  own[0]?.focus();
  await user.keyboard('{ArrowRight}');
  expect(own[1]).toHaveFocus();
  expect(own[1]).toHaveAttribute('data-cell', 'pointed');
  expect(drawn()).toHaveLength(1);
  expect(screen.getByText('CC N0', { selector: 'p strong' }).closest('p')).toHaveTextContent(
    /^CC N0 · 70.% en petites communes · 1re des 2 intercommunalités de Meurthe-et-Moselle$/,
  );
});

test('Escape leaves the cells, and only then the page', async () => {
  const { container, user, cells } = await showInside();
  const leaves = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
  window.addEventListener('keydown', leaves);
  cells[0]?.[0]?.focus();
  await user.keyboard('{Escape}');
  expect(document.body).toHaveFocus();
  expect(container.querySelector('[data-pointed]')).toBeNull();
  await user.keyboard('{Escape}');
  window.removeEventListener('keydown', leaves);
  expect(leaves.mock.results.map(({ value }) => value)).toEqual([true, false]);
});

test('a common border is drawn on both cards, its length said, and leads to what lies along it', async () => {
  const { container } = await showInside();
  const border = screen.getByRole('link', { name: /^≈.84.km$/ });
  expect(border.parentElement).toHaveTextContent(/^Limite commune.: ?≈.84.km$/);
  expect(border).toHaveAttribute('href', '/comparer/#frontiere');
  const lines = [...container.querySelectorAll('[data-colour="yellow"]')];
  expect(lines.map((line) => (line.getAttribute('d') ?? '').split('L').length)).toEqual([2, 2]);
});

test('territories that share no border have none drawn', async () => {
  const { container } = await showComparison(
    comparisonOf([{ record: NANCY }, { record: VOSGES, contour: square(9, 48, 1) }]),
  );
  expect(screen.queryByText(/Limite commune/)).toBeNull();
  expect(container.querySelector('[data-colour="yellow"]')).toHaveAttribute('d', '');
});

test('more than 25 parts have a cell each, too narrow for its sign', async () => {
  LATE.parts = { [NANCY.key]: inside(6, 'N', ...Array.from({ length: 26 }, (_, at) => at / 26)) };
  await showComparison(comparisonOf([{ record: NANCY }]));
  const list = await screen.findByRole('list', { name: OF_CELLS });
  expect(cellsOf(list)).toHaveLength(26);
  expect(list).toHaveAttribute('data-many');
});

test('a sheet stands where it is, and its pin opens it', async () => {
  await showComparison(comparisonOf([{ record: NANCY }]));
  const pin = screen.getByRole('link', { name: 'Le bal des villages, Meurthe-et-Moselle' });
  expect(pin).toHaveAttribute('href', '/fiches/bal/');
});

test.each([
  ['main', ['Brest', 'Bretagne']],
  ['part', ['Bretagne']],
] as const)('of a territory that lies there in %s: pins are of %s', (share, names) => {
  const brest = { ...BREST, parents: [{ ...BRETAGNE, share }] };
  const catalogue = { ...tinyCatalogue, territories: [BRETAGNE, NANCY, brest] };
  const [outline] = drawOutlines(
    comparisonOf([{ record: BRETAGNE, contour: square(-5, 47, 4) }]),
    catalogue,
    [],
  );
  expect(outline?.pins.map(({ name }) => name).sort()).toEqual(names);
});
