import { useMatch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../core/sheet/catalogue-index.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { LEVELS } from '../../core/territory/levels.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { ROUTES } from '../../state/address/addresses.ts';
import type { Subject } from '../../state/map/map-subject.ts';

function subjectOf(record: TerritoryRecord, sheet: Initiative | null): Subject {
  const { key, name, pin } = record;
  const hasContour = !record.bare;
  const parents = record.parents
    .toSorted((one, other) => LEVELS.indexOf(other.level) - LEVELS.indexOf(one.level))
    .map((parent) => parent.key);
  return {
    key,
    name,
    pin,
    hasContour,
    parents,
    bbox: sheet?.extent ?? record.bbox,
    lit: sheet?.territories ?? [key],
    sheet: sheet?.id ?? null,
    likeness: sheet?.likeness,
    named: sheet?.places ?? [],
  };
}

export function useSubject(catalogue: Catalogue): Subject | null {
  const sheet = useMatch({ from: ROUTES.sheet, shouldThrow: false })?.loaderData ?? null;
  const answer = useMatch({ from: ROUTES.territory, shouldThrow: false })?.loaderData;
  const record = answer && 'found' in answer ? answer.found.record : null;
  return useMemo(() => {
    if (record) return subjectOf(record, null);
    const card = sheet && findSheet(catalogue, sheet.id);
    return card ? subjectOf(territoryOf(catalogue, card), sheet) : null;
  }, [record, catalogue, sheet]);
}
