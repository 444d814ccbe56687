import { useMemo } from 'react';
import { groupBy } from '../../core/collections/group-by.ts';
import { BANDS, type CommonBorder } from '../../core/comparison/common-border.ts';
import type { BorderedPair } from '../../core/comparison/shared-borders.ts';
import type { SheetBeside } from '../../core/comparison/sheets-beside.ts';
import { discPath } from '../../core/geo/label-beside.ts';
import { approximate, kilometres } from '../../core/text/french-measures.ts';
import {
  acrossOf,
  BAR,
  borderScale,
  placeOf,
  type Side,
  sideLayout,
  ticksOf,
  WIDTH,
} from './border-layout.ts';
import styles from './CommonBorder.module.css';
import { LetterBadge } from './LetterBadge.tsx';

export interface BesideProps {
  readonly border: CommonBorder;
  /** Nearest to the border first. */
  readonly sheets: readonly SheetBeside[];
  readonly pair: BorderedPair;
}

/** The two territories opened along their border like a book. The tables beside it say the same. */
export function BorderDrawing(props: BesideProps) {
  const { border, pair } = props;
  const { across, down } = borderScale(border, pair.level);
  const unit = pair.level === 'region' ? 'intercommunalité, à sa commune la plus peuplée' : 'commune';
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled, by keys too */}
      <section className={styles.book} tabIndex={0} aria-label="Dessin des deux côtés, lu dans les tableaux">
        {SIDES.map((side) => (
          <SideHead key={side} side={side} {...props} />
        ))}
        {SIDES.map((side) => (
          <SideDrawing key={side} side={side} {...props} />
        ))}
      </section>
      <p className="note">
        Un point{'\u00a0'}: une {unit}, à sa vraie distance de la limite, qui est redressée. En travers,
        l’échelle est{' '}
        {across > 1.05 * down
          ? `${approximate(across / down)}\u00a0fois plus grande que le long d’elle`
          : 'la même que le long d’elle'}
        .{props.sheets.some(({ isWhole }) => !isWhole) && ' Un disque numéroté\u00a0: une fiche de la liste.'}
      </p>
    </>
  );
}

const SIDES = [0, 1] as const;

function SideHead({ border, pair, side }: BesideProps & { readonly side: Side }) {
  const { letters, view } = pair.territories[border.order[side]];
  return (
    <p className={`row strong ${styles.sideHead}`} aria-hidden="true">
      <LetterBadge letters={letters} /> {view.record.name}
    </p>
  );
}

const MARGIN = { top: 20, bottom: 8 };

function SideDrawing({ border, sheets, pair, side }: BesideProps & { readonly side: Side }) {
  const scale = useMemo(() => borderScale(border, pair.level), [border, pair.level]);
  const layout = useMemo(() => sideLayout(border, scale, side), [border, scale, side]);
  const { height, down, outer } = scale;
  const edge = acrossOf(side, WIDTH);
  const inwards = side === 0 ? 'end' : 'start';
  const place = (inward: number) => acrossOf(side, inward);
  return (
    <svg
      className={styles.side}
      viewBox={`0 ${-MARGIN.top} ${WIDTH} ${height + MARGIN.top + MARGIN.bottom}`}
      data-letter={pair.territories[border.order[side]].letters[0]}
      aria-hidden="true"
    >
      <rect x={Math.min(place(outer), edge)} width={WIDTH - outer} height={height} className={styles.field} />
      {BANDS[pair.level].map((metres) => {
        const x = place(WIDTH - metres * scale.across);
        return (
          <g key={metres}>
            <path d={`M${x} 0V${height}`} className={styles.grid} />
            <text x={x} y={-6} textAnchor={x < 20 ? 'start' : x > WIDTH - 20 ? 'end' : 'middle'}>
              {kilometres(metres)}
            </text>
          </g>
        );
      })}
      {layout.bars.map(({ key, from, to, isOnBoth, isNamed, lines, top }) => (
        <g key={key} className={styles.group} data-both={isOnBoth || undefined}>
          <path d={`M${place(outer - BAR)} ${from + 1}V${Math.max(from + 2, to - 1)}`} strokeWidth={BAR} />
          {isNamed &&
            lines.map((line, at) => (
              <text key={line} x={place(outer - BAR - 9)} y={top + 10 + 13 * at} textAnchor={inwards}>
                {line}
              </text>
            ))}
        </g>
      ))}
      <path d={layout.dots} className={styles.dots} />
      <path d={`M${edge} 0V${height}`} className={styles.edge} />
      <path d={`M${edge} 0V${height}`} className={styles.seam} />
      {layout.names.map(({ text, at: [x, y], isLarge }) => (
        <text key={`${text} ${y}`} {...{ x, y }} className={styles.town} data-large={isLarge || undefined}>
          {text}
        </text>
      ))}
      {pinsOf(sheets, border.order[side]).map(({ ranks, theme, beside }) => {
        const at = placeOf(scale, side, beside);
        return (
          <g key={ranks} data-theme={theme}>
            <path d={discPath({ at, radius: 9 })} className={styles.pin} />
            <text x={at[0]} y={at[1]} className={styles.rank}>
              {ranks}
            </text>
          </g>
        );
      })}
      {side === 0 &&
        ticksOf(border).map(({ at, words }) => (
          <text
            key={at}
            x={WIDTH - 7}
            y={Math.min(height - 4, Math.max(11, at * down + 4))}
            className={styles.tick}
          >
            {words}
          </text>
        ))}
    </svg>
  );
}

/** One a place of a side, with the ranks of its sheets in the list; none for those of a whole territory. */
function pinsOf(sheets: readonly SheetBeside[], of: 0 | 1) {
  const placed = sheets
    .map((beside, at) => ({ beside, rank: at + 1, theme: beside.sheet.themes[0] }))
    .filter(({ beside }) => beside.of === of && !beside.isWhole);
  return [...groupBy(placed, ({ beside }) => beside.territory.key).values()].flatMap((there) => {
    const ranks = there.map(({ rank }) => rank).join(' ');
    return there.slice(0, 1).map(({ beside, theme }) => ({ beside, theme, ranks }));
  });
}
