// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { textsOf } from '../../testing/texts-of.ts';
import { sheetFixture } from '../../testing/tiny-atlas.ts';
import { BREST, comparisonOf, NANCY, showComparison, VOSGES } from './comparison.fixture.tsx';

beforeEach(() => localStorage.clear());

test('a territory that no sheet concerns gets an invitation, and what there is around', async () => {
  const nearBretagne = { ...VOSGES, pin: [-2, 48] as const };
  await showComparison(
    comparisonOf([{ record: NANCY, sheet: sheetFixture('bal') }, { record: nearBretagne }]),
  );
  const sheets = within(screen.getByRole('region', { name: 'Les fiches, partie par partie' }));
  const headings = textsOf(sheets.getAllByRole('heading', { level: 3 }));
  expect(headings[0], 'sheets come before what is missing').toBe('Le bal des villages');
  expect(headings.at(-1)).toBe('B Aucune fiche sur les Vosges pour l’instant');
  expect(screen.getByRole('link', { name: 'Proposez-la' })).toHaveAttribute(
    'href',
    '/proposer/?territoire=departement-88',
  );
  const list = (heading: string) => {
    const around = screen.getByRole('heading', { level: 4, name: heading }).parentElement;
    return around ? textsOf(within(around).getAllByRole('listitem')) : [];
  };
  expect(list('Dans la même région, Grand Est')).toEqual([
    'Meurthe-et-Moselle · DépartementLe bal des villages',
  ]);
  expect(list('Les plus proches ailleurs')).toHaveLength(3);
  expect(list('Les plus proches ailleurs')[0]).toMatch(/^Bretagne · à \d+ kmLe soleil pour tous$/);
});

test('a territory that sheets inside it concern is not said to be without any', async () => {
  const [parent] = BREST.parents;
  if (!parent) throw new Error('Brest has no parent');
  const around = {
    ...VOSGES,
    key: parent.key,
    name: 'Pays de Brest',
    article: 'le ',
    of: 'du Pays de Brest',
  };
  await showComparison(comparisonOf([{ record: NANCY, sheet: sheetFixture('bal') }, { record: around }]));
  expect(
    screen.getByRole('heading', {
      level: 3,
      name: /Aucune fiche à l’échelle du Pays de Brest pour l’instant$/u,
    }),
  ).toBeVisible();
});

test('a territory that no sheet concerns is told of none beyond 250 km', async () => {
  await showComparison(comparisonOf([{ record: NANCY, sheet: sheetFixture('bal') }, { record: VOSGES }]));
  expect(screen.getByRole('heading', { level: 4, name: 'Dans la même région, Grand Est' })).toBeVisible();
  expect(screen.queryByRole('heading', { level: 4, name: /proches/ })).toBeNull();
});
