import {
  type Dossier,
  formatDossier,
  readDossier,
  withoutSheet,
  withSheets,
} from '../domain/sheet/dossier.ts';
import { deviceStore } from './device-store.ts';

const store = deviceStore<Dossier>('mon-dossier', readDossier);

/** The sheets that the reader has put aside on this device; none while prerendering. */
export const useMyDossier = store.use;

/** Keeps a dossier on this device. Returns whether the device agreed. */
export function keepMyDossier(dossier: Dossier): boolean {
  return store.put(formatDossier(dossier) ?? null);
}

/** Puts a sheet aside, or back. Returns whether the device agreed. */
export function toggleInMyDossier(id: string): boolean {
  const mine = store.get();
  return keepMyDossier(mine.includes(id) ? withoutSheet(mine, id) : withSheets(mine, [id]));
}
