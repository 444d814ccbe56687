import { site } from '../../data/settings.ts';
import { isRoughArea } from '../../domain/territory/area-precision.ts';
import { density, type TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { approximate, rounded } from '../../text/french-measures.ts';

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
}

/** Superficie and densité, as precise as the contour; none without one. */
export function groundFigures(record: TerritoryRecord): Figure[] {
  const { areaKm2 } = record.indicators;
  const dense = density(record.indicators);
  const measure = isRoughArea(record, site.contours.kind) ? approximate : rounded;
  return [
    ...(areaKm2 ? [{ label: 'Superficie', value: `≈\u00a0${measure(areaKm2)}`, unit: 'km²' }] : []),
    ...(dense === null ? [] : [{ label: 'Densité', value: `≈\u00a0${measure(dense)}`, unit: 'hab./km²' }]),
  ];
}
