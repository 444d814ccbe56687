import { act } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { tinyCatalogue } from '../../../app/testing/tiny-atlas.ts';
import { sheetMarks } from '../../../core/scene/sheet-scene.ts';
import { countAmong } from '../../../core/sheet/catalogue-index.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import type { Choropleth } from '../model/choropleth.ts';
import { HoverTooltip, type TooltipSubject, useTooltip } from './HoverTooltip.tsx';

const all = sheetMarks(tinyCatalogue);

const show = (choropleth: Choropleth | null = null, sheets = tinyCatalogue.sheets) =>
  renderInAtlas(<HoverTooltip choropleth={choropleth} sheetsOf={countAmong(tinyCatalogue, sheets)} />);

const tooltip = () => document.querySelector<HTMLElement>('[data-map-tip]');

const hover = (subject: Partial<TooltipSubject> | null, at = { x: 10, y: 20 }) =>
  act(() =>
    useTooltip.setState({
      at,
      subject: subject && {
        key: 'region:53',
        name: 'Bretagne',
        neighbour: false,
        click: null,
        cover: undefined,
        ...subject,
      },
    }),
  );

beforeEach(() => useTooltip.setState({ at: { x: 0, y: 0 }, subject: null }));

test('it names the territory under the pointer, its level and its sheets, and disappears with it', async () => {
  await show();
  expect(tooltip()).not.toBeVisible();
  hover({});
  expect(tooltip()).toBeVisible();
  expect(tooltip()?.querySelector('strong')).toHaveTextContent('Bretagne');
  expect(tooltip()?.querySelector('span')?.textContent).toBe('région · 3\u00a0fiches');
  hover(null);
  expect(tooltip()).not.toBeVisible();
});

test('it says that a territory borders the selection, and what a click does while comparing', async () => {
  await show();
  hover({ key: 'departement:29', name: 'Finistère', neighbour: true, click: 'add' });
  expect(tooltip()).toHaveTextContent(/ · voisin · cliquez pour ajouter$/);
  hover({ key: 'region:44', name: 'Grand Est', click: 'remove' });
  expect(tooltip()).toHaveTextContent(/ · cliquez pour retirer$/);
});

test('without sheets of its own a territory says whose sheets cover it, as its tint does', async () => {
  await show();
  const cover = all.find(({ territory }) => territory.key === 'region:53');
  const morbihan = { key: 'departement:56', name: 'Morbihan', cover } as const;
  hover(morbihan);
  expect(tooltip()).toHaveTextContent(/département · zone couverte par 1 fiche de Bretagne$/u);
  hover({ ...morbihan, cover: undefined });
  expect(tooltip(), 'elsewhere in it').toHaveTextContent(/département · aucune fiche$/u);
  hover({ key: 'commune:29019', name: 'Brest', cover });
  expect(tooltip()).toHaveTextContent(/commune · 2 fiches$/u);
});

test('it counts the sheets that the list shows', async () => {
  const [soleil] = tinyCatalogue.sheets;
  await show(null, soleil ? [soleil] : []);
  hover({});
  expect(tooltip()).toHaveTextContent(/région · 1 fiche$/u);
});

test('it says the value of a coloured territory, and none of a territory without one', async () => {
  const values = new Map<TerritoryKey, number>([['region:53', 120]]);
  await show({ colouring: 'densite', level: 'region', values, failed: false });
  hover({});
  expect(tooltip()).toHaveTextContent(/ · ≈ 120 hab\.\/km²$/);
  values.set('region:53', 0);
  hover(null);
  hover({});
  expect(tooltip(), 'nobody lives there').toHaveTextContent(/ · ≈ 0 hab\.\/km²$/);
  hover({ key: 'region:44', name: 'Grand Est' });
  expect(tooltip()).not.toHaveTextContent('hab.');
});

test('it follows the pointer, and moves to the other side of it near the right and the bottom', async () => {
  await show();
  const frame = tooltip()?.parentElement;
  Object.defineProperties(frame, { clientWidth: { value: 1000 }, clientHeight: { value: 700 } });
  hover({}, { x: 100, y: 50 });
  expect(tooltip()?.style.transform).toBe('translate(100px, 50px)');
  expect(tooltip()).not.toHaveAttribute('data-left');
  expect(tooltip()).not.toHaveAttribute('data-above');
  hover({}, { x: 900, y: 650 });
  expect(tooltip()).toHaveAttribute('data-left');
  expect(tooltip()).toHaveAttribute('data-above');
});

test('screen readers are spared it', async () => {
  await show();
  expect(tooltip()).toHaveAttribute('aria-hidden', 'true');
});
