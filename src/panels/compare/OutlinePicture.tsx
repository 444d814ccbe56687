import { useMemo } from 'react';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { ComparedTerritory, Contour, SharedGround } from '../../domain/comparison.ts';
import { concernedCards } from '../../domain/concerned-cards.ts';
import type { TerritoryRecord } from '../../domain/territory-record.ts';
import { ComparedPattern, patternId } from '../../outline/ComparedPattern.tsx';
import { type Drawing, drawingOf, scaleBar, sharedScale } from '../../outline/same-scale.ts';
import { withArticle } from '../../text/french-names.ts';
import { approximateCount, kilometres } from '../../text/french-numbers.ts';
import styles from './OutlinePicture.module.css';
import { INSET, PICTURE, TOO_SMALL } from './picture-size.ts';

interface OutlinePictureProps {
  readonly territory: ComparedTerritory;
  readonly contour: Contour;
  readonly shared: SharedGround;
  /** Units of the picture a metre. */
  readonly scale: number;
  readonly catalogue: Catalogue;
}

/** Longest scale bar, in units of the picture. */
const LONGEST_BAR = 80;

/** Beyond this many outlines around, their borders would only blur the picture. */
const MOST_PEERS = 160;

const share = (part: number, whole: number) => `${(100 * part) / whole}%`;

function groundPaths(drawing: Drawing, contour: Contour, peers: readonly Contour[], shared: SharedGround) {
  const seen = peers.map((peer) => drawing.path([peer])).filter((path) => path !== '');
  return {
    abroad: drawing.path(shared.abroad),
    land: drawing.path(shared.departements),
    peers: seen.length > MOST_PEERS ? '' : seen.join(''),
    own: drawing.path([contour]),
  };
}

/** One territory on its surroundings, at the scale of the comparison; too small to be seen, it is also enlarged. */
export function OutlinePicture({ territory, contour, shared, scale, catalogue }: OutlinePictureProps) {
  const { view, ground, letters } = territory;
  const { record, seat } = view;
  const drawing = useMemo(() => drawingOf(contour, scale, PICTURE), [contour, scale]);
  const paths = useMemo(
    () => groundPaths(drawing, contour, ground.peers, shared),
    [drawing, contour, ground, shared],
  );
  const bar = scaleBar(scale, LONGEST_BAR);
  const letter = letters[0] ?? 'A';
  const isSmall = drawing.extent < TOO_SMALL;
  const seatAt = seat && !isSmall ? drawing.place(seat.pin) : null;
  return (
    <div className={styles.picture}>
      <svg
        viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
        role="img"
        aria-label={`Contour de ${withArticle(record)}, à la même échelle que les autres`}
      >
        <defs>
          <ComparedPattern letter={letter} />
        </defs>
        <rect width={PICTURE.width} height={PICTURE.height} className={styles.sea} />
        <path d={paths.abroad} className={styles.abroad} />
        <path d={paths.land} className={styles.land} />
        <path d={paths.peers} className={styles.peers} />
        <path d={paths.own} className={styles.tint} />
        <path d={paths.own} className={styles.own} fill={`url(#${patternId(letter)})`} data-own="" />
        {isSmall && <circle cx={PICTURE.width / 2} cy={PICTURE.height / 2} r={14} className={styles.ring} />}
        {!isSmall && <Pins territory={territory} drawing={drawing} catalogue={catalogue} />}
        {seatAt && <circle cx={seatAt[0]} cy={seatAt[1]} r={4.5} className={styles.seat} />}
        <path
          d={`M12 ${PICTURE.height - 18}v6h${bar.units}v-6`}
          className={styles.bar}
          data-metres={bar.metres}
        />
        {isSmall && <Inset contour={contour} />}
      </svg>
      {seat && seatAt && (
        <span
          className={styles.label}
          data-side={labelSide(drawing, seatAt, catalogue, record)}
          style={{ left: share(seatAt[0], PICTURE.width), top: share(seatAt[1], PICTURE.height) }}
        >
          {seat.name}
        </span>
      )}
      <span className={styles.scale} style={{ left: share(18 + bar.units, PICTURE.width) }}>
        {kilometres(bar.metres)}
      </span>
      {isSmall && <span className={styles.zoomed}>{enlargement(contour, scale)}</span>}
    </div>
  );
}

/** The side of its dot where a town's name does not lie on a sheet's pin, nor leaves the picture. */
function labelSide(
  drawing: Drawing,
  [x, y]: readonly [number, number],
  catalogue: Catalogue,
  record: TerritoryRecord,
): 'left' | 'right' {
  if (x > 0.78 * PICTURE.width) return 'left';
  const { here, inside } = concernedCards(catalogue, record);
  const isCovered = [...here, ...inside].some(({ territory: { pin } }) => {
    const at = drawing.place(pin);
    return at !== null && at[0] > x && at[0] - x < 60 && Math.abs(at[1] - y) < 14;
  });
  return isCovered ? 'left' : 'right';
}

const insetScale = (contour: Contour) => sharedScale([contour], INSET);

const enlargement = (contour: Contour, scale: number) =>
  `agrandi ${approximateCount(insetScale(contour) / scale)}\u00a0fois`;

/** The territory alone, as large as its frame allows, in the corner. */
function Inset({ contour }: { readonly contour: Contour }) {
  const path = useMemo(() => drawingOf(contour, insetScale(contour), INSET).path([contour]), [contour]);
  const left = PICTURE.width - INSET.width - 8;
  return (
    <g transform={`translate(${left} 8)`}>
      <rect width={INSET.width} height={INSET.height} rx={6} className={styles.inset} />
      <path d={path} className={styles.tint} />
      <path d={path} className={styles.line} />
    </g>
  );
}

interface PinsProps {
  readonly territory: ComparedTerritory;
  readonly drawing: Drawing;
  readonly catalogue: Catalogue;
}

/** Where the territory's sheets, and those inside it, stand. */
function Pins({ territory, drawing, catalogue }: PinsProps) {
  const { here, inside } = concernedCards(catalogue, territory.view.record);
  const byPlace = new Map([...inside, ...here].map((one) => [one.territory.key, one]));
  return [...byPlace.values()].map(({ card, territory: { key, pin, name } }) => {
    const at = drawing.place(pin);
    return (
      at && (
        <circle key={key} cx={at[0]} cy={at[1]} r={7} className={styles.pin} data-theme={card.themes[0]}>
          <title>{name}</title>
        </circle>
      )
    );
  });
}
