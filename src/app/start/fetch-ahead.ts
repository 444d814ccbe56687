import { loadCatalogue, loadSheet } from '../../data/atlas-files.ts';
import { DataError } from '../../data/load-file.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { mapIsServed, savesData } from '../../state/after-map.ts';

const MOST = 15;

const MOST_WAITS = 4;

/** What hangs may only be late; what fails otherwise is asked for again once the network is back. */
async function wholeCatalogue(waits = MOST_WAITS): Promise<Catalogue | null> {
  try {
    return await loadCatalogue();
  } catch (error) {
    if (waits === 0) return null;
    if (!(error instanceof DataError && error.reason === 'slow'))
      await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
    return wholeCatalogue(waits - 1);
  }
}

/** The words of a large collection; of a small one the sheets: a finger hovers over nothing, they are there before it presses. */
export async function fetchAhead(): Promise<void> {
  await mapIsServed();
  const catalogue = await wholeCatalogue();
  if (!catalogue || catalogue.sheets.length > MOST || savesData()) return;
  // One that fails is asked for again, and told, where it is opened.
  for (const { id } of catalogue.sheets) await loadSheet(id).catch(() => null);
}
