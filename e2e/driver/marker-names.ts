import type { AtlasPage } from './atlas-page.ts';

/** Accessible names of the markers' sheets, without the place that follows the title. */
export function sheetsOfMarkers(atlas: AtlasPage): Promise<string[]> {
  return atlas.map
    .locator('.maplibregl-marker a')
    .evaluateAll((links) =>
      links.map((link) => (link.ariaLabel ?? link.textContent).replace(/ \([^()]+, [^()]+\)$/u, '').trim()),
    );
}
