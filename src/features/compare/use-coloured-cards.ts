import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { greatest } from '../../core/collections/extremes.ts';
import {
  type ColouredPart,
  colouredParts,
  type PartLevel,
  partLevel,
} from '../../core/comparison/coloured-parts.ts';
import type { ComparedTerritory } from '../../core/comparison/comparison.ts';
import { colouringNotes, shownColouring } from '../../core/indicators/colouring.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import { site } from '../../state/data/settings.ts';
import { useLoaded } from '../../state/data/use-resource.ts';
import { loadParts } from './load-parts.ts';

const loadInside = (territories: readonly ComparedTerritory[], level: PartLevel | null) =>
  Promise.all(territories.map(({ view }) => (level ? loadParts(view.record, level) : [])));

/**
 * What colours all cards, in the same classes, and inhabitants of the most populous part; null where nothing has parts. A card
 * is empty for a territory without parts, and all are until they have come.
 */
export function useColouredCards(territories: readonly ComparedTerritory[], catalogue: Catalogue) {
  const { couleur } = useSearch({ from: '__root__' });
  const level = partLevel(territories.map(({ view }) => view.record.level));
  const { value, stage } = useLoaded(loadInside, territories, level);
  const coloured = useMemo(() => {
    if (!level) return null;
    const colouring = shownColouring(couleur, level);
    const sheetsOf = (key: ColouredPart['key']) => countOfSheets(catalogue, key);
    const cards = (value ?? []).map((parts) => colouredParts(parts, colouring, level, sheetsOf));
    const mostPeople = greatest(cards.flat().map(({ indicators }) => indicators.population));
    return { level, colouring, cards, mostPeople };
  }, [value, level, couleur, catalogue]);
  return { coloured, hasFailed: stage === 'failed' };
}

export type ColouredCards = NonNullable<ReturnType<typeof useColouredCards>['coloured']>;

/** Where the values come from, and how the cells are read. */
export function coloursNote({ colouring, cards }: ColouredCards): string {
  const parts = cards.flat();
  const isCut = parts.some(({ share }) => share !== 'whole');
  const hasDots = parts.some(({ isDot }) => isDot);
  return [
    ...colouringNotes(colouring, site.contours.shortLabel.toLowerCase()),
    ...(isCut ? ['Une intercommunalité à cheval a la couleur de son ensemble.'] : []),
    ...(hasDots ? ['Un point par commune, selon sa population.'] : []),
    'Mêmes classes pour toutes les cartes.',
  ].join(' ');
}
