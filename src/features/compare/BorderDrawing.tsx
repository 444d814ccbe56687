import { greatest } from '../../core/collections/extremes.ts';
import { BANDS, type CommonBorder, type Side } from '../../core/comparison/common-border.ts';
import { discPath, RADIUS } from '../../core/geo/label-beside.ts';
import { approximate, kilometres } from '../../core/text/french-measures.ts';
import { wrapped } from '../../core/text/wrapped.ts';
import { MEDIA } from '../../ui/breakpoints.ts';
import { useMedia } from '../../ui/use-media.ts';
import {
  acrossOf,
  borderScale,
  dotsOf,
  groupLines,
  groupRuns,
  LINE,
  pinsOf,
  ticksOf,
} from './border-layout.ts';
import styles from './CommonBorder.module.css';

/** The two territories opened along their border like a book. The tables beside it say the same. */
export function BorderDrawing({ border }: { readonly border: CommonBorder }) {
  const { level } = border;
  const isNarrow = useMedia(MEDIA.narrow);
  const scale = borderScale(border, isNarrow);
  const { edge, reach, height, across, down } = scale;
  const heads = border.sides.map(({ territory: { letters, view } }) =>
    wrapped(`${letters.join(' ')} · ${view.record.name}`, isNarrow ? 20 : 40),
  );
  const top = 27 + LINE * greatest(heads.map(({ length }) => length));
  const sideOf = (side: Side) => {
    const { letters } = border.sides[side].territory;
    const place = (away: number) => acrossOf(side, away);
    const [dots, runs] = [dotsOf(border, scale, side), groupRuns(border.stretches, side)];
    return (
      <g data-letter={letters[0]} textAnchor={side === 0 ? 'end' : 'start'}>
        {heads[side]?.map((line, row, { length }) => (
          <text key={line} x={place(12)} y={-26 + LINE * (row + 1 - length)} className={styles.head}>
            {line}
          </text>
        ))}
        <rect x={Math.min(place(0), place(reach))} width={reach} height={height} className={styles.field} />
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
            d={`M${place(reach + 5)} ${from * down + 1}V${to * down - 1}`}
            className={styles.stretch}
          >
            <title>{group.name}</title>
          </path>
        ))}
        {(isNarrow ? [] : groupLines(runs, scale)).map(({ text, y }) => (
          <text key={y} x={place(reach + 12)} y={y}>
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
        {pinsOf(border, scale, side).map(({ sheet, ranks, ...disc }) => (
          <g key={sheet.id} data-theme={sheet.themes[0]}>
            <path d={discPath(disc)} className={styles.pin} />
            <text x={disc.at[0]} y={disc.at[1]} className={styles.rank}>
              {ranks}
            </text>
          </g>
        ))}
      </g>
    );
  };
  const seam = `M0 0V${height}`;
  return (
    <>
      <section className={styles.book} aria-label="Dessin des deux côtés, lu dans les tableaux">
        <svg viewBox={`${-edge} ${-top} ${2 * edge} ${height + top + 16}`} aria-hidden="true">
          <path d={seam} className={styles.edge} />
          <path d={seam} className={styles.seam} />
          {sideOf(0)}
          {sideOf(1)}
          {ticksOf(border, scale).map(({ text, y }) => (
            <text key={y} y={y} className={styles.tick}>
              {text}
            </text>
          ))}
        </svg>
      </section>
      <p className="note">
        Un point{'\u00a0'}: une {level === 'region' ? 'intercommunalité' : 'commune'}, à sa vraie distance de
        la limite, redressée. En travers, échelle × {approximate(across / down)}.
        {isNarrow && border.stretches.length > 0 && ' Au bord, les intercommunalités du tableau.'}
        {border.sheets.some(({ away }) => away > 0) && ' Un disque numéroté\u00a0: une fiche de la liste.'}
      </p>
    </>
  );
}
