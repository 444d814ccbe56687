import type { Atlas } from './atlas.ts';

/** Sheets that the markers lead to, by the names that are read aloud, without the place that follows them. */
export function sheetsOfMarkers(atlas: Atlas): Promise<string[]> {
  return atlas.map
    .locator('.maplibregl-marker a')
    .evaluateAll((links) =>
      links.map((link) => (link.ariaLabel ?? link.textContent).replace(/ \([^()]+, [^()]+\)$/u, '').trim()),
    );
}
