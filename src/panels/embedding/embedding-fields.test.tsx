// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { territoryFixture } from '../../testing/tiny-atlas.ts';
import { ViewFields } from './EmbeddingFields.tsx';
import { firstChoice } from './embedding-choice.ts';

afterEach(cleanup);

test('territories are grouped by level, and the one that the reader comes from is chosen', () => {
  const territories = [
    territoryFixture('region', '44', 'Grand Est'),
    territoryFixture('region', '53', 'Bretagne'),
    territoryFixture('departement', '29', 'Finistère'),
  ];
  const choices = { territories, sheets: [], isPartial: false };
  const choice = firstChoice(choices, { territoire: 'region-53' });
  render(<ViewFields {...{ choice, choices }} change={() => {}} />);
  const list = screen.getByRole('combobox', { name: 'Territoire' });
  expect(within(list).getByRole('option', { selected: true }).textContent).toBe('Bretagne');
  const optionsOf = (name: string) =>
    within(within(list).getByRole('group', { name }))
      .getAllByRole('option')
      .map((option) => option.textContent);
  expect(optionsOf('Régions')).toEqual(['Grand Est', 'Bretagne']);
  expect(optionsOf('Départements')).toEqual(['Finistère']);
});

test('of a large collection the sheet that the reader comes from is offered, and a sentence says where the others are', () => {
  const choices = { territories: [], sheets: [{ id: 'a', title: 'Le potager' }], isPartial: true };
  const choice = firstChoice(choices, { fiche: 'a' });
  const { rerender } = render(<ViewFields {...{ choice, choices }} change={() => {}} />);
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Le potager']);
  screen.getByText(/^Pour une autre fiche, suivez le lien/u);
  const none = { ...choices, sheets: [] };
  rerender(<ViewFields choice={{ ...choice, sheet: '' }} choices={none} change={() => {}} />);
  expect(screen.queryByRole('combobox')).toBeNull();
  screen.getByText(/^Pour montrer une fiche, suivez le lien/u);
});
