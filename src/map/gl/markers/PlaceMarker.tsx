import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { needsLeader } from '../../../core/geo/marker-layout.ts';
import type { ScreenPoint } from '../../../core/geo/spread-markers.ts';
import type { SheetMark } from '../../../core/scene/map-scene.ts';
import { sheetCount } from '../../../core/text/french-numbers.ts';
import { PATHS } from '../../../state/address/addresses.ts';
import { themeOf } from '../../../state/data/settings.ts';
import { placeMenuId } from '../../../state/focus/element-ids.ts';
import { markerOfSheets } from '../../../state/focus/marker-of-sheet.ts';
import { keepFocusReturn } from '../../../state/focus/visit.ts';
import { hoverHandlers, useHoverMark } from '../../../state/hover.ts';
import { Button } from '../../../ui/Button.tsx';
import { LevelMark } from '../../outline/LevelMark.tsx';
import { keptBy, type MarkerControl } from './marker-control.ts';
import styles from './PlaceMarker.module.css';
import { PlaceMenu, useFilled } from './PlaceMenu.tsx';

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
  const keep = keptBy(node, props.control, markHover);
  const { territory, sign, sheets } = place;
  const [sheet] = sheets;
  if (!sheet) return null;
  const menu = placeMenuId(territory.key);
  const hover = hoverHandlers(territory.key);
  const shared = {
    ...markerOfSheets(sheets),
    className: styles.marker,
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
    <div onKeyDownCapture={onKeyDownCapture} className={styles.place}>
      <Leader offset={offset} />
      {sign.theme !== null ? (
        <Link
          {...shared}
          ref={keep}
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
          <Button {...shared} ref={keep} look="bare" popoverTarget={menu} onClick={fill} aria-label={name}>
            <LevelMark level={territory.level} count={sign.count} pile={sign.pile} />
          </Button>
          <PlaceMenu
            {...{ id: menu, places: [place], anchor: node, isFilled }}
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
    <svg className={styles.leader} aria-hidden="true" viewBox="-60 -60 120 120">
      <line x2={-offset.x} y2={-offset.y} />
      <circle cx={-offset.x} cy={-offset.y} r="2" />
    </svg>
  );
}
