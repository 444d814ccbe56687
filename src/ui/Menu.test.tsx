import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Menu } from './Menu.tsx';
import { placeClearOf } from './place-beside.ts';

const hide = vi.fn();
HTMLElement.prototype.hidePopover = hide;

function show() {
  const anchor = { current: document.createElement('button') };
  anchor.current.getBoundingClientRect = () => new DOMRect(100, 300, 36, 36);
  render(
    <Menu id="fiches" anchor={anchor} place={placeClearOf([])}>
      <p>Brest</p>
      <a href="#une">Une fiche</a>
      <a href="#deux">Deux fiches</a>
    </Menu>,
  );
  const menu = screen.getByText('Brest').parentElement;
  if (!menu) throw new Error('no menu');
  return menu;
}

test('it is a popover that a button opens by its id', () => {
  const menu = show();
  expect(menu).toHaveAttribute('popover', 'auto');
  expect(menu).toHaveAttribute('id', 'fiches');
});

test('it opens beside its anchor, and is not moved when it closes', () => {
  const menu = show();
  const toggle = (newState: string) =>
    fireEvent(menu, Object.assign(new Event('toggle'), { newState, oldState: '' }));
  toggle('closed');
  expect(menu.style.left).toBe('');
  toggle('open');
  expect([menu.style.left, menu.style.top]).toEqual(['148px', '318px']);
});

test('following one of its links closes it, a press beside them does not', async () => {
  hide.mockClear();
  show();
  await userEvent.click(screen.getByText('Brest'));
  expect(hide).not.toHaveBeenCalled();
  await userEvent.click(screen.getByText('Une fiche'));
  expect(hide).toHaveBeenCalledTimes(1);
});

test('the focus that leaves it for something else closes it; among its links it stays', async () => {
  hide.mockClear();
  show();
  const [first, second] = screen.getAllByRole('link');
  first?.focus();
  second?.focus();
  expect(hide).not.toHaveBeenCalled();
  const elsewhere = document.body.appendChild(document.createElement('button'));
  elsewhere.focus();
  expect(hide).toHaveBeenCalledTimes(1);
  elsewhere.remove();
});
