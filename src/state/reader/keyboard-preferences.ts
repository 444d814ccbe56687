import { create } from 'zustand';
import { deviceStore } from './device-store.ts';

const store = deviceStore<boolean>('touches-simples', (text) => text !== 'non');

/** Whether keys without Ctrl do something outside of the boxes: a reader who dictates or strays can turn them off. */
export const useSingleKeys = store.use;

export const singleKeys = store.get;

/** False when the device refuses. */
export function setSingleKeys(isOn: boolean): boolean {
  return store.put(isOn ? null : 'non');
}

const everyCard = deviceStore<boolean>('tab-chaque-fiche', (text) => text === 'oui');

/** Whether Tab stops at each sheet of the list, for who doesn't walk it with arrows. */
export const useEveryCard = everyCard.use;

export function setEveryCard(isOn: boolean): boolean {
  return everyCard.put(isOn ? 'oui' : null);
}

export const useShortcutsHelp = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export function showShortcutsHelp(isOpen: boolean): void {
  useShortcutsHelp.setState({ isOpen });
}
