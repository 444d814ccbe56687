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
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import { colouringNotes, shownColouring } from '../../core/territory/colouring.ts';
import type { Colouring } from '../../core/territory/colouring-names.ts';
import { loadParts } from '../../state/data/load-parts.ts';
import { resource } from '../../state/data/resource.ts';
import { site } from '../../state/data/settings.ts';
import { useResource } from '../../state/use-resource.ts';

/** What colours all cards, in the same classes. */
export interface ColouredCards {
  readonly level: PartLevel;
  readonly colouring: Colouring;
  /** In the order of the territories; empty for one without parts, and until they have come. */
  readonly cards: readonly (readonly ColouredPart[])[];
  /** Inhabitants of the most populous part. */
  readonly mostPeople: number;
}

/** Null where nothing has parts. */
export function useColouredCards(territories: readonly ComparedTerritory[], catalogue: Catalogue) {
  const { couleur } = useSearch({ from: '__root__' });
  const level = partLevel(territories.map(({ view }) => view.record.level));
  const inside = useMemo(
    () =>
      resource(() =>
        Promise.all(territories.map(({ view }) => (level ? loadParts(view.record, level) : []))),
      ),
    [territories, level],
  );
  const { value, stage } = useResource(inside, 'asks');
  const coloured = useMemo((): ColouredCards | null => {
    if (!level) return null;
    const colouring = shownColouring(couleur, level);
    const sheetsOf = (key: ColouredPart['key']) => countOfSheets(catalogue, key);
    const cards = (value ?? []).map((parts) => colouredParts(parts, colouring, level, sheetsOf));
    const mostPeople = greatest(cards.flat().map(({ indicators }) => indicators.population));
    return { level, colouring, cards, mostPeople };
  }, [value, level, couleur, catalogue]);
  return { coloured, hasFailed: stage === 'failed' };
}

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
