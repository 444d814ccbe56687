import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { textsOf } from '../../app/testing/texts-of.ts';
import { neighbourFixture, territoryFixture } from '../../app/testing/tiny-atlas.ts';
import { NO_COMPARISON } from '../../core/comparison/comparison.ts';
import { rememberMyTerritory } from '../../state/reader/my-territory.ts';
import { BREST, BRETAGNE, comparisonOf, NANCY, showComparison, VOSGES } from './comparison.fixture.tsx';
import { showComparisonFull } from './full-comparison.ts';

afterEach(() => void rememberMyTerritory(null));

const title = () => screen.getByRole('heading', { level: 1 });

test('its way back is a list that ends on the page itself', async () => {
  await showComparison(NO_COMPARISON);
  const trail = within(screen.getByRole('navigation', { name: 'Fil d’Ariane' })).getAllByRole('listitem');
  expect(textsOf(trail)).toEqual(['France', 'Comparer']);
  expect(trail[1]).toHaveAttribute('aria-current', 'page');
});

test('before anything is compared the page says where to begin', async () => {
  rememberMyTerritory({ key: 'commune:29019', level: 'commune', code: '29019', name: 'Brest' });
  await showComparison(NO_COMPARISON);
  expect(title()).toHaveTextContent('Comparer des territoires');
  const links = screen
    .getAllByRole('link')
    .filter((link) => link.getAttribute('href')?.startsWith('/comparer/?'));
  expect(textsOf(links)).toEqual([
    'Mon territoire : Brest',
    'BretagneRégion',
    'Meurthe-et-MoselleDépartement',
    'BrestCommune',
  ]);
  expect(links[1]).toHaveAttribute('href', '/comparer/?territoires=region-53');
  expect(screen.queryByRole('table')).toBeNull();
});

test('one territory has its outline and its figures, and is not at the scale of others', async () => {
  await showComparison(comparisonOf([{ record: NANCY }]));
  expect(title()).toHaveTextContent('Comparer la Meurthe-et-Moselle');
  expect(screen.getByRole('img', { name: 'Contour de Meurthe-et-Moselle' })).toBeVisible();
  expect(screen.getByRole('region', { name: 'Contour' })).toBeVisible();
});

test('of one territory alone the page says what is missing, and offers three, those with the longest border first', async () => {
  const around = ['Aisne', 'Ardennes', 'Aube'].map((name, at) =>
    territoryFixture('departement', `0${at}`, name),
  );
  const group = {
    level: 'departement' as const,
    territories: [NANCY, ...around.toReversed()].map((one) => neighbourFixture(one)),
  };
  await showComparison(comparisonOf([{ record: VOSGES, view: { neighbours: [group] } }]));
  const next = within(screen.getByRole('region', { name: 'Quel territoire mettre à côté\u00a0?' }));
  expect(next.getByText(/^Il en faut un second\. Choisissez-le sur la carte/)).toBeVisible();
  expect(textsOf(next.getAllByRole('link'))).toEqual(['Meurthe-et-Moselle', 'Aube', 'Ardennes']);
  const figures = screen.getByRole('table', { name: /^Repères chiffrés/ });
  expect(figures.querySelector('rect'), 'no bar without another to measure it by').toBeNull();
});

test('neighbours and comparable territories are added in one step, those already compared are not offered', async () => {
  const meuse = territoryFixture('departement', '55', 'Meuse');
  const group = {
    level: 'departement' as const,
    territories: [VOSGES, meuse].map((one) => neighbourFixture(one)),
  };
  const aube = territoryFixture('departement', '10', 'Aube');
  const comparable = [
    { territory: aube, reason: '', isWeak: false },
    { territory: territoryFixture('departement', '52', 'Haute-Marne'), reason: '', isWeak: true },
  ];
  await showComparison(
    comparisonOf([{ record: NANCY, view: { neighbours: [group], comparable } }, { record: VOSGES }]),
  );
  expect(screen.getByRole('button', { name: 'Ajouter' })).toHaveAttribute('popovertarget');
  const links = screen.getAllByRole('link', { name: /^Ajouter / });
  expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
    'Ajouter Meuse à la comparaison',
    'Ajouter Aube à la comparaison',
  ]);
  expect(links[0]).toHaveAttribute(
    'href',
    '/comparer/?territoires=departement-54,departement-88,departement-55',
  );
  expect(within(screen.getByRole('list', { name: 'Territoires comparables' })).getByRole('link')).toBe(
    links[1],
  );
});

const FOUR = [NANCY, VOSGES, BRETAGNE, BREST].map((record) => ({ record }));

test('four territories are as many as there can be', async () => {
  await showComparison(comparisonOf(FOUR));
  expect(title()).toHaveTextContent('Quatre territoires à la même échelle');
  expect(screen.queryByRole('button', { name: 'Ajouter' })).toBeNull();
  expect(screen.queryByRole('link', { name: /^Ajouter / })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('one more that was asked for is refused once, in an alert', async () => {
  const comparison = comparisonOf(FOUR);
  await showComparison(comparison);
  act(() => showComparisonFull(comparison));
  expect(screen.getByRole('alert')).toHaveTextContent('Quatre territoires au plus se comparent à la fois');
  expect(screen.getAllByText(/^Quatre territoires au plus/)).toHaveLength(1);
});

test('what could not be read of the address is said, each problem in its words', async () => {
  const problems = [
    '« departement-<999> » ne mène à aucun territoire ni à aucune fiche.',
    'En trop : Meuse. Quatre au plus se comparent à la fois.',
  ];
  await showComparison(comparisonOf([{ record: NANCY }], { problems }));
  const alert = screen.getByRole('alert');
  expect(textsOf(within(alert).getAllByRole('listitem'))).toEqual(problems);
});

test('without a problem there is no alert', async () => {
  await showComparison(comparisonOf([{ record: NANCY }]));
  expect(screen.queryByRole('alert')).toBeNull();
});
