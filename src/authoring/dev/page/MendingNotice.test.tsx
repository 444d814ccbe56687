import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Mistake } from '../to-mend.ts';
import { MendingNotice } from './MendingNotice.tsx';
import { mistake, toMend } from './mistakes.fixture.ts';

beforeEach(() => sessionStorage.clear());

/** As each reload of the page does. */
function reload(...mistakes: readonly Mistake[]): void {
  cleanup();
  render(<MendingNotice toMend={toMend(...mistakes)} />);
}

const shownMistakes = () => screen.queryAllByRole('article').length;

test('what a save has broken is shown in a dialog, which leads to the page', async () => {
  reload(mistake());
  expect(screen.getByRole('dialog', { name: '1 erreur à corriger' })).toBeVisible();
  expect(screen.getByRole('link', { name: /Voir la page/u })).toHaveAttribute('href', '/a-corriger/');
  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('link', { name: '1 erreur à corriger' })).toBeVisible();
});

test('a closed window stays closed until something else breaks', async () => {
  reload(mistake());
  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
  reload(mistake({ line: 5 }));
  expect(shownMistakes()).toBe(0);
  reload(mistake(), mistake({ id: 'y' }));
  expect(shownMistakes()).toBe(1);
});

test('the same mistake made again after it was mended is reported again', async () => {
  reload(mistake());
  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
  reload();
  expect(screen.queryByRole('link')).toBeNull();
  reload(mistake());
  expect(shownMistakes()).toBe(1);
});

test('what was wrong before the start is a link alone, and a warning is nothing', () => {
  reload(mistake({ isFresh: false }));
  expect(shownMistakes()).toBe(0);
  expect(screen.getByRole('link', { name: '1 erreur à corriger' })).toBeVisible();
  reload(mistake({ isError: false, isFresh: false }));
  expect(screen.queryByRole('link')).toBeNull();
});
