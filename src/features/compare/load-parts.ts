import type { Part, PartLevel } from '../../core/comparison/coloured-parts.ts';
import type { RankedLevel } from '../../core/comparison/standing.ts';
import { COMMUNE_POPULATIONS_FILE, communeIndicators } from '../../core/formats/communes-file.ts';
import { epciAreas } from '../../core/formats/epci-file.ts';
import { upperAreas } from '../../core/formats/upper-levels-file.ts';
import { clickedLevelOf } from '../../core/territory/clicked-level.ts';
import { isRoughArea } from '../../core/territory/statistical-notes.ts';
import {
  departementOfCommune,
  partsOf,
  type Territory,
  territoryKey,
} from '../../core/territory/territory.ts';
import { type Indicators, shareIn, type TerritoryRecord } from '../../core/territory/territory-record.ts';
import { loadUpperLevels } from '../../state/data/atlas-files.ts';
import { loadCommunes, loadEpci } from '../../state/data/load-contours.ts';
import { fileLoader } from '../../state/data/load-file.ts';
import { withValues } from '../../state/data/load-indicators.ts';
import { decodedContour, loadUpper } from '../../state/data/load-outlines.ts';
import { site } from '../../state/data/settings.ts';
import { urlOf } from '../../state/data/urls.ts';

// What colours compared territories inside and ranks them. Every function throws DataError when a file can't be had.

async function departementsIn(territory: TerritoryRecord): Promise<Part[]> {
  const [file, upperLevels] = await Promise.all([loadUpper(), loadUpperLevels()]);
  return upperAreas('departement', file, upperLevels).flatMap(({ area, ...part }) => {
    const share = shareIn(part, territory.key);
    return share ? [{ ...part, share, contour: decodedContour(file, area), isDot: false }] : [];
  });
}

/** Itself where it is one. Of a part of Grand Paris, which is a single one, its établissements publics territoriaux. */
async function epciIn({ key }: TerritoryRecord): Promise<Part[]> {
  const file = await loadEpci();
  const inside = epciAreas(file).flatMap(({ area, ...part }) => {
    const { parents, seat: town } = area.properties;
    const [, share = part.key === key ? 'whole' : null] = parents.find(([parent]) => parent === key) ?? [];
    return share ? [{ ...part, share, town, contour: decodedContour(file, area), isDot: false }] : [];
  });
  const epci = inside.filter(({ level }) => level === 'epci');
  const ept = inside.filter(({ level }) => level === 'ept');
  return epci.length > 1 || ept.length === 0 ? epci : ept;
}

/** Codes of the départements whose files have the communes of a territory. */
async function departementsOf({ key, level, code, parents }: TerritoryRecord): Promise<string[]> {
  if (level === 'com' || level === 'departement') return [code];
  if (level === 'commune') return [departementOfCommune(code)];
  const { territories } = await loadUpperLevels();
  // Paris, a département of its own, is none of the wider territories of its métropole.
  const paris = territories.filter((one) => one.level === 'commune' && shareIn(one, key));
  return [
    ...parents.flatMap((parent) => (parent.level === 'departement' ? parent.code : [])),
    ...paris.map((one) => departementOfCommune(one.code)),
  ];
}

async function communesIn(territory: TerritoryRecord): Promise<Part[]> {
  const codes = await departementsOf(territory);
  const files = await Promise.all(codes.map(loadCommunes));
  const isDot = isRoughArea({ level: 'commune' }, site.contours.kind);
  const isWhole = territory.level === 'departement' || territory.level === 'commune';
  return files.flatMap((file) => {
    if (!file) return [];
    const at = file.parents.findIndex(([parent]) => parent === territory.key);
    const { geometries } = file.objects.communes;
    const own = isWhole ? geometries : geometries.filter(({ properties }) => properties.parents.includes(at));
    const groups = file.parents.map(([key, name]): Territory | undefined => {
      const [level, code] = partsOf(key);
      return level === 'epci' || level === 'ept' ? { key, level, code, name } : undefined;
    });
    return own.map((area): Part => {
      const { name, pin, parents } = area.properties;
      // Narrowest last: of Grand Paris, the établissement public territorial.
      const group = parents.map((one) => groups[one]).findLast((one) => one !== undefined);
      return {
        key: territoryKey('commune', area.id),
        level: 'commune',
        code: area.id,
        name,
        pin,
        share: 'whole',
        indicators: communeIndicators(area.properties),
        contour: decodedContour(file, area),
        isDot,
        group,
      };
    });
  });
}

const LOADERS = { departement: departementsIn, epci: epciIn, commune: communesIn } as const;

/** With the publisher's values. */
export const loadParts = async (territory: TerritoryRecord, level: PartLevel): Promise<readonly Part[]> =>
  withValues(level, await LOADERS[level](territory));

const loadPopulations = fileLoader(COMMUNE_POPULATIONS_FILE);

async function upperPeers(level: RankedLevel) {
  const { territories, perimeterAliases } = await loadUpperLevels();
  // Paris is a département too; an overseas région is one of the départements.
  const also = perimeterAliases.filter(([alias]) => level === 'departement' && partsOf(alias)[0] === level);
  const keys = new Set(also.map(([, key]) => key));
  return territories.filter((one) => one.level === level || keys.has(one.key));
}

/** Of all territories of a level, with the publisher's values; of communes the population alone. */
export async function loadPeers(level: RankedLevel): Promise<readonly Indicators[]> {
  if (level === 'commune') {
    const { populations } = await loadPopulations(await urlOf(COMMUNE_POPULATIONS_FILE));
    return populations.map((population) => communeIndicators({ population, area: null }));
  }
  const isEpci = level === 'epci' || level === 'ept';
  const peers: readonly Pick<TerritoryRecord, 'key' | 'indicators'>[] = isEpci
    ? epciAreas(await loadEpci()).filter((one) => one.level === level)
    : await upperPeers(level);
  const valued = await withValues(clickedLevelOf(level), peers);
  return valued.map(({ indicators }) => indicators);
}
