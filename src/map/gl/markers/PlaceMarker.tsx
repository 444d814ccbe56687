import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { needsLeader } from '../../../core/geo/marker-layout.ts';
import type { ScreenPoint } from '../../../core/geo/spread-markers.ts';
import type { SheetMark } from '../../../core/scene/map-scene.ts';
import { count, sheetCount } from '../../../core/text/french-numbers.ts';
import { PATHS } from '../../../state/address/addresses.ts';
import { themeOf } from '../../../state/data/settings.ts';
import { markerOfSheets, placeMenuId } from '../../../state/focus/element-ids.ts';
import { keepFocusReturn } from '../../../state/focus/visit.ts';
import { hoverHandlers, hoverTerritory, useHoverMark } from '../../../state/map/hover.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { type Place, placeClearOf } from '../../../ui/place-beside.ts';
import { LevelMark } from '../../outline/LevelMark.tsx';
import { SHEET_ROW, SheetRow } from '../../outline/SheetRow.tsx';
import {
  groupName,
  type PlaceGroup,
  sheetsOf,
  themeRing,
  themesOf,
  themeWords,
} from '../model/place-groups.ts';
import styles from './PlaceMarker.module.css';

type Watch = (element: HTMLElement) => (() => void) | undefined;

/** A marker's part in the one tab stop of all of them. */
export interface MarkerControl {
  readonly tabIndex: number;
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly control: Watch;
}

/** A ref of an element that others watch too, as long as it is in the page. */
const watched =
  (node: RefObject<HTMLElement | null>, ...watches: readonly Watch[]) =>
  (element: HTMLElement | null) => {
    node.current = element;
    if (!element) return;
    const stops = watches.map((watch) => watch(element));
    return () => {
      for (const stop of stops) stop?.();
      node.current = null;
    };
  };

/** The browser focuses such a link as the popover opens; React's own `autoFocus` sets no attribute. */
function focusOnOpen(link: HTMLAnchorElement | null): void {
  link?.setAttribute('autofocus', '');
}

