import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SheetMark } from '../../../core/scene/map-scene.ts';
import { PATHS } from '../../../state/address/addresses.ts';
import { keepFocusReturn } from '../../../state/focus/visit.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { type Place, placeClearOf } from '../../../ui/place-beside.ts';
import { SheetRow } from '../../outline/SheetRow.tsx';
import styles from './PlaceMenu.module.css';

/** The browser focuses such a link as the popover opens; React's own `autoFocus` sets no attribute. */
function focusOnOpen(link: HTMLAnchorElement | null): void {
  link?.setAttribute('autofocus', '');
}

type Fill = (press: { readonly currentTarget: HTMLElement }) => void;

/** What a closed list holds comes once it is asked for, just before the browser opens it. A press has given its marker no focus, to which Escape leads. */
export function useFilled(atFirst: boolean): [boolean, Fill] {
  const [isFilled, setFilled] = useState(atFirst);
  const fill: Fill = ({ currentTarget }) => {
    currentTarget.focus({ preventScroll: true });
    flushSync(() => setFilled(true));
  };
  return [isFilled, fill];
}

const OTHERS = '[data-panel], .maplibregl-marker :is(a, button):not([popover] *)';

/** At its marker, where it hides least of the others and of the panel. */
const placeAtMarker: Place = (...around) =>
  placeClearOf([...document.querySelectorAll(OTHERS)].map((other) => other.getBoundingClientRect()))(
    ...around,
  );

/** Beyond it a territory's own page goes on. */
const MOST_LISTED = 30;

interface PlaceMenuProps {
  readonly id: string;
  readonly title: string;
  readonly places: readonly SheetMark[];
  readonly anchor: RefObject<HTMLElement | null>;
  readonly isFilled: boolean;
}

/** The sheets of a place that has several, or of places that do not part, so that no marker hides another. */
export function PlaceMenu({ id, title, places, anchor, isFilled }: PlaceMenuProps) {
  return (
    <Menu id={id} anchor={anchor} place={placeAtMarker} className={styles.menu}>
      {isFilled && <PlaceSheets {...{ id, title, places }} />}
    </Menu>
  );
}

function PlaceSheets({ id, title, places }: Pick<PlaceMenuProps, 'id' | 'title' | 'places'>) {
  const all = places.flatMap(({ territory, sheets }) =>
    sheets.map((sheet, at) => ({ key: `${territory.key} ${at}`, territory, sheet })),
  );
  const beyond = new Set(all.slice(MOST_LISTED).map(({ territory }) => territory));
  return (
    <>
      <div className={styles.top}>
        <p>{title}</p>
        <Button look="icon" aria-label="Fermer la liste" popoverTarget={id} popoverTargetAction="hide">
          <X size={18} aria-hidden="true" />
        </Button>
      </div>
      <ul>
        {all.slice(0, MOST_LISTED).map(({ key, territory, sheet }, index) => (
          <li key={key}>
            <SheetRow
              className={styles.link}
              ref={index === 0 ? focusOnOpen : null}
              sheet={sheet}
              level={territory.level}
              onClick={() => keepFocusReturn({ sheet: sheet.id, from: 'marker' })}
            />
          </li>
        ))}
        {[...beyond].map(({ key, name, level, code }) => (
          <li key={key}>
            <Link className={styles.link} to={PATHS.territory} params={{ level, code }}>
              {`Toutes les fiches\u00a0: ${name}`}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
