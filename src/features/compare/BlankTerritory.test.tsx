import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { textsOf } from '../../app/testing/texts-of.ts';
import { sheetFixture } from '../../app/testing/tiny-atlas.ts';
import { BREST, comparisonOf, NANCY, showComparison, VOSGES } from './comparison.fixture.tsx';

beforeEach(() => localStorage.clear());

test('a territory that no sheet concerns gets an invitation, and what there is around', async () => {
  await showComparison(comparisonOf([{ record: NANCY, sheet: sheetFixture('bal') }, { record: VOSGES }]));
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
  const ideas = list('Des idées à sa taille');
  expect(ideas).toHaveLength(3);
  for (const idea of ideas) expect(idea).toMatch(/^(?:Brest|Bretagne)\. \p{Lu}.+\.(?:Le|Un) /u);
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
