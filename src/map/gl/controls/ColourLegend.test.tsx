import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { publishIndicators } from '../../../core/indicators/colouring-names.ts';
import type { Choropleth } from '../model/choropleth.ts';
import { ColourLegend } from './ColourLegend.tsx';

const choropleth = (rest: Partial<Choropleth> = {}): Choropleth => ({
  colouring: 'densite',
  level: 'departement',
  values: new Map(),
  failed: false,
  ...rest,
});

const focusMap = vi.fn();
const HINT = 'Zoomez pour colorer les communes.';
const show = (what: Choropleth, isPhone = false) =>
  renderInAtlas(
    <ColourLegend choropleth={what} focusMap={focusMap} isPhone={isPhone}>
      {HINT}
    </ColourLegend>,
    {
      at: '/?couleur=densite&niveau=departements',
    },
  );

const classes = () => screen.getAllByRole('listitem').map((item) => item.textContent);

test('it names the indicator, its unit and its level, lists the classes and cites the source', async () => {
  await show(choropleth());
  const legend = screen.getByRole('region', { name: 'Légende des couleurs' });
  expect(legend.textContent).toContain('Densité, ≈\u00a0hab./km², départements');
  expect(classes()).toEqual(['moins de 50', '50 à 70', '70 à 120', '120 à 250', '250 et plus']);
  expect(legend).toHaveTextContent('Population municipale 2023');
  expect(legend).toHaveTextContent('contours d’essai');
});

test('two classes take steps far apart', async () => {
  await show(choropleth({ colouring: 'petites-communes', level: 'commune' }));
  expect(screen.getAllByRole('listitem').map((item) => item.dataset.step)).toEqual(['1', '4']);
});

test('counts of sheets cite no statistics', async () => {
  await show(choropleth({ colouring: 'fiches', level: 'epci' }));
  expect(screen.getByRole('region')).not.toHaveTextContent('Insee');
});

test('its link takes the colours away, keeps the rest of the address and leaves the focus on the map', async () => {
  const { user, router } = await show(choropleth());
  await user.click(screen.getByRole('link', { name: 'Retirer l’indicateur' }));
  expect(router.state.location.search).toEqual({ niveau: 'departements' });
  expect(focusMap).toHaveBeenCalledTimes(1);
});

test('it says once what is to be done for colours to show', async () => {
  await show(choropleth({ level: 'commune' }));
  expect(screen.getByRole('region').textContent?.split(HINT)).toHaveLength(2);
});

test('at a level without values of its own it says which levels have some, and has no classes', async () => {
  publishIndicators([
    {
      id: 'essai',
      label: 'Essai',
      unit: '%',
      year: 2022,
      source: 'Personne',
      address: null,
      direction: 'neutre',
      thresholds: { departement: [1, 2] },
    },
  ]);
  await show(choropleth({ colouring: 'essai', level: 'epci' }));
  expect(screen.getByRole('region')).toHaveTextContent('cet indicateur est donné pour les départements');
  expect(screen.queryByRole('listitem')).toBeNull();
  publishIndicators([]);
});

test('figures that could not be had are reported', async () => {
  await show(choropleth({ failed: true }));
  expect(screen.getByRole('alert')).toHaveTextContent('Les chiffres n’ont pas pu être chargés.');
});

test('on a phone its name and its colours stay on the map, and a press shows what they mean', async () => {
  await show(choropleth({ failed: true }), true);
  const legend = screen.getByRole('region', { name: 'Légende des couleurs' });
  const drawer = within(legend).getByRole('dialog', { hidden: true });
  expect(within(legend).getByRole('button', { name: 'Densité' })).toHaveAttribute('popovertarget', drawer.id);
  expect(within(drawer).getAllByRole('listitem', { hidden: true })).toHaveLength(5);
  expect(within(legend).getByRole('alert')).toBeVisible();
});
