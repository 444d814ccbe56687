import { type Level, levelWords } from './levels.ts';

export const CLICKED_LEVELS = ['region', 'departement', 'epci', 'commune'] as const;

/** `epci` includes the EPT. */
export type ClickedLevel = (typeof CLICKED_LEVELS)[number];

/** Levels whose territories are compared with an author's on the map. */
export type ResembledLevel = Exclude<ClickedLevel, 'commune'>;

/** Zooms (MapLibre, tiles of 512 CSS pixels) from which a click selects each level. */
const LEVEL_ZOOMS: Readonly<Record<ClickedLevel, number>> = {
  region: 0,
  departement: 6.2,
  epci: 7.8,
  commune: 9.3,
};

export function levelAtZoom(zoom: number): ClickedLevel {
  return CLICKED_LEVELS.findLast((level) => zoom >= LEVEL_ZOOMS[level]) ?? 'region';
}

export function narrower(level: ClickedLevel): ClickedLevel {
  return CLICKED_LEVELS[CLICKED_LEVELS.indexOf(level) + 1] ?? 'commune';
}

export function clickedLevelOf(level: Level): ClickedLevel {
  return levelWords(level).clicked;
}
