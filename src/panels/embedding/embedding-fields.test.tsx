// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { territoryFixture } from '../../testing/tiny-atlas.ts';
import { ViewFields } from './EmbeddingFields.tsx';
import { firstChoice } from './embedding-choice.ts';

test('territories are grouped by level, and the one that the reader comes from is chosen', () => {
  const territories = [
    territoryFixture('region', '44', 'Grand Est'),
    territoryFixture('region', '53', 'Bretagne'),
    territoryFixture('departement', '29', 'Finistère'),
  ];
  const choices = { territories, sheets: [] };
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
