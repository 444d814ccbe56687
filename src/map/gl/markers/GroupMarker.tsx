import { type CSSProperties, useMemo, useRef } from 'react';
import { count } from '../../../core/text/french-numbers.ts';
import { themeOf } from '../../../state/data/settings.ts';
import { placeMenuId } from '../../../state/focus/element-ids.ts';
import { hoverTerritory, useHoverMark } from '../../../state/hover.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './GroupMarker.module.css';
import { groupName, themeRing, themesOf, themeWords } from './group-name.ts';
import { keptBy, type MarkerControl } from './marker-control.ts';
import { PlaceMenu, useFilled } from './PlaceMenu.tsx';
import { type PlaceGroup, sheetsOf } from './place-groups.ts';

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
    ref: keptBy(node, props.control, markHover),
    look: 'bare',
    children: number,
  } as const;
  if (onEnter)
    return (
      <Button {...{ ...shared, onKeyDownCapture }} onClick={({ nativeEvent }) => onEnter(nativeEvent)} />
    );
  return (
    <div onKeyDownCapture={onKeyDownCapture}>
      <Button {...shared} popoverTarget={id} onClick={fill} />
      <PlaceMenu {...{ id, places, isFilled }} title={name} anchor={node} />
    </div>
  );
}
