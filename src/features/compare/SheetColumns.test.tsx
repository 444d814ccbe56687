import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { textsOf } from '../../app/testing/texts-of.ts';
import { sheetFixture } from '../../app/testing/tiny-atlas.ts';
import type { Section } from '../../core/sheet/initiative.ts';
import { BREST, BRETAGNE, comparisonOf, NANCY, showComparison, VOSGES } from './comparison.fixture.tsx';

beforeEach(() => localStorage.clear());

const title = () => screen.getByRole('heading', { level: 1 });

const part = (kind: Section['kind'], heading: string, value: string): Section => ({
  kind,
  heading,
  blocks: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});

test('sheets are read part by part, under common headings', async () => {
  const bal = sheetFixture('bal', {
    sections: [part('how', 'Comment', 'Avec un orchestre.'), part('why', 'Pourquoi', 'Pour danser.')],
  });
  const soleil = sheetFixture('soleil', { sections: [part('why', 'Pour quoi faire', 'Pour la chaleur.')] });
  await showComparison(
    comparisonOf([
      { record: NANCY, sheet: bal },
      { record: BRETAGNE, sheet: soleil },
    ]),
  );
  const sheets = within(screen.getByRole('region', { name: 'Les fiches, partie par partie' }));
  expect(textsOf(sheets.getAllByRole('heading', { level: 3 }))).toEqual([
    'Le bal des villages',
    'Le soleil pour tous',
    'Pourquoi',
    'Comment',
  ]);
  const band = sheets.getByRole('heading', { level: 3, name: 'Pourquoi' }).parentElement;
  expect(textsOf(band ? [band] : [])).toEqual(['PourquoiPour danser.Pour quoi fairePour la chaleur.']);
  expect(sheets.queryByText('Chiffres clés')).toBeNull();
});

test('where there is room for one sheet, buttons go from one to the other', async () => {
  const { user } = await showComparison(
    comparisonOf([
      { record: NANCY, sheet: sheetFixture('bal') },
      { record: BRETAGNE, sheet: sheetFixture('soleil') },
    ]),
  );
  const [first, second] = screen.getAllByRole('button', { name: /^[AB] / });
  if (!second) throw new Error('no second button');
  expect(first).toHaveAttribute('aria-pressed', 'true');
  await user.click(second);
  expect(first).toHaveAttribute('aria-pressed', 'false');
  expect(second).toHaveAttribute('aria-pressed', 'true');
});

test('another sheet that concerns the territory can be read in the place of the usual one', async () => {
  const { user, router } = await showComparison(
    comparisonOf([
      { record: BREST, sheet: sheetFixture('vent') },
      { record: NANCY, sheet: sheetFixture('bal') },
    ]),
  );
  const choice = screen.getByRole('combobox', { name: 'Fiche affichée' });
  expect(textsOf(within(choice).getAllByRole('option'))).toEqual([
    'Le vent des dunes',
    'Un atelier partagé',
    'Le soleil pour tous (Bretagne, échelon supérieur)',
  ]);
  expect(choice).toHaveValue('vent');
  await user.selectOptions(choice, 'atelier');
  expect(router.state.location.search).toMatchObject({
    territoires: 'commune-29019,departement-54',
    fiches: 'atelier',
  });
});

