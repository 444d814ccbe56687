import { create } from 'zustand';
import { deviceStore } from './device-store.ts';

const store = deviceStore<boolean>('touches-simples', (text) => text !== 'non');

/** Whether keys without Ctrl do something outside of the boxes: a reader who dictates or strays can turn them off. */
export const useSingleKeys = store.use;

/** The same, now. */
export const singleKeys = store.get;

/** Turns the single keys on or off, on this device. Returns whether the device agreed. */
export function setSingleKeys(isOn: boolean): boolean {
  return store.put(isOn ? null : 'non');
}

/** Whether the help on the keyboard is open. */
export const useShortcutsHelp = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** Opens or closes the help on the keyboard. */
export function showShortcutsHelp(isOpen: boolean): void {
  useShortcutsHelp.setState({ isOpen });
}
