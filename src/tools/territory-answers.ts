import type { AtlasContent } from '../compiler/catalogue/compile-content.ts';
import { communeAnswer } from '../data/commune-view.ts';
import { epciView } from '../data/epci-view.ts';
import { departementOfCommune } from '../domain/territory/departement-code.ts';
import { type TerritoryAnswer, wideAnswer } from '../domain/territory/territory-view.ts';

/** What a territory's address leads to, read from the compiled content: the same as the browser finds. */
export function territoryAnswer(content: AtlasContent, level: string, code: string): TerritoryAnswer {
  const { wide, epciTopology, departementFiles, likeFiles } = content;
  if (level === 'commune') {
    const departement = departementOfCommune(code);
    const file = departementFiles.get(departement);
    return file ? communeAnswer(file as never, likeFiles.get(departement) ?? {}, wide, code) : null;
  }
  if (level === 'epci' || level === 'ept') {
    const view = epciView(epciTopology as never, wide, level, code);
    return view && { found: view };
  }
  return wideAnswer(wide, level, code);
}
