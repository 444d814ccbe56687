import type { Bbox, Position } from '../geo/position.ts';
import type { Territory, TerritoryKey } from './territory.ts';

/** How much of a territory lies in a wider one: all of it, its seat and more, or some of it without the seat. */
export type Share = 'whole' | 'main' | 'part';

export interface ParentTerritory extends Territory {
  readonly share: Share;
  /** Of the intercommunalité of a commune. */
  readonly indicators?: Indicators;
}

/** Why a publisher's indicator has no figure: words of the files, and of the screen. */
export const ABSENCES = { s: 'secret statistique', nd: 'non publié', so: 'sans objet' } as const;

export type PublishedValue = number | keyof typeof ABSENCES;

export interface Indicators {
  /** Population municipale 2023, inhabitants (Mayotte: census of 2017). Insee. */
  readonly population: number;
  /** Area of the contour, km², water included, 3 significant digits; null without a contour, and of a commune with an indicative one. */
  readonly areaKm2: number | null;
  readonly communes: number;
  /** Share of the inhabitants who live in communes under 2 000 inhabitants, from 0 to 1. */
  readonly ruralShare: number;
  /** Of its publisher's own indicators, by id, where they were loaded. */
  readonly published?: Readonly<Record<string, PublishedValue>> | undefined;
}

export interface MeasuredTerritory extends Territory {
  readonly indicators: Indicators;
}

export interface TerritoryRecord extends Territory {
  /** What it is where its level does not say it: « Parc naturel régional ». */
  readonly kind?: string;
  /** Without contour. */
  readonly bare?: boolean;
  /** Definite article of the name for French sentences, `la `, `le `, `les `, `l’`, or empty. */
  readonly article: string;
  /** The name after « de »: « de Meurthe-et-Moselle », « du Pas-de-Calais », « des Vosges ». */
  readonly of: string;
  /** Wider territories, widest first; never the same perimeter twice. */
  readonly parents: readonly ParentTerritory[];
  readonly indicators: Indicators;
  /** Where it is on the map: seat or label point. Without contour, of what it lies in. */
  readonly pin: Position;
  readonly bbox: Bbox;
}

export function density({ population, areaKm2 }: Indicators): number | null {
  return areaKm2 ? population / areaKm2 : null;
}

export function shareIn(territory: Pick<TerritoryRecord, 'parents'>, wider: TerritoryKey): Share | null {
  return territory.parents.find((parent) => parent.key === wider)?.share ?? null;
}
