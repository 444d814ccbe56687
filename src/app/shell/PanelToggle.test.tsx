import { act, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderAtlas } from '../testing/render-atlas.tsx';
import { showPanel } from './PanelToggle.tsx';

afterEach(() => act(showPanel));

const toggle = () => screen.getByRole('button', { name: 'Panneau' });
const isHidden = () => screen.getByRole('main').hasAttribute('data-hidden');

test('the panel is hidden and shown again from one button, which says so', async () => {
  const { user } = await renderAtlas({ at: '/fiches/soleil/' });
  expect(toggle()).toHaveAttribute('aria-expanded', 'true');
  await user.click(toggle());
  expect(isHidden()).toBe(true);
  expect(toggle()).toHaveAttribute('aria-expanded', 'false');
  await user.click(toggle());
  expect(isHidden()).toBe(false);
});

test('what is opened next is shown', async () => {
  const { user, router } = await renderAtlas();
  await user.click(toggle());
  expect(isHidden()).toBe(true);
  await act(() => router.navigate({ to: '/fiches/$id/', params: { id: 'soleil' } }));
  expect(isHidden()).toBe(false);
});

test('the key that leads to the search shows the panel, which may hold it', async () => {
  const { user } = await renderAtlas();
  await user.click(toggle());
  await user.keyboard('/');
  expect(isHidden()).toBe(false);
  expect(screen.getByRole('combobox')).toHaveFocus();
});
