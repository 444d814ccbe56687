import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { viewWithPublished, zonesOf } from '../../core/formats/indicators-file.ts';
import { departementOfCommune } from '../../core/territory/territory.ts';
import type { RoutedTerritory } from '../../core/territory/territory-view.ts';
import { routedCommune } from '../../core/territory-views/commune-view.ts';
import { epciView } from '../../core/territory-views/epci-view.ts';
import { routedUpperTerritory } from '../../core/territory-views/upper-view.ts';

type TerritorySources = Pick<
  AtlasContent,
  'upperLevels' | 'epciTopology' | 'departementFiles' | 'indicatorFiles'
>;

export function routedTerritory(content: TerritorySources, level: string, code: string): RoutedTerritory {
  const routed = withoutValues(content, level, code);
  if (!routed || !('found' in routed)) return routed;
  const { record, also } = routed.found;
  const files = zonesOf(record, also).map((zone) => content.indicatorFiles.get(zone) ?? {});
  return { found: viewWithPublished(routed.found, files) };
}

function withoutValues(content: TerritorySources, level: string, code: string): RoutedTerritory {
  const { upperLevels, epciTopology, departementFiles } = content;
  if (level === 'commune') {
    const departement = departementOfCommune(code);
    const file = departementFiles.get(departement);
    return file ? routedCommune(file, upperLevels, code) : null;
  }
  if (level === 'epci' || level === 'ept') {
    const view = epciView(epciTopology, upperLevels, level, code);
    return view && { found: view };
  }
  return routedUpperTerritory(upperLevels, level, code);
}
