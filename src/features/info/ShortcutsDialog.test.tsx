import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

test('each key is named with what it does, part by part', () => {
  render(<ShortcutsDialog />);
  expect(screen.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    'Partout',
    'Dans la recherche',
    'Dans la liste',
    'Dans la rose des voisins',
    'Sur les repères de la carte',
    'Sur la carte',
  ]);
  const actions = screen.getAllByRole('definition');
  const keys = screen.getAllByRole('term');
  expect(keys).toHaveLength(actions.length);
  const at = actions.findIndex((one) => one.textContent === 'comparer le territoire');
  expect(keys[at]).toHaveTextContent('CtrlEntrée');
});

test.each([
  ['single keys', /Activer les raccourcis \? et \//, true],
  ['a stop at each sheet of the list', /Avec Tab, s’arrêter à chaque fiche/, false],
])('%s can be chosen, and the device remembers it', async (_, name, before) => {
  const first = render(<ShortcutsDialog />);
  const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name });
  expect(box().checked).toBe(before);
  await userEvent.click(box());
  expect(box().checked).toBe(!before);
  first.unmount();
  render(<ShortcutsDialog />);
  expect(box().checked).toBe(!before);
  await userEvent.click(box());
  expect(box().checked).toBe(before);
});
