// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { deviceStore } from './device-store.ts';
import { keepMyDossier, toggleInMyDossier, useMyDossier } from './my-dossier.ts';

afterEach(() => vi.restoreAllMocks());

const words = () => deviceStore<string>('mots', (text) => text ?? 'rien');

test('what is put is kept on the device, and read again', () => {
  const store = words();
  const { result } = renderHook(() => store.use());
  expect(result.current).toBe('rien');
  act(() => expect(store.put('bonjour')).toBe(true));
  expect(result.current).toBe('bonjour');
  expect(localStorage.getItem('mots')).toBe('bonjour');
  act(() => expect(store.put(null)).toBe(true));
  expect(result.current).toBe('rien');
  expect(localStorage.getItem('mots')).toBeNull();
});

test('what another tab keeps shows here', () => {
  const store = words();
  const { result } = renderHook(() => store.use());
  act(() => {
    localStorage.setItem('mots', 'ailleurs');
    window.dispatchEvent(new StorageEvent('storage', { key: 'mots' }));
  });
  expect(result.current).toBe('ailleurs');
});

test('a device that keeps nothing says so', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('refused', 'QuotaExceededError');
  });
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const store = words();
  expect(store.put('bonjour')).toBe(false);
  expect(store.get()).toBe('rien');
});

test('sheets are put aside and back, each once', () => {
  const { result } = renderHook(() => useMyDossier());
  act(() => expect(toggleInMyDossier('soleil')).toBe(true));
  act(() => expect(toggleInMyDossier('vent')).toBe(true));
  expect(result.current).toEqual(['soleil', 'vent']);
  act(() => expect(toggleInMyDossier('soleil')).toBe(true));
  expect(result.current).toEqual(['vent']);
  act(() => expect(keepMyDossier([])).toBe(true));
  expect(result.current).toEqual([]);
});

test('a sheet that was renamed since is kept under its address of today', () => {
  localStorage.setItem('mon-dossier', 'un-ancien-nom,vent');
  const { result } = renderHook(() => useMyDossier());
  expect(result.current).toEqual(['un-nom', 'vent']);
});

test('what someone else wrote in its place is no dossier', () => {
  localStorage.setItem('mon-dossier', '../../etc,<script>');
  const { result } = renderHook(() => useMyDossier());
  expect(result.current).toEqual([]);
});