/** What a closed list holds comes once it is asked for, just before the browser opens it. A press has given its marker no focus, to which Escape leads. */
function useFilled(atFirst: boolean) {
  const [isFilled, setFilled] = useState(atFirst);
  const fill = ({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
    currentTarget.focus({ preventScroll: true });
    flushSync(() => setFilled(true));
  };
  return [isFilled, fill] as const;
}

const OTHERS = '[data-panel], .maplibregl-marker :is(a, button):not([popover] *)';

/** At its marker, where it hides least of the others and of the panel. */
const placeAtMarker: Place = (...around) =>
  placeClearOf([...document.querySelectorAll(OTHERS)].map((other) => other.getBoundingClientRect()))(
    ...around,
  );

/** The others are on the page of their territory. */
const MOST_LISTED = 30;

interface PlaceMenuProps {
  readonly id: string;
  readonly title: string;
  readonly places: readonly SheetMark[];
  readonly anchor: RefObject<HTMLElement | null>;
  readonly isFilled: boolean;
}

/** The sheets of a place that has several, or of places that do not part, so that no marker hides another. */
function PlaceMenu({ id, title, places, anchor, isFilled }: PlaceMenuProps) {
  return (
    <Menu id={id} anchor={anchor} place={placeAtMarker} className={styles.menu}>
      {isFilled && <PlaceSheets id={id} title={title} places={places} />}
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
      <div className="row spread small soft strong">
        <p>{title}</p>
        <Button look="icon" aria-label="Fermer la liste" popoverTarget={id} popoverTargetAction="hide">
          <X size={18} aria-hidden="true" />
        </Button>
      </div>
      <ul>
        {all.slice(0, MOST_LISTED).map(({ key, territory, sheet }, index) => (
          <li key={key}>
            <SheetRow
              ref={index === 0 ? focusOnOpen : null}
              sheet={sheet}
              level={territory.level}
              onClick={() => keepFocusReturn({ sheet: sheet.id, from: 'marker' })}
            />
          </li>
        ))}
        {[...beyond].map(({ key, name, level, code }) => (
          <li key={key}>
            <Link className={SHEET_ROW} to={PATHS.territory} params={{ level, code }}>
              {`Toutes les fiches\u00a0: ${name}`}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

interface PlaceMarkerProps extends MarkerControl {
  readonly place: SheetMark;
  /** One of its sheets is open. */
  readonly open: boolean;
  /** From its true point, CSS pixels. */
  readonly offset: ScreenPoint;
  /** Among very many: its list is filled once asked for. */
  readonly isOneOfMany: boolean;
}

export function PlaceMarker(props: PlaceMarkerProps) {
  const { place, open, offset, tabIndex, onKeyDownCapture, onFocus } = props;
  const node = useRef<HTMLElement | null>(null);
  const markHover = useHoverMark(place.territory.key);
  const [isFilled, fill] = useFilled(!props.isOneOfMany);
  const { territory, sign, sheets } = place;
  const [sheet] = sheets;
  if (!sheet) return null;
  const menu = placeMenuId(territory.key);
  const hover = hoverHandlers(territory.key);
  const shared = {
    ...markerOfSheets(sheets),
    className: `bare ${styles.marker}`,
    ref: watched(node, props.control, markHover),
    tabIndex,
    'data-open': open || undefined,
    ...hover,
    onFocus: () => {
      hover.onFocus();
      onFocus();
    },
  };
  const name = `${territory.name}, ${sheetCount(sign.count)}`;
  return (
    <div onKeyDownCapture={onKeyDownCapture}>
      <Leader offset={offset} />
      {sign.theme !== null ? (
        <Link
          {...shared}
          to={PATHS.sheet}
          params={{ id: sheet.id }}
          aria-label={name}
          aria-description={sheet.title}
          aria-current={open ? 'true' : undefined}
          onClick={() => keepFocusReturn({ sheet: sheet.id, from: 'marker' })}
        >
          <LevelMark level={territory.level} theme={themeOf(sign.theme)} />
        </Link>
      ) : (
        <>
          <Button {...shared} look="bare" popoverTarget={menu} onClick={fill} aria-label={name}>
            <LevelMark level={territory.level} count={sign.count} pile={sign.pile} />
          </Button>
          <PlaceMenu
            id={menu}
            places={[place]}
            anchor={node}
            isFilled={isFilled}
            title={`${territory.name} · ${sign.count} fiches`}
          />
        </>
      )}
    </div>
  );
}

/** A thin line from a marker that was moved apart back to its true point. */
function Leader({ offset }: { readonly offset: ScreenPoint }) {
  if (!needsLeader(offset)) return null;
  return (
    <svg className={styles.leader} width="120" height="120" viewBox="-60 -60 120 120" aria-hidden="true">
      <line x2={-offset.x} y2={-offset.y} />
      <circle cx={-offset.x} cy={-offset.y} r="2" />
    </svg>
  );
}

interface GroupMarkerProps extends MarkerControl {
  readonly group: PlaceGroup;
  readonly scheme: 'light' | 'dark';
  /** Null where it has to list its sheets: from no nearer would its places part. */
  readonly onEnter: ((event: Event) => void) | null;
}

/** Themes, on the screen: all are said to who can't see the ring. */
const MOST_SAID = 3;

/** A disc in a ring of themes for places too near one another: it brings the map nearer, or lists their sheets. */
export function GroupMarker(props: GroupMarkerProps) {
  const { group, scheme, tabIndex, onKeyDownCapture, onFocus, onEnter } = props;
  const { places } = group;
  const node = useRef<HTMLElement | null>(null);
  const markHover = useHoverMark(...places.map(({ territory }) => territory.key));
  const [isFilled, fill] = useFilled(false);
  const { name, words, ring } = useMemo(() => {
    const themes = themesOf(places, themeOf);
    return { name: groupName(places), words: themeWords(themes), ring: themeRing(themes, scheme) };
  }, [places, scheme]);
  const id = placeMenuId(`groupe-${group.key}`);
  const style: CSSProperties & Record<'--ring', string> = { '--ring': ring };
  const number = count(sheetsOf(places));
  const shared = {
    className: styles.group,
    'aria-label': name,
    'aria-description': words.join(', '),
    'data-says': [name, ...words.slice(0, MOST_SAID)].join('\n'),
    'data-wide': number.length > 3 || undefined,
    style,
    tabIndex,
    onFocus,
    onMouseEnter: () => hoverTerritory(null),
    ref: watched(node, props.control, markHover),
    look: 'bare',
    children: number,
  } as const;
  if (onEnter)
    return (
      <Button
        {...shared}
        onKeyDownCapture={onKeyDownCapture}
        onClick={({ nativeEvent }) => onEnter(nativeEvent)}
      />
    );
  return (
    <div onKeyDownCapture={onKeyDownCapture}>
      <Button {...shared} popoverTarget={id} onClick={fill} />
      <PlaceMenu id={id} places={places} isFilled={isFilled} title={name} anchor={node} />
    </div>
  );
}
