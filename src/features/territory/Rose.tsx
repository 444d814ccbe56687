import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { searchOf } from '../../core/comparison/compared-set.ts';
import type { NameBox } from '../../core/geo/name-fit.ts';
import { bearingOf, nearestBearing } from '../../core/geo/rose-layout.ts';
import { levelWords } from '../../core/territory/level.ts';
import type { Territory, TerritoryKey } from '../../core/territory/territory.ts';
import type { TerritoryView } from '../../core/territory/territory-view.ts';
import { aboutLength, kilometres } from '../../core/text/french-measures.ts';
import markStyles from '../../map/outline/LevelMark.module.css';
import { LevelShape } from '../../map/outline/LevelMark.tsx';
import { scaleBar } from '../../map/outline/scale-bar.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { themeOf } from '../../state/data/settings.ts';
import { announce } from '../../state/focus/announcements.ts';
import { NEIGHBOURS_ID, ROSE_ID } from '../../state/focus/element-ids.ts';
import { hoverHandlers, useHoverMark } from '../../state/hover.ts';
import { ThemeSign } from '../../ui/ThemeIcon.tsx';
import styles from './Rose.module.css';
import { LINES, labelHeight, type RoseLabel, SIGN_WIDTH, sheetsWidth } from './rose-label.ts';
import type { RoseModel, RosePetalModel } from './rose-model.ts';

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
  readonly of: Pick<TerritoryView, 'record'>;
  /** It fills the window. */
  readonly isLarge: boolean;
}

/** Steps over a border: arrows and swipes to that side. */
function useSteps({ model: { petals }, isLarge }: RoseProps) {
  const navigate = useNavigate();
  const pressedAt = useRef<readonly [x: number, y: number] | null>(null);
  const goTo = (direction: number) => {
    const petal = nearestBearing(petals, direction);
    if (petal) void navigate(towards(petal.territory, isLarge));
    else announce('Aucun territoire voisin de ce côté.');
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const direction = ARROWS[event.key];
      if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      goTo(direction);
    },
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      pressedAt.current = pointerType === 'mouse' ? null : [clientX, clientY];
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      const [x, y] = pressedAt.current ?? [clientX, clientY];
      const swipe = [clientX - x, clientY - y] as const;
      if (Math.hypot(...swipe) >= LEAST_SWIPE) goTo(bearingOf(swipe));
    },
  };
}

/** The neighbours of a territory around it. The list beside it says the same to screen readers. */
export function Rose(props: RoseProps) {
  const { model, of, isLarge } = props;
  const { box, centre, petals, letter, sign, unitsPerMetre } = model;
  const { record } = of;
  const steps = useSteps(props);
  const neighbours = levelWords(centre.territory.level).isFeminine ? 'voisines' : 'voisins';
  const bar = scaleBar(unitsPerMetre, 6 * letter);
  const [width, height] = [box.right - box.left, box.bottom - box.top + 2 * letter];
  return (
    // biome-ignore-start lint/a11y: one stop for arrow keys, whose links are in the list too
    <section
      id={ROSE_ID}
      className={styles.rose}
      tabIndex={0}
      aria-label={`Rose des ${neighbours} ${record.of}\u00a0: une flèche passe la limite de ce côté`}
      data-large={isLarge || undefined}
      {...steps}
    >
      <svg
        key={record.key}
        viewBox={[box.left, box.top, width, height].map((units) => units.toFixed()).join(' ')}
        fontSize={letter}
        aria-hidden="true"
      >
        <path className={styles.centre} d={centre.path} />
        {petals.map((petal) => (
          <Petal key={petal.territory.key} petal={petal} isLarge={isLarge} />
        ))}
        <g className={styles.own}>
          <Label label={centre.label} at={centre.labelAt} letter={letter} />
        </g>
        {petals.map(({ territory, label, labelAt, isInside, shade }) => (
          <g key={territory.key} data-on={isInside ? (shade.step ?? undefined) : undefined}>
            <Label label={label} at={labelAt} letter={letter} />
          </g>
        ))}
        {petals.map((petal, at) => (
          <BorderSign key={petal.territory.key} of={record.key} petal={petal} size={sign} rank={at + 1} />
        ))}
        <g
          className={styles.scale}
          transform={`translate(${(box.left + letter / 2).toFixed()} ${(box.bottom + 1.6 * letter).toFixed()})`}
        >
          <path d={`M0-10v10h${bar.units.toFixed()}v-10`} />
          <text x={Math.round(bar.units) + 10}>{kilometres(bar.metres)}</text>
        </g>
      </svg>
    </section>
    // biome-ignore-end lint/a11y: as above
  );
}

