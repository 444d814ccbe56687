import {
  type Dossier,
  type DossierCover,
  formatDossier,
  readCover,
  readDossier,
  withoutSheet,
  withSheets,
} from '../../core/sheet/dossier.ts';
import { todaysSheet } from '../data/settings.ts';
import { deviceStore } from './device-store.ts';

const sheets = deviceStore<Dossier>('mon-dossier', (text) => readDossier(text, todaysSheet));

const covers = deviceStore<DossierCover>('mon-dossier-couverture', (text) =>
  readCover(Object.fromEntries(new URLSearchParams(text ?? ''))),
);

/** Empty while prerendering. */
export const useMyDossier = sheets.use;
export const useMyCover = covers.use;

/** False when the device refuses. An empty dossier forgets its title and its note. */
export function keepMyDossier(dossier: Dossier): boolean {
  return sheets.put(formatDossier(dossier) ?? null) && (dossier.length > 0 || covers.put(null));
}

export function keepMyCover({ title, note }: DossierCover): boolean {
  const text = title || note ? new URLSearchParams({ title, note }).toString() : null;
  return covers.put(text);
}

export function toggleInMyDossier(id: string): boolean {
  const mine = sheets.get();
  return keepMyDossier(mine.includes(id) ? withoutSheet(mine, id) : withSheets(mine, [id]));
}
