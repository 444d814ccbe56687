import type { AtlasPage } from '../driver/atlas-page.ts';

/** Titles of the markers' sheets: what describes a marker of one sheet, and the links in the list of the others. */
export function sheetsOfMarkers(atlas: AtlasPage): Promise<string[]> {
  return atlas.map
    .locator('.maplibregl-marker a')
    .evaluateAll((links) =>
      links.map((link) => (link.getAttribute('aria-description') ?? link.textContent).trim()),
    );
}