test('the usual sheet chosen again leaves the address', async () => {
  const { user, router } = await showComparison(
    comparisonOf(
      [
        { record: BREST, sheet: sheetFixture('atelier') },
        { record: NANCY, sheet: sheetFixture('bal') },
      ],
      { set: { keys: [BREST.key, NANCY.key], sheets: ['atelier'] } },
    ),
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Fiche affichée' }), 'vent');
  expect(router.state.location.search).toEqual({ territoires: 'commune-29019,departement-54' });
});

const TWO_SHEETS = [
  { record: BREST, sheet: sheetFixture('atelier') },
  { record: NANCY, sheet: sheetFixture('bal') },
];
const ofSheets = (...sheets: string[]) => ({ ofSheets: true, set: { keys: [], sheets } });

test('sheets compared: one is removed, others are offered, those that share a theme first', async () => {
  await showComparison(comparisonOf(TWO_SHEETS, ofSheets('atelier', 'bal')));
  expect(title()).toHaveTextContent('Deux fiches côte à côte');
  expect(screen.getByRole('link', { name: 'Retirer la fiche A de la comparaison' })).toHaveAttribute(
    'href',
    '/comparer/?fiches=bal',
  );
  expect(screen.queryByRole('combobox', { name: 'Fiche affichée' })).toBeNull();
  const offers = screen.getAllByRole('link', { name: /^Ajouter la fiche / });
  expect(textsOf(offers)).toEqual([
    'Ajouter la fiche Le vent des dunes Brest · Commune',
    'Ajouter la fiche Le soleil pour tous Bretagne · Région',
  ]);
  expect(offers[0]).toHaveAttribute('href', '/comparer/?fiches=atelier,bal,vent');
});

test('sheets compared are read first, each under its place; the figures of their territories come last', async () => {
  await showComparison(comparisonOf(TWO_SHEETS, ofSheets('atelier', 'bal')));
  expect(textsOf(screen.getAllByRole('heading', { level: 2 }))).toEqual([
    'Les fiches, partie par partie',
    'Repères chiffrés',
  ]);
  const outlines = screen.getAllByRole('img', { name: /^Contour d/ });
  expect(outlines).toHaveLength(2);
  expect(textsOf(screen.getAllByRole('list', { name: 'Thèmes' }))).toEqual(['Emploi', 'Culture']);
});

test('two sheets of one territory: one outline, and no table of a single column', async () => {
  const [vent, atelier] = [sheetFixture('vent'), sheetFixture('atelier')];
  const one = comparisonOf([{ record: BREST, sheet: vent }], ofSheets('vent', 'atelier'));
  const columns = one.columns.flatMap((column) => [
    column,
    { ...column, letter: 'B' as const, sheet: atelier },
  ]);
  await showComparison({ ...one, columns });
  expect(screen.getByText('même territoire, un thème commun')).toBeVisible();
  expect(screen.getAllByRole('img')).toHaveLength(1);
  expect(screen.getByRole('img', { name: 'Contour de Brest' })).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

test('figures align, and a section that consists of them alone is not repeated', async () => {
  const figures = (before: string, numeral: string, after: string): Section => ({
    ...part('figures', 'En chiffres', `${before}${numeral}${after}`),
    keyFigures: [
      {
        before: before ? [{ type: 'text', value: before }] : [],
        numeral,
        after: [{ type: 'text', value: after }],
      },
    ],
  });
  await showComparison(
    comparisonOf(
      [
        { record: BREST, sheet: sheetFixture('atelier', { sections: [figures('', '49', ' projets')] }) },
        {
          record: NANCY,
          sheet: sheetFixture('bal', { sections: [figures('plus de ', '600', ' citoyens')] }),
        },
      ],
      ofSheets('atelier', 'bal'),
    ),
  );
  expect(screen.getAllByText('En chiffres')).toHaveLength(1);
  expect(textsOf(screen.getAllByRole('list', { name: 'Chiffres clés' }))).toEqual([
    '49 projets',
    'plus de 600 citoyens',
  ]);
});

test('what was removed is said, and a button restores it', async () => {
  const both = comparisonOf(TWO_SHEETS, ofSheets('atelier', 'bal'));
  const left = comparisonOf(TWO_SHEETS.slice(1), ofSheets('bal'));
  const { show, router, user } = await showComparison(both);
  show(left);
  expect(screen.getByText('Fiche retirée : Un atelier partagé.')).toBeVisible();
  expect(title()).toHaveAccessibleDescription(/^Fiche retirée.: Un atelier partagé\.$/);
  expect(screen.getByRole('region', { name: 'Quelle fiche mettre à côté\u00a0?' })).toHaveTextContent(
    'La comparaison n’a qu’une fiche, celle de Meurthe-et-Moselle.',
  );
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  expect(router.state.location.search).toMatchObject({ fiches: 'atelier,bal' });
  show(both);
  expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull();
});

test('three sheets have the window to themselves, until the reader asks for the map; the device remembers', async () => {
  const sheets = [...TWO_SHEETS, { record: BRETAGNE, sheet: sheetFixture('soleil') }];
  const three = comparisonOf(sheets, ofSheets('atelier', 'bal', 'soleil'));
  const first = await showComparison(three);
  const map = () => screen.getByRole('button', { name: 'Carte' });
  expect(map()).toHaveAttribute('aria-expanded', 'false');
  await first.user.click(map());
  expect(map()).toHaveAttribute('aria-expanded', 'true');
  first.unmount();
  const second = await showComparison(three);
  expect(map()).toHaveAttribute('aria-expanded', 'true');
  await second.user.click(map());
  expect(map()).toHaveAttribute('aria-expanded', 'false');
});

test('a sheet of several territories is headed by all of them, each with its outline and its figures', async () => {
  const several = comparisonOf([{ record: NANCY, sheet: sheetFixture('bal') }, { record: VOSGES }], {
    ofSheets: true,
    set: { keys: [], sheets: ['bal'] },
  });
  const [nancy, vosges] = several.territories;
  if (!nancy || !vosges) throw new Error('no two territories');
  const others = [{ ...vosges, letters: ['A' as const] }];
  await showComparison({
    ...several,
    territories: [nancy, ...others],
    columns: several.columns.slice(0, 1).map((column) => ({ ...column, others })),
  });
  const sheets = within(screen.getByRole('region', { name: 'Les fiches, partie par partie' }));
  expect(textsOf(sheets.getAllByRole('link', { name: /Meurthe|Vosges/u }))).toEqual([
    'Meurthe-et-Moselle',
    'Vosges',
  ]);
  expect(sheets.getAllByRole('img', { name: /^Contour/u })).toHaveLength(2);
  expect(textsOf(screen.getAllByRole('columnheader'))).toEqual(['A Meurthe-et-Moselle', 'A Vosges']);
});
