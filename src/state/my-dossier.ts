import {
  type Dossier,
  formatDossier,
  readDossier,
  withoutSheet,
  withSheets,
} from '../domain/sheet/dossier.ts';
import { deviceStore } from './device-store.ts';

const store = deviceStore<Dossier>('mon-dossier', readDossier);

/** Empty while prerendering. */
export const useMyDossier = store.use;

/** False when the device refuses. */
export function keepMyDossier(dossier: Dossier): boolean {
  return store.put(formatDossier(dossier) ?? null);
}

export function toggleInMyDossier(id: string): boolean {
  const mine = store.get();
  return keepMyDossier(mine.includes(id) ? withoutSheet(mine, id) : withSheets(mine, [id]));
}
