import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Dialog } from './Dialog.tsx';

function show() {
  const onClose = vi.fn();
  render(
    <Dialog title="Raccourcis clavier" closeLabel="Fermer" onClose={onClose}>
      <p>Des touches.</p>
    </Dialog>,
  );
  return onClose;
}

test('it is open, modal and named by its title', () => {
  const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  show();
  expect(screen.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 2, name: 'Raccourcis clavier' })).toBeVisible();
  expect(modal).toHaveBeenCalledTimes(1);
  modal.mockRestore();
});

test('its cross closes it', async () => {
  const onClose = show();
  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Escape in it does not reach the page', async () => {
  show();
  const page = vi.fn();
  window.addEventListener('keydown', page);
  screen.getByRole('button', { name: 'Fermer' }).focus();
  await userEvent.keyboard('{Escape}a');
  expect(page.mock.calls.map(([event]) => event.key)).toEqual(['a']);
  window.removeEventListener('keydown', page);
});
