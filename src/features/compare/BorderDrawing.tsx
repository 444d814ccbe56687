import { BANDS, type CommonBorder, type Side } from '../../core/comparison/common-border.ts';
import { discPath, RADIUS } from '../../core/geo/label-beside.ts';
import { approximate, kilometres } from '../../core/text/french-measures.ts';
import {
  acrossOf,
  borderScale,
  dotsOf,
  groupLines,
  groupRuns,
  pinsOf,
  REACH,
  ticksOf,
  WIDTH,
} from './border-layout.ts';
import styles from './CommonBorder.module.css';

/** The two territories opened along their border like a book. The tables beside it say the same. */
export function BorderDrawing({ border }: { readonly border: CommonBorder }) {
  const { level } = border;
  const scale = borderScale(border);
  const { height, across, down } = scale;
  const sideOf = (side: Side) => {
    const { letters, view } = border.sides[side].territory;
    const place = (away: number) => acrossOf(side, away);
    const [dots, runs] = [dotsOf(border, scale, side), groupRuns(border.stretches, side)];
    return (
      <g data-letter={letters[0]} textAnchor={side === 0 ? 'end' : 'start'}>
        <text x={place(12)} y={-26} className={styles.head}>
          {letters.join(' ')} · {view.record.name}
        </text>
        <rect x={Math.min(place(0), place(REACH))} width={REACH} height={height} className={styles.field} />
        {BANDS[level].map((metres) => (
          <g key={metres} textAnchor="middle">
            <path d={`M${place(metres * across)} 0V${height}`} className={styles.grid} />
            <text x={place(metres * across)} y={-6}>
              {kilometres(metres)}
            </text>
          </g>
        ))}
        {runs.map(({ from, to, group }) => (
          <path
            key={from}
            d={`M${place(REACH + 5)} ${from * down + 1}V${to * down - 1}`}
            className={styles.stretch}
          >
            <title>{group.name}</title>
          </path>
        ))}
        {groupLines(runs, scale).map(({ text, y }) => (
          <text key={y} x={place(REACH + 12)} y={y}>
            {text}
          </text>
        ))}
        <path d={dots.map(discPath).join('')} className={styles.dots} />
        {dots.map(({ name, label, radius }) =>
          label ? (
            <text
              key={`${name} ${label.y}`}
              {...label}
              className={styles.town}
              data-large={radius > RADIUS.most / 2 || undefined}
            >
              {name}
            </text>
          ) : null,
        )}
        {pinsOf(border, scale, side).map(({ sheet, rank, ...disc }) => (
          <g key={sheet.id} data-theme={sheet.themes[0]}>
            <path d={discPath(disc)} className={styles.pin} />
            <text x={disc.at[0]} y={disc.at[1]} className={styles.rank}>
              {rank}
            </text>
          </g>
        ))}
      </g>
    );
  };
  const seam = `M${WIDTH / 2} 0V${height}`;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled, by keys too */}
      <section className={styles.book} tabIndex={0} aria-label="Dessin des deux côtés, lu dans les tableaux">
        <svg viewBox={`0 -40 ${WIDTH} ${height + 56}`} aria-hidden="true">
          <path d={seam} className={styles.edge} />
          <path d={seam} className={styles.seam} />
          {sideOf(0)}
          {sideOf(1)}
          {ticksOf(border, scale).map(({ text, y }) => (
            <text key={y} x={WIDTH / 2} y={y} className={styles.tick}>
              {text}
            </text>
          ))}
        </svg>
      </section>
      <p className="note">
        Un point{'\u00a0'}: une {level === 'region' ? 'intercommunalité' : 'commune'}, à sa vraie distance de
        la limite, redressée. En travers, échelle × {approximate(across / down)}.
        {border.sheets.some(({ away }) => away > 0) && ' Un disque numéroté\u00a0: une fiche de la liste.'}
      </p>
    </>
  );
}
