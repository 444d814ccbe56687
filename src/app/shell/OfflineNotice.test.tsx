import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { liveLine } from '../../state/focus/announcements.ts';
import { OfflineNotice } from './OfflineNotice.tsx';

afterEach(() => vi.restoreAllMocks());

function setOnline(isOnline: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  act(() => void window.dispatchEvent(new Event(isOnline ? 'online' : 'offline')));
}

const show = () =>
  render(
    <>
      <OfflineNotice />
      <p ref={liveLine} role="status" />
    </>,
  );

const notice = () => screen.queryByRole('complementary', { name: 'Connexion' });

test('nothing is said while there is a network', () => {
  show();
  expect(notice()).toBeNull();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('without network a line says what still works, and the live line says it too', async () => {
  show();
  setOnline(false);
  expect(notice()).toHaveTextContent('Vous êtes hors ligne. Ce qui est déjà affiché reste lisible.');
  expect(screen.getByRole('status')).toHaveTextContent(
    'Vous êtes hors ligne. Ce qui est déjà affiché reste lisible. Le reste demande une connexion.',
  );
  setOnline(true);
  expect(notice()).toBeNull();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('La connexion est revenue.'));
});

test('once the atlas is kept, sheets and map stay readable', () => {
  Object.defineProperty(navigator, 'serviceWorker', { value: { controller: {} }, configurable: true });
  try {
    show();
    setOnline(false);
    expect(notice()).toHaveTextContent('Les fiches et la carte restent lisibles.');
  } finally {
    Reflect.deleteProperty(navigator, 'serviceWorker');
  }
});

test('a page that is opened without network says so', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  show();
  expect(notice()).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('Vous êtes hors ligne.');
});

test('the page makes room for the notice, and takes it back', () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly onResize: () => void) {}
      observe() {
        this.onResize();
      }
      disconnect() {}
    },
  );
  try {
    const room = () => document.documentElement.style.getPropertyValue('--notice');
    show();
    setOnline(false);
    expect(room()).toBe('0px');
    setOnline(true);
    expect(room()).toBe('');
  } finally {
    vi.unstubAllGlobals();
  }
});
