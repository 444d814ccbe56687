import type { SiteContours } from '../settings/site.ts';
import { isRoughArea } from '../territory/statistical-notes.ts';
import { aboutLength } from '../text/french-measures.ts';
import type { ComparedTerritory, Comparison } from './comparison.ts';

function neighbourIn({ view }: ComparedTerritory, other: ComparedTerritory) {
  const all = view.neighbours.flatMap(({ level, territories }) =>
    territories.map(({ key, borderMetres }) => ({ key, level, metres: borderMetres })),
  );
  return all.find(({ key }) => key === other.view.record.key);
}

/** Of each two that are neighbours; none of communes whose contours are too rough for it. */
export const sharedBorders = (territories: readonly ComparedTerritory[], kind: SiteContours['kind']) =>
  territories.flatMap((one, at) =>
    territories.slice(at + 1).flatMap((other) => {
      const found = neighbourIn(one, other);
      const between = [one, other] as const;
      return found && !isRoughArea(found, kind) ? [{ between, metres: found.metres }] : [];
    }),
  );

export type SharedBorder = ReturnType<typeof sharedBorders>[number];

/** « A–B : ≈ 84 km » */
export const pairWords = ({ between, metres }: SharedBorder): string =>
  `${between.map(({ letters }) => letters.join('')).join('\u2060–\u2060')}\u00a0: ${aboutLength(metres)}`;

const BORDERED = ['region', 'departement', 'epci', 'ept'] as const;

/** Two territories of one level: what lies along their border, or how far apart they are, can be shown. Null for any other comparison. */
export function borderedPair({ ofSheets, territories }: Comparison) {
  const [one, other, ...others] = territories;
  if (ofSheets || !one || !other || others.length > 0) return null;
  const views = [one.view, other.view];
  const level = BORDERED.find((name) =>
    views.every(({ record, also }) => record.level === name || also.includes(name)),
  );
  if (!level) return null;
  // Null for two that share no border.
  const metres = neighbourIn(one, other)?.metres ?? null;
  return { level, territories: [one, other] as const, metres };
}

export type BorderedPair = NonNullable<ReturnType<typeof borderedPair>>;
