// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { sheetFixture, territoryFixture, tinyCatalogue, tinyData } from '../../app/testing/tiny-atlas.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';

async function open(rest: Partial<Initiative> = {}, id = 'soleil') {
  return renderAtlas({
    at: `/fiches/${id}/`,
    data: tinyData({ sheet: async () => sheetFixture(id, rest) }),
  });
}

const panel = () => within(screen.getByRole('main'));
const names = (role: string, part: ReturnType<typeof panel>) =>
  part.getAllByRole(role).map((node) => node.textContent);

const around = (title: string | RegExp) => {
  const heading = panel().queryByRole('heading', { level: 2, name: title });
  const list = heading?.parentElement;
  return list ? names('link', within(list)) : null;
};

test('the sheets offered, a list for each reason, and no other', async () => {
  const plain = { distance: null, border: null };
  const border = { level: 'region', name: 'Grand Est' } as const;
  const offered: Initiative['offered'] = [
    { sheet: 'atelier', reason: 'territory', place: 'Brest', ...plain },
    { sheet: 'unknown', reason: 'departement', place: 'Nulle part', ...plain },
    { sheet: 'bal', reason: 'bordering', place: 'Meurthe-et-Moselle', distance: 41_000, border },
    { sheet: 'soleil', reason: 'theme', place: 'Bretagne', ...plain },
  ];
  await open({ offered }, 'vent');
  expect(around('Sur le même territoire')).toEqual(['Un atelier partagé']);
  expect(around('Dans le même département')).toBeNull();
  expect(around('Territoires limitrophes')).toEqual([
    'Meurthe-et-Moselle · Grand Est, région voisine · à\u00a040\u00a0kmLe bal des villages',
  ]);
  expect(around(/^Sur le même thème.: Énergie$/)).toEqual(['Le soleil pour tous']);
  expect(panel().getByRole('link', { name: 'Le soleil pour tous' })).toHaveAttribute(
    'href',
    '/fiches/soleil/',
  );
  const walk = within(panel().getByRole('navigation', { name: 'Fiches voisines dans la liste' }));
  expect(names('link', walk)).toEqual([
    'Fiche précédenteLe soleil pour tous',
    'Fiche suivanteUn atelier partagé',
  ]);
  expect(panel().getByRole('link', { name: 'Voisins et territoires comparables de Brest' })).toHaveAttribute(
    'href',
    '/territoires/commune/29019/',
  );
});

test('the first sheet has none before it; lists without a sheet are left out', async () => {
  await open({}, 'soleil');
  expect(around('Sur le même territoire')).toBeNull();
  expect(around('Territoires limitrophes')).toBeNull();
  const walk = within(panel().getByRole('navigation', { name: 'Fiches voisines dans la liste' }));
  expect(names('link', walk)).toEqual(['Fiche suivanteLe vent des dunes']);
});

test('a sheet of the whole country has no neighbours to offer', async () => {
  const [soleil] = tinyCatalogue.sheets;
  if (!soleil) throw new Error('no sheet');
  const catalogue = {
    ...tinyCatalogue,
    sheets: [{ ...soleil, territories: ['france:FR'] as const }],
    territories: [territoryFixture('france', 'FR', 'France')],
  };
  const data = tinyData({ catalogue: async () => catalogue, sheet: async (id) => sheetFixture(id) });
  await renderAtlas({ at: '/fiches/soleil/', data });
  expect(panel().getByRole('heading', { level: 1 })).toBeVisible();
  expect(panel().queryByRole('link', { name: /Voisins/u })).toBeNull();
});

test('previous and next are those of the list that the address narrows', async () => {
  await renderAtlas({ at: '/fiches/vent/?themes=emploi' });
  const walk = within(panel().getByRole('navigation', { name: 'Fiches voisines dans la liste' }));
  expect(names('link', walk)).toEqual(['Fiche suivanteUn atelier partagé']);
});
