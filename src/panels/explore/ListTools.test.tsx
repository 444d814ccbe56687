// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderAtlas } from '../../testing/render-atlas.tsx';
import { MEDIA } from '../../ui/breakpoints.ts';

afterEach(() => vi.unstubAllGlobals());

/** A window whose layout changes at a call. */
function turningWindow() {
  const phone = Object.assign(new EventTarget(), { matches: true });
  const other = Object.assign(new EventTarget(), { matches: false });
  vi.stubGlobal('matchMedia', (query: string) => (query === MEDIA.phone ? phone : other));
  return (isPhone: boolean) =>
    act(() => {
      phone.matches = isPhone;
      phone.dispatchEvent(new Event('change'));
    });
}

const filter = () => screen.getByRole('button', { name: 'Filtrer' });

test('a window that turns leaves the focus on « Filtrer »', async () => {
  const turn = turningWindow();
  await renderAtlas();
  const onPhone = filter();
  onPhone.focus();
  turn(false);
  expect(filter()).not.toBe(onPhone);
  expect(filter()).toHaveFocus();
  turn(true);
  expect(filter()).toHaveFocus();
});

test('it takes the focus from nothing else', async () => {
  const turn = turningWindow();
  await renderAtlas();
  filter().focus();
  screen.getByRole('link', { name: 'Afficher en tableau' }).focus();
  turn(false);
  expect(screen.getByRole('link', { name: 'Afficher en tableau' })).toHaveFocus();
  filter().focus();
  act(() => filter().blur());
  turn(true);
  expect(document.body).toHaveFocus();
});
