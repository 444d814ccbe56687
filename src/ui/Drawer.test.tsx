import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Drawer } from './Drawer.tsx';

const hide = vi.fn();
HTMLElement.prototype.hidePopover = hide;

const show = () =>
  render(
    <Drawer id="calques" title="Calques" closeLabel="Fermer les calques">
      <p>Échelon</p>
      <a href="#communes">Communes</a>
    </Drawer>,
  );

test('it is a popover with a name, that a button opens by its id and another in it closes', () => {
  show();
  const drawer = screen.getByRole('dialog', { name: 'Calques', hidden: true });
  expect(drawer).toHaveAttribute('popover', 'auto');
  expect(drawer).toHaveAttribute('id', 'calques');
  const close = screen.getByRole('button', { name: 'Fermer les calques', hidden: true });
  expect(close).toHaveAttribute('popovertarget', 'calques');
  expect(close).toHaveAttribute('popovertargetaction', 'hide');
});

test('following one of its links closes it, a press beside them does not', async () => {
  show();
  await userEvent.click(screen.getByText('Échelon'));
  expect(hide).not.toHaveBeenCalled();
  await userEvent.click(screen.getByText('Communes'));
  expect(hide).toHaveBeenCalledTimes(1);
});
