import { fileLoader } from '../../data/load-file.ts';
import { urlOf } from '../../data/urls.ts';
import { TERRITORY_NAMES_FILE } from '../../formats/territory-names-file.ts';
import { parseTerritoryIndex, type TerritoryIndex } from './parse-territory-index.ts';

const loadNames = fileLoader(TERRITORY_NAMES_FILE);

let ready: Promise<TerritoryIndex> | null = null;

/** A failure is forgotten: asking again tries again. @throws DataError with the reason. */
export function loadTerritoryIndex(): Promise<TerritoryIndex> {
  ready ??= loadNames(urlOf(TERRITORY_NAMES_FILE))
    .then(parseTerritoryIndex)
    .catch((error: unknown) => {
      ready = null;
      throw error;
    });
  return ready;
}
