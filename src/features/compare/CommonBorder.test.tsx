import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { textsOf } from '../../app/testing/texts-of.ts';
import { neighbourFixture, territoryFixture, tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import { EAST, LINES, unit, WEST } from '../../core/comparison/common-border.fixture.ts';
import { type BesideBorder, commonBorder } from '../../core/comparison/common-border.ts';
import { publishIndicators } from '../../core/indicators/colouring-names.ts';
import type { SheetTerritory } from '../../core/sheet/catalogue.ts';
import { BorderSection } from './BorderSection.tsx';
import { CommonBorder } from './CommonBorder.tsx';
import { comparisonOf, NANCY, VOSGES } from './comparison.fixture.tsx';
import { type LoadedBorder, loadCommonBorder } from './load-common-border.ts';

vi.mock('./load-common-border.ts', () => ({ loadCommonBorder: vi.fn() }));

const [sheet] = tinyCatalogue.sheets;
if (!sheet) throw new Error('no sheet');

const sheetAt = (territory: SheetTerritory, away: number) => ({
  sheet: { ...sheet, id: territory.name },
  territory,
  along: 9000,
  away,
  side: 0 as const,
});

const loaded = (two: readonly [BesideBorder, BesideBorder] = [WEST, EAST], lines = LINES): LoadedBorder => ({
  border: {
    ...commonBorder(lines, two, 'departement'),
    sheets: [
      sheetAt(WEST.territory.view.record, 0),
      sheetAt(territoryFixture('commune', '54580', 'Villerupt'), 4200),
    ],
  },
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
    ['Nord', '0 à 33 km', 'Milieu'],
    ['Sud', '33 à 67 km', 'Milieu'],
  ]);
  expect(screen.getAllByRole('link', { name: 'Milieu' })[0]).toHaveAttribute(
    'href',
    '/territoires/epci/Milieu/',
  );
});

test('an intercommunalité that comes back after another one says so', async () => {
  const value = loaded();
  const [north, south] = value?.border?.stretches ?? [];
  if (!value?.border || !north || !south) throw new Error('no stretches');
  const back = { ...north, from: 67_000, to: 70_000 };
  await show({ ...value, border: { ...value.border, stretches: [north, south, back] } });
  expect(rows(/^Face à face/).slice(2)).toEqual([
    ['Sud', '33 à 67 km', 'Milieu'],
    ['Nord à nouveau', '67 à 70 km', 'Milieu'],
  ]);
});

test('the other way round they come from the south, so that the first stays on the left', async () => {
  await show(loaded([EAST, WEST]));
  expect(rows(/^Face à face.*du sud au nord/)).toEqual([
    ['B Vosges', 'Le long de la limite', 'A Meurthe-et-Moselle'],
    ['Milieu', '0 à 34 km', 'Sud'],
    ['Milieu', '34 à 67 km', 'Nord'],
  ]);
});

test('the indicator is that of the cards', async () => {
  await show(loaded());
  expect(rows(/^Habitants de petites communes selon la distance/)[2]).toEqual([
    '0 % en petites communes',
    '5 à 10 km',
    '0 % en petites communes',
  ]);
});

test('an indicator without values along the border says so', async () => {
  const own = { id: 'pauvrete', label: 'Pauvreté', unit: '%', year: 2021 };
  const rest = { direction: 'bas', source: 'Insee', address: null } as const;
  publishIndicators([{ ...own, ...rest, thresholds: { epci: [10, 20] } }]);
  await show(loaded(), '?couleur=pauvrete');
  expect(screen.getByText(/^Pauvreté/)).toHaveTextContent(
    'Pauvreté : aucune valeur le long de cette limite. Pas de chiffre à cet échelon : cet indicateur est donné',
  );
  publishIndicators([]);
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
    'n° 1 · A · Meurthe-et-Moselle, tout le territoire · touche la limiteLe soleil pour tous',
    'n° 2 · A · Villerupt · à 4 kmLe soleil pour tous',
  ]);
});

test('a border under ten kilometres has its words alone', async () => {
  const short = [LINES[0]?.map(([x, y]) => [x, 48.4 + (y - 48.4) / 4] as const) ?? []];
  const [west, east] = [unit('Laval', [5.97, 48.42]), unit('Raon', [6.03, 48.42])];
  await show(
    loaded(
      [
        { ...WEST, units: [west] },
        { ...EAST, units: [east] },
      ],
      short,
    ),
  );
  expect(screen.queryByLabelText(/^Dessin/)).toBeNull();
  expect(screen.getByRole('table', { name: /^Face à face/ })).toBeVisible();
});

test('kilometres along the border have their unit, its ends their names', async () => {
  await show(loaded());
  const ticks = screen.getByLabelText(/^Dessin/).querySelectorAll('text[class*=tick]');
  expect(textsOf([...ticks])).toEqual(['nord', '0 km', '17 km', '33 km', '50 km', '67 km', 'sud']);
});

test('stretches have the names of their intercommunalités, to point at', async () => {
  await show(loaded());
  const titles = screen.getByLabelText(/^Dessin/).querySelectorAll('title');
  expect(textsOf([...titles])).toEqual(['Nord', 'Sud', 'Milieu']);
});

test('two without a common border are so far apart', async () => {
  await show({ apart: { metres: 482_000, places: ['Fougères', 'Épinal'] } });
  expect(screen.getByText(/points les plus proches/)).toHaveTextContent(
    'À vol d’oiseau, leurs points les plus proches sont à ≈ 482 km l’un de l’autre, du côté de Fougères et d’Épinal.',
  );
  expect(screen.queryByRole('table')).toBeNull();
});

test('the length comes before anything is loaded, with what indicative contours leave out', async () => {
  const neighbours = [{ level: 'departement' as const, territories: [neighbourFixture(VOSGES)] }];
  const comparison = comparisonOf([{ record: NANCY, view: { neighbours } }, { record: VOSGES }]);
  const asked = vi.mocked(loadCommonBorder).mockClear();
  await renderInAtlas(<BorderSection comparison={comparison} catalogue={tinyCatalogue} />);
  const border = screen.getByRole('region', { name: 'Le long de leur limite' });
  expect(border).toHaveTextContent(
    '≈ 84 km de limite commune. Longueurs mesurées sur des contours indicatifs, plus lisses que les limites réelles : comptez un tiers de plus.',
  );
  expect(asked).not.toHaveBeenCalled();
});

test('what could not be loaded can be asked for again', async () => {
  vi.mocked(loadCommonBorder).mockRejectedValueOnce(new Error('offline'));
  const { user } = await showPair();
  expect(screen.getByRole('alert')).toHaveTextContent('n’a pas pu être chargé');
  vi.mocked(loadCommonBorder).mockResolvedValue(loaded());
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findAllByRole('table')).toHaveLength(2);
});
