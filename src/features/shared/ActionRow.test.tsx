// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import { ActionRow, ShareAction } from './ActionRow.tsx';

const open = () =>
  renderInAtlas(
    <ActionRow catalogue={tinyCatalogue} closes="la fiche">
      <ShareAction />
    </ActionRow>,
  );

const press = async (user: Awaited<ReturnType<typeof open>>['user']) =>
  user.click(screen.getByRole('button', { name: 'Partager' }));

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'share');
});

test('the first line leads back to the list, with its count, and closes the page', async () => {
  await open();
  expect(screen.getByRole('link', { name: `${tinyCatalogue.sheets.length}\u00a0fiches` })).toHaveAttribute(
    'href',
    '/',
  );
  expect(screen.getByRole('link', { name: 'Fermer la fiche et revenir à la liste' })).toHaveAttribute(
    'href',
    '/',
  );
});

test('the link is copied, and where the browser refuses, or has no way to, it is shown selected', async () => {
  const { user } = await open();
  await press(user);
  expect(await screen.findByText('Lien copié.')).toBeVisible();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  await press(user);
  const shown = () => screen.getByRole('textbox', { name: 'Lien à copier' });
  expect(await screen.findByText(/le lien est sélectionné/)).toBeVisible();
  expect(shown()).toHaveValue(location.href);
  expect(shown()).toHaveFocus();
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never);
  await press(user);
  expect(shown()).toHaveFocus();
});

test('a device that shares is handed the page; one that then refuses has it copied', async () => {
  const share = vi.fn().mockResolvedValue(undefined);
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  const { user } = await open();
  const copy = vi.spyOn(navigator.clipboard, 'writeText');
  await press(user);
  expect(share).toHaveBeenCalledWith({ title: document.title, url: location.href });
  share.mockRejectedValue(new DOMException('closed', 'AbortError'));
  await press(user);
  await act(async () => {});
  expect(copy).not.toHaveBeenCalled();
  share.mockRejectedValue(new DOMException('forbidden', 'NotAllowedError'));
  await press(user);
  await waitFor(() => expect(copy).toHaveBeenCalledWith(location.href));
});
