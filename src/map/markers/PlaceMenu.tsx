import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { placeMenuId } from '../../a11y/element-ids.ts';
import { keepFocusReturn } from '../../a11y/focus-return.ts';
import { PATHS } from '../../address/addresses.ts';
import { themeOf } from '../../data/settings.ts';
import type { MapLocation } from '../../domain/sheet/catalogue.ts';
import { LevelMark } from '../../outline/LevelMark.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './PlaceMenu.module.css';

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
  return (
    <Menu id={placeMenuId(place.territory.key)} anchor={anchor} className={styles.menu}>
      <p className={styles.title}>
        {place.territory.name} · {place.sheets.length} fiches
      </p>
      <ul>
        {place.sheets.map((sheet, index) => (
          <li key={sheet.id}>
            <Link
              className={styles.link}
              ref={index === 0 ? focusOnOpen : null}
              to={PATHS.sheet}
              params={{ id: sheet.id }}
              onClick={() => keepFocusReturn({ sheet: sheet.id, from: 'marker' })}
            >
              <LevelMark level={place.territory.level} theme={themeOf(sheet.themes[0])} />
              <span>{sheet.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
