import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { textsOf } from '../../app/testing/texts-of.ts';
import { territoryFixture, tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import type { Catalogue, SheetTerritory } from '../../core/sheet/catalogue.ts';
import { Ideas } from './Ideas.tsx';

const departement = (code: string, name: string, population: number, ruralShare: number) =>
  territoryFixture('departement', code, name, {
    article: 'le ',
    indicators: { population, areaKm2: 6000, communes: 300, ruralShare },
  });

const FINISTERE = departement('29', 'Finistère', 900_000, 0.2);

function catalogueOf(...authors: readonly SheetTerritory[]): Catalogue {
  const sheets = authors.map(({ key, name }) => ({
    id: name,
    title: `Fiche de ${name}`,
    themes: ['emploi'] as const,
    figure: null,
    territories: [key] as const,
  }));
  return { ...tinyCatalogue, sheets, territories: authors };
}

async function show(catalogue: Catalogue) {
  await renderInAtlas(<Ideas record={FINISTERE} catalogue={catalogue} />);
  return screen.getByRole('heading', { level: 2 }).textContent;
}

test('each idea says why its author resembles the territory, and the next step is to compare with the first', async () => {
  const title = await show(
    catalogueOf(departement('56', 'Morbihan', 800_000, 0.22), departement('75', 'Lointain', 9e6, 0)),
  );
  expect(title).toBe('Des idées à votre taille');
  expect(screen.getByText(/^Aucune fiche n’est encore écrite ici/)).toBeVisible();
  const [first] = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(textsOf(first ? [first] : [])[0]?.replaceAll(/\s/gu, ' ')).toMatch(
    /Fiche de Morbihan.*: 22 % des habitants dans des communes de moins de 2 000, 20 % chez vous ; population voisine : 800 000 habitants ; un département comme vous\..*Très ressemblant/u,
  );
  const next = screen.getByRole('link', { name: /^Comparer/ });
  expect(next).toHaveTextContent('Comparer avec le Morbihan, qui a une fiche');
  expect(next).toHaveAttribute('href', '/comparer/?territoires=departement-29,departement-56');
});

test('where no author is alike that is said, the themes are offered and the next step opens the first idea', async () => {
  const hamlet = territoryFixture('commune', '48001', 'Hameau', {
    indicators: { population: 40, areaKm2: null, communes: 1, ruralShare: 1 },
  });
  expect(await show(catalogueOf(hamlet))).toBe('Des idées venues d’ailleurs');
  expect(screen.getByRole('navigation', { name: 'Thèmes' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Lire la première idée' })).toHaveAttribute(
    'href',
    '/fiches/Hameau/',
  );
  expect(screen.getByRole('link', { name: 'Proposez-la' })).toHaveAttribute(
    'href',
    '/proposer/?territoire=departement-29',
  );
});
