import { comparedExtent } from '../../domain/comparison/compared-extent.ts';
import { formatTerritories } from '../../domain/comparison/compared-set.ts';
import { type ClickedLevel, clickedLevelOf } from '../../domain/territory/clicked-level.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import type { ComparedOnMap } from '../../state/compared-on-map.ts';
import type { Subject } from '../../state/subject.ts';
import type { Focus } from './use-camera.ts';
import type { MarkedTerritories } from './use-feature-states.ts';

/** What the address has the map show. */
export interface Scene {
  /** What the camera frames; null for the whole of France. */
  readonly focus: Focus | null;
  readonly marked: MarkedTerritories;
  /** Territories whose contours are needed. */
  readonly lit: readonly TerritoryKey[];
  /**
   * Level whose other territories step back; none for a grouping, whose members are of another level, for a commune
   * without contour, for territories of several levels.
   */
  readonly veiled: ClickedLevel | null;
}

const NOTHING: readonly TerritoryKey[] = [];

function levelOf(key: TerritoryKey): ClickedLevel | null {
  const [level] = partsOf(key);
  return level === 'petr' ? null : clickedLevelOf(level);
}

function comparedScene(compared: readonly ComparedOnMap[]): Scene {
  const keys = compared.map(({ key }) => key);
  const bbox = comparedExtent(compared);
  const levels = new Set(keys.map(levelOf));
  const [level = null] = levels;
  return {
    focus: bbox && { id: formatTerritories(keys), bbox },
    marked: { selected: null, compared: keys },
    lit: keys,
    veiled: levels.size === 1 ? level : null,
  };
}

/** What to show of the page: its subject, or the territories that it compares. */
export function scene(subject: Subject | null, compared: readonly ComparedOnMap[] | null): Scene {
  if (compared) return comparedScene(compared);
  const marked = { selected: subject?.key ?? null, compared: NOTHING };
  if (!subject) return { focus: null, marked, lit: NOTHING, veiled: null };
  return {
    focus: { id: subject.key, bbox: subject.bbox },
    marked,
    lit: [subject.key],
    veiled: subject.hasContour ? levelOf(subject.key) : null,
  };
}
