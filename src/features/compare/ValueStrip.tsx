import { greatest } from '../../core/collections/extremes.ts';
import { tally } from '../../core/collections/group-by.ts';
import type { Letter } from '../../core/comparison/compared-set.ts';
import { stripOf } from '../../core/comparison/standing.ts';
import styles from './ValueStrip.module.css';

/** Units across and down. */
const [WIDTH, HEIGHT] = [300, 16];

/** A tick for each territory, higher where there are several. */
function ticksOf(places: readonly number[]): string {
  const counts = tally(places.map((place) => Math.round(place * WIDTH)));
  const most = greatest(counts.values());
  const top = (held: number) => (HEIGHT * (0.8 - 0.7 * Math.sqrt(held / most))).toFixed(1);
  return [...counts].map(([x, held]) => `M${x} ${HEIGHT}V${top(held)}`).join('');
}

interface ValueStripProps {
  /** Of all territories of the level. */
  readonly values: readonly (number | null)[];
  readonly marked: readonly { readonly letter: Letter; readonly value: number }[];
}

/** All territories of a level from the least value to the greatest, those compared with their letters. Ranks say it in words. */
export function ValueStrip({ values, marked }: ValueStripProps) {
  const strip = stripOf(values);
  if (!strip) return null;
  const known = values.filter((value) => value !== null);
  return (
    <div className={styles.strip}>
      {marked.map(({ letter, value }) => (
        <div key={letter} style={{ marginLeft: `${(100 * strip.at(value)).toFixed(2)}%` }}>
          <span className={`badge ${styles.mark}`} data-letter={letter}>
            {letter}
          </span>
        </div>
      ))}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={`M0 ${HEIGHT}H${WIDTH}${ticksOf(known.map(strip.at))}`} />
        {marked.map(({ letter, value }) => (
          <path key={letter} d={`M${strip.at(value) * WIDTH} 0V${HEIGHT}`} data-letter={letter} />
        ))}
      </svg>
      {strip.isLogarithmic && <p className="note">échelle logarithmique</p>}
    </div>
  );
}
