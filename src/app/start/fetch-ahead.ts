import { loadCatalogue, loadSheet } from '../../data/atlas-files.ts';
import { mapIsServed, savesData } from '../../state/after-map.ts';

const MOST = 15;

/** A finger hovers over nothing: the sheets of a small collection are there before it presses. */
export async function fetchSheetsAhead(): Promise<void> {
  await mapIsServed();
  // The rest of a large collection, unless something wanted it before.
  const catalogue = await loadCatalogue().catch(() => null);
  if (!catalogue || catalogue.sheets.length > MOST || savesData()) return;
  // One that fails is asked for again, and told, where it is opened.
  for (const { id } of catalogue.sheets) await loadSheet(id).catch(() => null);
}
