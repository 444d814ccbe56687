import { Link } from '@tanstack/react-router';
import { type RefObject, useRef } from 'react';
import { themeOf } from '../../data/settings.ts';
import type { MapLocation } from '../../domain/sheet/catalogue.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { LevelMark } from '../../outline/LevelMark.tsx';
import { rememberOpener } from '../../state/transient-store.ts';
import styles from './PlaceMenu.module.css';

export const placeMenuId = (key: TerritoryKey) => `fiches-de-${key.replace(':', '-')}`;

/** Distance to the marker and to the window's edge, in CSS pixels. */
const GAP_PX = 12;

/** Puts the menu beside its marker, inside the window. */
function placeBeside(menu: HTMLElement, anchor: HTMLElement): void {
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const fitsRight = right + GAP_PX + width <= innerWidth - GAP_PX;
  const fitsLeft = left - GAP_PX - width >= GAP_PX;
  const clamp = (value: number, most: number) => Math.max(GAP_PX, Math.min(value, most));
  const x = fitsRight ? right + GAP_PX : fitsLeft ? left - GAP_PX - width : (left + right - width) / 2;
  const y = fitsRight || fitsLeft ? (top + bottom - height) / 2 : bottom + GAP_PX;
  menu.style.left = `${clamp(x, innerWidth - width - GAP_PX)}px`;
  menu.style.top = `${clamp(y, innerHeight - height - GAP_PX)}px`;
}

/** The browser focuses such a link as the popover opens; React's own `autoFocus` sets no attribute. */
function focusOnOpen(link: HTMLAnchorElement | null): void {
  link?.setAttribute('autofocus', '');
}

interface PlaceMenuProps {
  readonly place: MapLocation;
  readonly anchor: RefObject<HTMLElement | null>;
}

/** The sheets of a place that has several, so that no marker hides another. */
export function PlaceMenu({ place, anchor }: PlaceMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={menu}
      id={placeMenuId(place.territory.key)}
      className={styles.menu}
      popover="auto"
      onToggle={(event) => {
        if (event.newState !== 'open' || !menu.current || !anchor.current) return;
        placeBeside(menu.current, anchor.current);
      }}
    >
      <p className={styles.title}>
        {place.territory.name} · {place.sheets.length} fiches
      </p>
      <ul>
        {place.sheets.map((card, index) => (
          <li key={card.id}>
            <Link
              className={styles.link}
              ref={index === 0 ? focusOnOpen : null}
              to="/fiches/$id/"
              params={{ id: card.id }}
              onClick={() => {
                menu.current?.hidePopover();
                rememberOpener({ sheet: card.id, from: 'marker' });
              }}
            >
              <LevelMark level={place.territory.level} theme={themeOf(card.themes[0])} />
              <span>{card.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
