import { useMatch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Catalogue, territoryOf } from '../domain/catalogue.ts';
import type { TerritoryRecord } from '../domain/territory-record.ts';
import type { Subject } from '../selection/subject.ts';
import { useSelectedSheet } from '../selection/use-selected-sheet.ts';

function subjectOf({ key, name, bbox, pin }: TerritoryRecord, sheet: string | null): Subject {
  return { key, name, bbox, pin, sheet };
}

/** What the address is about: a sheet's territory, a territory, or nothing. The address is the only place where it lives. */
export function useSubject(catalogue: Catalogue): Subject | null {
  const sheet = useSelectedSheet();
  const answer = useMatch({ from: '/territoires/$level/$code', shouldThrow: false })?.loaderData;
  const record = answer && 'found' in answer ? answer.found.record : null;
  return useMemo(() => {
    if (record) return subjectOf(record, null);
    const card = catalogue.cards.find((candidate) => candidate.id === sheet);
    return card ? subjectOf(territoryOf(catalogue, card), card.id) : null;
  }, [record, catalogue, sheet]);
}
