import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { textsOf } from '../../app/testing/texts-of.ts';
import { tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import { EAST, LINES, WEST } from '../../core/comparison/common-border.fixture.ts';
import { type BesideBorder, commonBorder } from '../../core/comparison/common-border.ts';
import type { SheetBeside } from '../../core/comparison/sheets-beside.ts';
import { type LoadedBorder, loadCommonBorder } from '../../state/data/load-common-border.ts';
import { CommonBorder } from './CommonBorder.tsx';
import { comparisonOf, NANCY, VOSGES } from './comparison.fixture.tsx';

vi.mock('../../state/data/load-common-border.ts', () => ({ loadCommonBorder: vi.fn() }));

const [sheet] = tinyCatalogue.sheets;
if (!sheet) throw new Error('no sheet');

const beside = (rest: Partial<SheetBeside>): SheetBeside => ({
  ...{ sheet, territory: NANCY, of: 0, along: 0, away: 0, isWhole: true },
  ...rest,
});

const loaded = (two: readonly [BesideBorder, BesideBorder] = [WEST, EAST], lines = LINES): LoadedBorder => ({
  border: commonBorder(lines, two, 'departement'),
  sheets: [
    beside({}),
    beside({ territory: { ...NANCY, name: 'Villerupt' }, along: 9000, away: 4200, isWhole: false }),
  ],
});

async function show(value: LoadedBorder, search = '') {
  vi.mocked(loadCommonBorder).mockResolvedValue(value);
  return showPair(search);
}

async function showPair(search = '') {
  const [one, other] = comparisonOf([{ record: NANCY }, { record: VOSGES }]).territories;
  if (!one || !other) throw new Error('no pair');
  const pair = { level: 'departement' as const, territories: [one, other] as const, metres: 67_000 };
  return renderInAtlas(<CommonBorder pair={pair} catalogue={tinyCatalogue} />, { at: `/comparer/${search}` });
}

const rows = (name: RegExp) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => textsOf([...row.children]));

test('intercommunalités face each other in order', async () => {
  await show(loaded());
  expect(rows(/^Face à face.*du nord au sud/)).toEqual([
    ['A Meurthe-et-Moselle', 'Le long de la limite', 'B Vosges'],
    ['Nord', '0 à 22 km', 'Nord'],
    ['Sud-Ouest', '22 à 45 km', 'Milieu'],
    ['Sud-Ouest', '45 à 67 km', 'Sud-Est'],
  ]);
  expect(
    screen.getByText('2 et 3 intercommunalités se font face, dont 1 s’étend des deux côtés.'),
  ).toBeVisible();
  expect(screen.getByRole('link', { name: /^22 à 45.km.: comparer Sud-Ouest et Milieu$/ })).toHaveAttribute(
    'href',
    '/comparer/?territoires=epci-Sud-Ouest,epci-Milieu',
  );
});

test('density is a sum over a sum in each band of distance', async () => {
  await show(loaded(), '?couleur=densite');
  expect(rows(/^Densité selon la distance à la limite/).slice(1)).toEqual([
    ['≈ 80 hab./km²', '0 à 5 km', '–'],
    ['≈ 500 hab./km²', '5 à 10 km', '≈ 2 000 hab./km²'],
    ['–', '10 à 20 km', '–'],
  ]);
});

test('the indicator of the address is shown where it can be summed', async () => {
  await show(loaded(), '?couleur=population');
  expect(rows(/^Population selon la distance/)[1]).toEqual(['800 hab.', '0 à 5 km', '–']);
});

test('sheets come with their distance, those of a whole territory touch the border', async () => {
  await show(loaded());
  const hints = screen.getAllByRole('link', { name: /Le soleil pour tous/ });
  expect(textsOf(hints)).toEqual([
    'A · Meurthe-et-Moselle, tout le territoire · touche la limiteLe soleil pour tous',
    'A · Villerupt · à 4 kmLe soleil pour tous',
  ]);
});

test('a border under ten kilometres has its tables alone', async () => {
  const short = [LINES[0]?.map(([x, y]) => [x, 48.4 + (y - 48.4) / 4] as const) ?? []];
  await show(loaded([WEST, EAST], short));
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getAllByRole('table')).toHaveLength(2);
});

test('two without a common border are so far apart', async () => {
  await show({ apart: { metres: 482_000, towns: ['Fougères', 'Épinal'] } });
  expect(screen.getByText(/points les plus proches/)).toHaveTextContent(
    'À vol d’oiseau, leurs points les plus proches sont à ≈ 480 km l’un de l’autre, du côté de Fougères et d’Épinal.',
  );
  expect(screen.queryByRole('table')).toBeNull();
});

test('what could not be loaded can be asked for again', async () => {
  vi.mocked(loadCommonBorder).mockRejectedValueOnce(new Error('offline'));
  const { user } = await showPair();
  expect(screen.getByRole('alert')).toHaveTextContent('n’a pas pu être chargé');
  vi.mocked(loadCommonBorder).mockResolvedValue(loaded());
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findAllByRole('table')).toHaveLength(2);
});
