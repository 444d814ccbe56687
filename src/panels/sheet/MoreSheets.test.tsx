// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { renderAtlas } from '../../testing/render-atlas.tsx';
import { sheetFixture, tinyData } from '../../testing/tiny-atlas.ts';

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

test('sheets around it: of its territory, next door, of its theme, and no other', async () => {
  const neighbouring: Initiative['neighbouring'] = [
    { sheet: 'bal', level: 'departement', neighbour: 'Meurthe-et-Moselle' },
    { sheet: 'unknown', level: 'region', neighbour: 'Nulle part' },
  ];
  await open({ neighbouring }, 'vent');
  expect(around('Sur le même territoire')).toEqual(['Un atelier partagé']);
  expect(around('Chez les voisins')).toEqual(['Meurthe-et-Moselle, département voisinLe bal des villages']);
  expect(around(/^Même thème.: Énergie$/)).toEqual(['Le soleil pour tous']);
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
  expect(around('Chez les voisins')).toBeNull();
  const walk = within(panel().getByRole('navigation', { name: 'Fiches voisines dans la liste' }));
  expect(names('link', walk)).toEqual(['Fiche suivanteLe vent des dunes']);
});

test('previous and next are those of the list that the address narrows', async () => {
  await renderAtlas({ at: '/fiches/vent/?themes=emploi' });
  const walk = within(panel().getByRole('navigation', { name: 'Fiches voisines dans la liste' }));
  expect(names('link', walk)).toEqual(['Fiche suivanteUn atelier partagé']);
});
