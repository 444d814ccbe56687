import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { sheetFixture, tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import { comparisonOf, NANCY } from './comparison.fixture.tsx';
import { AddMenu } from './Offers.tsx';

const offers = () => screen.queryAllByRole('link', { name: /^Ajouter la fiche/, hidden: true });
const more = (name: string) => screen.getByRole('button', { name, hidden: true });

test('of many sheets fifty are offered at a time, to the last; the focus goes on with the first of the next', async () => {
  const [first] = tinyCatalogue.sheets;
  if (!first) throw new Error('no sheet');
  const sheets = Array.from({ length: 113 }, (_, at) => ({ ...first, id: `s${at}`, title: `Fiche ${at}` }));
  const { user } = await renderInAtlas(
    <AddMenu
      comparison={comparisonOf([{ record: NANCY, sheet: sheetFixture('bal') }], { ofSheets: true })}
      catalogue={{ ...tinyCatalogue, sheets }}
    />,
  );
  expect(offers()).toHaveLength(50);
  await user.click(more('Afficher les 50 suivantes'));
  expect(offers()).toHaveLength(100);
  expect(offers()[50]).toHaveFocus();
  await user.click(more('Afficher les 13 suivantes'));
  expect(offers()).toHaveLength(113);
  expect(offers()[100]).toHaveFocus();
  expect(screen.queryByRole('button', { name: /suivantes$/, hidden: true })).toBeNull();
});