interface PetalProps {
  readonly petal: RosePetalModel;
  readonly isLarge: boolean;
}

/** A neighbour, and what joins it to the centre. */
function Petal({ petal: { territory, path, band, shade }, isLarge }: PetalProps) {
  return (
    <Link
      ref={useHoverMark(territory.key)}
      tabIndex={-1}
      data-step={shade.step ?? undefined}
      {...towards(territory, isLarge)}
      {...hoverHandlers(territory.key)}
    >
      <path className={styles.band} d={band} />
      <path className={styles.shape} d={path} />
    </Link>
  );
}

interface LabelProps {
  readonly label: RoseLabel;
  /** Its centre. */
  readonly at: readonly [x: number, y: number];
  readonly letter: number;
}

function Label({ label, at: [x, y], letter }: LabelProps) {
  const { name, signs, sheets, value } = label;
  const rows = labelHeight(label);
  const base = (row: number) => ((row - rows / 2) * letter).toFixed();
  const [afterName, afterSheets] = [name.length * LINES.name, rows - (value ? LINES.value : 0)];
  const left = -sheetsWidth(label) / 2;
  return (
    <g className={styles.label} transform={`translate(${x.toFixed()} ${y.toFixed()})`}>
      <text className={styles.name}>
        {name.map((line, row) => (
          <tspan key={line} x="0" y={base((row + 0.82) * LINES.name)}>
            {line}
          </tspan>
        ))}
      </text>
      {sheets && (
        <>
          {signs.map(([theme, level], at) => (
            <g
              key={theme}
              data-theme={theme}
              transform={`translate(${((left + (at + 0.45) * SIGN_WIDTH) * letter).toFixed()} ${base(afterName + LINES.sheets / 2)}) scale(${(letter / 24).toFixed(2)})`}
            >
              <LevelShape level={level}>
                <ThemeSign sign={themeOf(theme).icon} className={markStyles.icon} />
              </LevelShape>
            </g>
          ))}
          <text
            className={styles.sheets}
            x={((left + signs.length * SIGN_WIDTH) * letter).toFixed()}
            y={base(afterName + LINES.sheets * 0.72)}
          >
            {sheets}
          </text>
        </>
      )}
      {value && (
        <text className={styles.value} y={base(afterSheets + LINES.value * 0.78)}>
          {value}
        </text>
      )}
    </g>
  );
}

interface BorderSignProps {
  readonly of: TerritoryKey;
  readonly petal: RosePetalModel;
  readonly size: NameBox | null;
  readonly rank: number;
}

/** Rank and length of a border, which lead to what happens along it. */
function BorderSign({ of, petal: { territory, sign, borderMetres }, size, rank }: BorderSignProps) {
  const ref = useHoverMark(territory.key);
  if (!size || !sign) return null;
  const [[x, y], { width, height }] = [sign, size];
  const [left, top] = [x - width / 2, y - height / 2];
  return (
    <Link
      ref={ref}
      className={styles.sign}
      tabIndex={-1}
      to={PATHS.compare}
      search={searchOf({ keys: [of, territory.key], sheets: [] })}
      hash="frontiere"
      {...hoverHandlers(territory.key)}
    >
      <rect x={left} y={top} width={width} height={height} rx={height / 2} />
      <text x={left + height / 2 + 2} y={y + 10}>
        {rank}
      </text>
      <text x={x + height / 3} y={y + 10}>
        {aboutLength(borderMetres).replace('moins de', '<')}
      </text>
    </Link>
  );
}
