// @vitest-environment happy-dom
import '../../testing/dom-setup.ts';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { LazyPopover } from './LazyPopover.tsx';

const { listCode } = vi.hoisted(() => ({ listCode: { current: null as object | null } }));

vi.mock('./later-list.ts', () => ({ listCode: { ask: () => {}, want: () => {} } }));
vi.mock('../../state/use-resource.ts', () => ({ useResource: () => ({ value: listCode.current }) }));

const show = vi.fn();
HTMLElement.prototype.showPopover = show;

beforeEach(() => {
  listCode.current = null;
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
    listCode.current = {};
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
