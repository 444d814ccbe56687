import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { bearingOf, nearestBearing } from '../../core/geo/rose-layout.ts';
import { levelWords } from '../../core/territory/levels.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { TerritoryView } from '../../core/territory/territory-view.ts';
import { kilometres } from '../../core/text/french-measures.ts';
import markStyles from '../../map/outline/LevelMark.module.css';
import { LevelShape } from '../../map/outline/LevelMark.tsx';
import { scaleBar } from '../../map/outline/same-scale.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { themeOf } from '../../state/data/settings.ts';
import { announce } from '../../state/focus/announcements.ts';
import { NEIGHBOURS_ID } from '../../state/focus/element-ids.ts';
import { hoverHandlers, useHoverMark } from '../../state/map/hover.ts';
import { ThemeSign } from '../../ui/ThemeIcon.tsx';
import styles from './Rose.module.css';
import { heightOf, LINE, type RoseModel, SIGN_WIDTH } from './rose-model.ts';

/** Degrees from north. */
const ARROWS: Readonly<Record<string, number>> = {
  ArrowUp: 0,
  ArrowRight: 90,
  ArrowDown: 180,
  ArrowLeft: 270,
};

/** A finger that moves less presses, CSS pixels. */
const LEAST_SWIPE = 40;

/** Address of the next centre, in the drawing as it is. */
const towards = ({ level, code }: Territory, isLarge: boolean) => ({
  to: PATHS.territory,
  params: { level, code },
  search: isLarge ? { rose: 'grande' as const } : {},
  hash: NEIGHBOURS_ID,
  resetScroll: false,
});

interface RoseProps {
  readonly model: RoseModel;
  readonly of: TerritoryView['record'];
  /** It fills the window. */
  readonly isLarge: boolean;
  /** Done once Back leads here. */
  readonly keepPlace: () => Promise<void>;
}

/** Steps over a border: arrows and swipes to that side. */
function useSteps({ model: { petals }, isLarge, keepPlace }: RoseProps) {
  const navigate = useNavigate();
  const pressedAt = useRef<readonly [x: number, y: number] | null>(null);
  const goTo = async (direction: number) => {
    const petal = nearestBearing(petals, direction);
    if (!petal) return announce('Aucun territoire voisin de ce côté.');
    // Two steps of the address at once would be one.
    await keepPlace();
    await navigate(towards(petal.territory, isLarge));
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const direction = ARROWS[event.key];
      if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      void goTo(direction);
    },
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      pressedAt.current = pointerType === 'mouse' ? null : [clientX, clientY];
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      const [x, y] = pressedAt.current ?? [clientX, clientY];
      const swipe = [clientX - x, clientY - y] as const;
      if (Math.hypot(...swipe) >= LEAST_SWIPE) void goTo(bearingOf(swipe));
    },
  };
}

/** A window focuses it first, not its cross: React's own `autoFocus` is for fields alone. */
const focusFirst = (node: Element | null) => node?.setAttribute('autofocus', '');

const translate = ([x, y]: readonly [x: number, y: number]) => `translate(${x.toFixed()} ${y.toFixed()})`;

/** The neighbours of a territory around it. The list beside it says the same to screen readers. */
export function Rose(props: RoseProps) {
  const { model, of, isLarge } = props;
  const { centre, petals, labels, letter, unitsPerMetre } = model;
  const { left, top, right, bottom } = model.frame;
  const steps = useSteps(props);
  const neighbours = levelWords(petals[0]?.territory.level ?? of.level).isFeminine ? 'voisines' : 'voisins';
  const bar = scaleBar(unitsPerMetre, 6 * letter);
  return (
    // biome-ignore-start lint/a11y: one stop for arrow keys, whose links are in the list too
    <section
      ref={isLarge ? focusFirst : undefined}
      className={`ring-inside ${styles.rose}`}
      tabIndex={0}
      aria-label={`Rose des ${neighbours} ${of.of}\u00a0: une flèche passe la limite de ce côté`}
      data-rose={isLarge ? 'large' : ''}
      {...steps}
    >
      <svg
        key={of.key}
        viewBox={[left, top, right - left, bottom - top].map((units) => units.toFixed()).join(' ')}
        fontSize={letter.toFixed(1)}
        aria-hidden="true"
      >
        {petals.map((petal) => (
          <Petal key={petal.territory.key} petal={petal} isLarge={isLarge} />
        ))}
        <path className={styles.centre} d={centre.path} />
        {labels.map((label) => (
          <Label key={label.key} label={label} />
        ))}
        <g className={styles.scale} transform={translate([left + letter / 2, bottom - letter / 2])}>
          <path d={`M0-10v10h${bar.units.toFixed()}v-10`} />
          <text x={Math.round(bar.units) + 10}>{kilometres(bar.metres)}</text>
        </g>
      </svg>
    </section>
    // biome-ignore-end lint/a11y: as above
  );
}

interface PetalProps {
  readonly petal: RoseModel['petals'][number];
  readonly isLarge: boolean;
}

/** A neighbour, and what joins it to the centre. */
function Petal({ petal: { territory, path, move, band, shade }, isLarge }: PetalProps) {
  return (
    <Link
      ref={useHoverMark(territory.key)}
      tabIndex={-1}
      data-step={shade.step ?? undefined}
      {...towards(territory, isLarge)}
      {...hoverHandlers(territory.key)}
    >
      <path className={styles.band} d={band} />
      <path className={styles.shape} d={path} transform={translate(move)} />
    </Link>
  );
}

interface LabelProps {
  readonly label: RoseModel['labels'][number];
}

function Label({ label }: LabelProps) {
  const { title, facts, signs, size, at } = label;
  const lines = [...title, ...facts];
  const first = heightOf(label) / 2 - LINE * (lines.length - 0.8);
  const [left, top] = [(1 - signs.length) / 2, (SIGN_WIDTH - heightOf(label)) / 2];
  return (
    <g className={styles.label} transform={translate(at)} fontSize={size.toFixed(1)}>
      {signs.map(([theme, level], rank) => (
        <g
          key={theme}
          data-theme={theme}
          transform={`${translate([(left + rank) * SIGN_WIDTH * size, top * size])} scale(${(size / 24).toFixed(2)})`}
        >
          <LevelShape level={level}>
            <ThemeSign sign={themeOf(theme).icon} className={markStyles.icon} />
          </LevelShape>
        </g>
      ))}
      <text>
        {lines.map((line, row) => (
          <tspan
            key={line}
            className={row < title.length ? styles.name : undefined}
            x="0"
            y={`${(first + row * LINE).toFixed(2)}em`}
          >
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
