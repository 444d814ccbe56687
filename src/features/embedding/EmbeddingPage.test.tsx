import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { territoryFixture } from '../../app/testing/tiny-atlas.ts';
import { ViewFields } from './EmbeddingPage.tsx';
import { firstChoice } from './embedding.ts';

afterEach(cleanup);

test('territories are grouped by level, and the one that the reader comes from is chosen', () => {
  const territories = [
    territoryFixture('region', '44', 'Grand Est'),
    territoryFixture('region', '53', 'Bretagne'),
    territoryFixture('departement', '29', 'Finistère'),
  ];
  const choices = { territories, sheets: [], isPartial: false };
  const choice = firstChoice(choices, { territoire: 'region-53' });
  render(<ViewFields choice={choice} choices={choices} change={() => {}} />);
  const list = screen.getByRole('combobox', { name: 'Territoire' });
  expect(within(list).getByRole('option', { selected: true }).textContent).toBe('Bretagne');
  const optionsOf = (name: string) =>
    within(within(list).getByRole('group', { name }))
      .getAllByRole('option')
      .map((option) => option.textContent);
  expect(optionsOf('Régions')).toEqual(['Grand Est', 'Bretagne']);
  expect(optionsOf('Départements')).toEqual(['Finistère']);
});

test('a comparison has no frame, and of a large collection neither has a sheet: a sentence says so', () => {
  const none = { territories: [], sheets: [], isPartial: false };
  const choice = firstChoice(none, {});
  const kinds = () => screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent);
  const { rerender } = render(<ViewFields choice={choice} choices={none} change={() => {}} />);
  expect(kinds()).toEqual(['Toutes les fiches', 'Un territoire', 'Un thème', 'Une fiche']);
  screen.getByText(/^Une comparaison ne se montre pas dans un cadre/u);
  rerender(<ViewFields choice={choice} choices={{ ...none, isPartial: true }} change={() => {}} />);
  expect(kinds()).toEqual(['Toutes les fiches', 'Un territoire', 'Un thème']);
  screen.getByText(/^Au-delà de 1\s000 fiches, .* mettez un lien vers sa page\.$/u);
});
