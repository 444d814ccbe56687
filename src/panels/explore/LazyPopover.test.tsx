// @vitest-environment happy-dom
import '../../testing/dom-setup.ts';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { LazyPopover } from './LazyPopover.tsx';

const list = vi.hoisted((): { code: object | null } => ({ code: null }));

vi.mock('./use-list-code.ts', () => ({
  useListCode: () => ({ value: list.code }),
  wantListCode: () => {},
  askListCode: () => {},
}));

const show = vi.fn();
HTMLElement.prototype.showPopover = show;

beforeEach(() => {
  list.code = null;
  show.mockReset();
});

const sorting = () => (
  <LazyPopover button="Trier" popover={(_code, { ref, id }) => <div {...{ ref, id }}>Par date</div>} />
);

/** Presses the button before the code of what it opens is there; `come` brings it. */
function press() {
  const { rerender } = render(sorting());
  const button = screen.getByRole('button', { name: 'Trier' });
  fireEvent.click(button);
  const come = () => {
    list.code = {};
    rerender(sorting());
  };
  return { button, come };
}

test('what is pressed opens once its code has come', () => {
  const { come } = press();
  expect(show).not.toHaveBeenCalled();
  come();
  expect(screen.getByText('Par date')).toBeVisible();
  expect(show).toHaveBeenCalledOnce();
});

test('Escape calls it off while its code is on its way', () => {
  const { button, come } = press();
  fireEvent.keyDown(button, { key: 'Escape' });
  come();
  expect(screen.getByText('Par date')).toBeVisible();
  expect(show).not.toHaveBeenCalled();
});
