import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { loadCatalogue, loadSheet } from '../../state/data/atlas-files.ts';
import { savesData, whenMapSettles } from '../../state/map/after-map.ts';

/** Of those that the list begins with. */
const FIRST_SHEETS = 15;

/** What fails is asked for again once the network is back, and after ever longer delays: the browser may never say that it was away. */
async function wholeCatalogue(delay = 2000): Promise<Catalogue> {
  try {
    return await loadCatalogue();
  } catch {
    await new Promise((resolve) => {
      addEventListener('online', resolve, { once: true });
      setTimeout(resolve, delay);
    });
    return wholeCatalogue(delay * 2);
  }
}

/** Prefetches the whole catalogue and the first sheets: on a touch screen no hover comes before a press. */
export async function fetchAhead(): Promise<void> {
  await whenMapSettles();
  const catalogue = await wholeCatalogue();
  if (savesData()) return;
  // One that fails is asked for again, and reported, where it is opened.
  for (const { id } of catalogue.sheets.slice(0, FIRST_SHEETS)) await loadSheet(id).catch(() => null);
}
