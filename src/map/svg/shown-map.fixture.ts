import type { Polygon } from 'geojson';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { tinyData } from '../../app/testing/tiny-atlas.ts';
import type { ComparedSearch } from '../../core/comparison/compared-set.ts';
import { drawnMarkup } from './drawn-markup.fixture.tsx';
import { adoptStaticMap, STATIC_MAP_ID } from './static-map.ts';

/** As it is prerendered: plain markup beside the page's own. */
export async function show(at = '/', selected: string | null = null, data = tinyData()) {
  const section = document.createElement('section');
  section.id = STATIC_MAP_ID;
  section.className = 'static-map';
  section.innerHTML = drawnMarkup(selected);
  document.body.prepend(section);
  const view = await renderAtlas({ at, data });
  adoptStaticMap(view.router, (act) => act());
  return view;
}

const own: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [2, 47],
      [3, 47],
      [2, 48],
      [2, 47],
    ],
  ],
};
/** A comparison whose territories have a shape. */
export const withContours = async (search: ComparedSearch) => {
  const comparison = await tinyData().comparison(search);
  const territories = comparison.territories.map((one) => ({ ...one, contours: { own, sameLevel: [] } }));
  return { ...comparison, territories };
};
