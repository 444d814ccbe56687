import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
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

test('Escape folds the filters and gives the focus back, and a menu of theirs before', async () => {
  const { user } = await renderAtlas();
  await user.click(filter());
  const theme = await screen.findByRole('button', { name: /^Thème/ });
  theme.focus();
  await user.keyboard('{Escape}');
  expect(filter()).toHaveAttribute('aria-expanded', 'false');
  expect(filter()).toHaveFocus();
  await user.click(filter());
  await user.keyboard('{Escape}');
  expect(filter()).toHaveAttribute('aria-expanded', 'false');
});
