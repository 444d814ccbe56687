import { formatTerritories, type Letter } from '../../core/comparison/compared-set.ts';
import { comparedExtent } from '../../core/comparison/comparison.ts';
import type { Bbox, Position } from '../../core/geo/position.ts';
import type { Likeness, PinnedPlace } from '../../core/sheet/initiative.ts';
import { type ClickedLevel, clickedLevelOf } from '../../core/territory/clicked-level.ts';
import { isGrouping } from '../../core/territory/levels.ts';
import { partsOf, type TerritoryKey } from '../../core/territory/territory.ts';

/** The territory that the address is about, its own page's or its sheet's. */
export interface Subject {
  readonly key: TerritoryKey;
  /** All the territories of its sheet, else itself. */
  readonly lit: readonly TerritoryKey[];
  readonly name: string;
  /** Around all of them. */
  readonly bbox: Bbox;
  readonly pin: Position;
  /** False for a territory without a contour. */
  readonly hasContour: boolean;
  /** Wider territories that it lies in, the narrowest first. */
  readonly parents: readonly TerritoryKey[];
  readonly sheet: string | null;
  /** Of its sheet's author. */
  readonly likeness?: Likeness | null | undefined;
  readonly named: readonly PinnedPlace[];
}

export interface ComparedOnMap {
  readonly key: TerritoryKey;
  readonly name: string;
  readonly letters: readonly Letter[];
  readonly bbox: Bbox;
  readonly pin: Position;
  readonly neighbours: readonly TerritoryKey[];
}

/** What the camera frames; `id` distinguishes one target from another. */
export interface CameraTarget {
  readonly id: string;
  readonly bbox: Bbox;
  /** Several territories: little room is left around them and their names. */
  readonly compared?: readonly ComparedOnMap[];
  /** MapLibre's zoom, beyond which it is not framed. */
  readonly maxZoom?: number;
}

export interface MapSubject {
  /** Null for the whole of France. */
  readonly target: CameraTarget | null;
  readonly selected: TerritoryKey | null;
  /** It is part of France and has no contour. */
  readonly isBare: boolean;
  readonly compared: readonly TerritoryKey[];
  /** The selected or the compared territories. */
  readonly lit: readonly TerritoryKey[];
  /** Of the compared territories; null for a grouping and for several levels. */
  readonly comparedLevel: ClickedLevel | null;
}

const NONE: readonly TerritoryKey[] = [];

function levelOf(key: TerritoryKey): ClickedLevel | null {
  const [level] = partsOf(key);
  return isGrouping(level) ? null : clickedLevelOf(level);
}

function comparisonOnMap(compared: readonly ComparedOnMap[]): MapSubject {
  const keys = compared.map(({ key }) => key);
  const bbox = comparedExtent(compared);
  const levels = new Set(keys.map(levelOf));
  const [level = null] = levels;
  return {
    target: bbox && { id: formatTerritories(keys), bbox, ...(keys.length > 1 && { compared }) },
    selected: null,
    isBare: false,
    compared: keys,
    lit: keys,
    comparedLevel: levels.size === 1 ? level : null,
  };
}

/** `compared` is null on pages that compare nothing, and wins over the subject elsewhere. */
export function mapSubject(subject: Subject | null, compared: readonly ComparedOnMap[] | null): MapSubject {
  if (compared) return comparisonOnMap(compared);
  const nothing = { compared: NONE, comparedLevel: null, isBare: false };
  if (!subject) return { ...nothing, target: null, selected: null, lit: NONE };
  const { key, lit, bbox, hasContour } = subject;
  return {
    ...nothing,
    target: { id: lit.join(), bbox },
    selected: key,
    isBare: !hasContour && partsOf(key)[0] !== 'france',
    lit,
  };
}
