import { useCallback } from 'react';
import { create } from 'zustand';
import { colouringLabel, isPublished, valueInWords } from '../../../core/indicators/colouring.ts';
import type { SheetMark } from '../../../core/scene/map-scene.ts';
import { levelInSentence } from '../../../core/territory/levels.ts';
import { partsOf, type TerritoryKey } from '../../../core/territory/territory.ts';
import { sheetCount } from '../../../core/text/french-numbers.ts';
import { useHovered } from '../../../state/map/hover.ts';
import type { Choropleth } from '../model/choropleth.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import styles from './HoverTooltip.module.css';

export interface TooltipSubject {
  readonly key: TerritoryKey;
  readonly name: string;
  /** It shares a border with what is selected. */
  readonly neighbour: boolean;
  /** What a click does while comparing, else null. */
  readonly click: 'add' | 'remove' | null;
  /** What tints the map under the pointer. */
  readonly cover: SheetMark | undefined;
}

interface TooltipState {
  /** CSS pixels from the map's top left. */
  readonly at: { readonly x: number; readonly y: number };
  readonly subject: TooltipSubject | null;
}

export const useTooltip = create<TooltipState>(() => ({ at: { x: 0, y: 0 }, subject: null }));

// It disappears with the highlight of what it names.
useHovered.subscribe(({ hovered }) => {
  const { subject } = useTooltip.getState();
  if (subject && subject.key !== hovered) useTooltip.setState({ subject: null });
});

type HoverTooltipProps = Pick<MapViewModel, 'choropleth' | 'sheetsOf'>;

/** CSS pixels: nearer to an edge, where the territories overseas lie over the map, the tooltip moves to the other side of the pointer. */
const ROOM = { width: 280, height: 190 };

const CLICKS = { add: 'cliquez pour ajouter', remove: 'cliquez pour retirer' } as const;

const coveredBy = ({ sheets, territory }: SheetMark) =>
  `zone couverte par ${sheetCount(sheets.length)} ${territory.of}`;

/** A publisher's own is named: its unit does not say what it is. */
function indicatorWords({ colouring, level, values, absences }: Choropleth, key: TerritoryKey) {
  const value = values.get(key);
  const words = value === undefined ? absences?.get(key) : valueInWords(colouring, level, value);
  return words && isPublished(colouring) ? `${colouringLabel(colouring)}\u00a0: ${words}` : words;
}

function details(
  { key, neighbour, click, cover }: TooltipSubject,
  { choropleth, sheetsOf }: HoverTooltipProps,
): string {
  return [
    levelInSentence(partsOf(key)[0]),
    sheetsOf(key) === 0 && cover ? coveredBy(cover) : sheetCount(sheetsOf(key)),
    choropleth && indicatorWords(choropleth, key),
    neighbour && 'voisin',
    click && CLICKS[click],
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Follows the pointer and changes its words without a render: a move across the map costs React nothing. */
export function HoverTooltip({ choropleth, sheetsOf }: HoverTooltipProps) {
  const follow = useCallback(
    (node: HTMLDivElement | null) => {
      const [name, words] = node?.querySelectorAll('strong, span') ?? [];
      if (!node || !name || !words) return;
      return useTooltip.subscribe(({ at, subject }, before) => {
        node.style.transform = `translate(${at.x}px, ${at.y}px)`;
        const { clientWidth = 0, clientHeight = 0 } = node.parentElement ?? {};
        node.toggleAttribute('data-left', at.x > clientWidth - ROOM.width);
        node.toggleAttribute('data-above', at.y > clientHeight - ROOM.height);
        if (subject?.key === before.subject?.key && subject?.cover === before.subject?.cover) return;
        node.hidden = subject === null;
        name.textContent = subject?.name ?? '';
        words.textContent = subject ? details(subject, { choropleth, sheetsOf }) : '';
      });
    },
    [choropleth, sheetsOf],
  );
  return (
    <div ref={follow} className={`small ${styles.tooltip}`} data-map-tip="" aria-hidden="true" hidden>
      <div>
        <strong />
        <span />
      </div>
    </div>
  );
}
