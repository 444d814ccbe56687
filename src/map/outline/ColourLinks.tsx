import { Link } from '@tanstack/react-router';
import { colouringLabel, levelNote } from '../../core/indicators/colouring.ts';
import { type Colouring, colourings } from '../../core/indicators/colouring-names.ts';
import type { ClickedLevel } from '../../core/territory/clicked-level.ts';

interface ColourLinksProps {
  readonly label: string;
  readonly className: string | undefined;
  /** An indicator without values there is not offered. */
  readonly level: ClickedLevel;
  /** Of the address, or what stands for none. */
  readonly now: Colouring | undefined;
  /** Words for no colours, where there may be none. */
  readonly none?: string;
}

/** The indicators that may colour a map or the drawings of a page. */
export function ColourLinks({ label, className, level, now, none }: ColourLinksProps) {
  const offered = colourings().filter((one) => one === now || !levelNote(one, level));
  return (
    <nav className={className} aria-label={label}>
      {[...(none ? [undefined] : []), ...offered].map((couleur) => (
        <Link
          key={couleur ?? ''}
          className="target lit choice"
          to="./"
          search={(before) => ({ ...before, couleur })}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
          data-chosen={couleur === now ? '' : undefined}
        >
          {couleur ? colouringLabel(couleur) : none}
        </Link>
      ))}
    </nav>
  );
}
