import type { ReactNode } from 'react';
import { least } from '../../core/collections/extremes.ts';
import type { Position } from '../../core/geo/position.ts';
import {
  isBoxInside,
  type PlacedSilhouette,
  placedInBox,
  pointInBox,
  sizeOfBox,
} from '../../core/geo/silhouette.ts';
import { dotsOf, softArea } from '../../core/scene/map-scene.ts';
import type { Catalogue, OverseasOutline } from '../../core/sheet/catalogue.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import { type Level, levelInSentence, levelLabel, withoutAcronym } from '../../core/territory/levels.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import type { DrawnTerritory, TerritoryView } from '../../core/territory/territory-view.ts';
import { kilometres } from '../../core/text/french-measures.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { scaleBar } from '../../map/outline/same-scale.ts';
import { TerritoryOutline } from '../../map/outline/TerritoryOutline.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './drawings.module.css';

/** Parts of the page that the last tile leads to. */
export const IDEAS_ID = 'idees';
export const OVERSEAS_ID = 'autres-territoires';

/** Units of the strip, ten an `em`. */
const LONGEST_BAR = 44;

/** None for a territory of the métropole. */
export function otherOverseas(
  { overseas }: Catalogue,
  { key, parents }: Pick<TerritoryRecord, 'key' | 'parents'>,
): readonly OverseasOutline[] {
  const lineage = new Set([key, ...parents.map((parent) => parent.key)]);
  const others = overseas.filter((one) => !lineage.has(one.key));
  return others.length < overseas.length ? others : [];
}

interface NearToFarProps {
  readonly view: TerritoryView;
  readonly catalogue: Catalogue;
}

/** The territory, those around it and all others, a tile each. */
export function NearToFar({ view, catalogue }: NearToFarProps) {
  const { record, outline, also, around } = view;
  const dots = record.bare ? [] : dotsOf([record]).map(({ pin }) => pin);
  const soft = softArea(view);
  const own = outline && dots.length === 0 ? { ...outline, bbox: record.bbox } : null;
  const drawn = soft ?? own;
  const tiles: readonly DrawnTerritory[] = [{ ...record, also, drawn }, ...around];
  const scale = stripScale(tiles);
  // Without any contour there is nothing to set side by side.
  if (!Number.isFinite(scale)) return null;
  const bar = scaleBar(scale / 1000, LONGEST_BAR);
  const overseas = otherOverseas(catalogue, record);
  const exception = overseas.length > 0 ? ', sauf ceux d’ailleurs' : ', sauf la France';
  return (
    <nav className={`above no-print ${styles.strip}`} aria-label="Du plus proche au plus large">
      <div className={`card ${styles.scroller}`}>
        <ol className={styles.tiles}>
          {tiles.map((tile, at) => (
            <li key={tile.key} className={styles.tile} data-level={tile.level}>
              <TerritoryLink territory={tile} className={`ring-inside ${styles.link}`}>
                <span className={styles.drawing}>
                  {tile.drawn && (
                    <StripDrawing
                      drawn={tile.drawn}
                      scale={scale}
                      filled={filledIn(tile.drawn, tiles.slice(soft ? 1 : 0, at))}
                      dots={at === (soft ? 0 : 1) ? dots : []}
                      isSoft={at === 0 && soft !== undefined}
                    />
                  )}
                </span>
                <TileWords territory={tile} catalogue={catalogue} />
              </TerritoryLink>
            </li>
          ))}
          {overseas.length > 0 && <OverseasTile others={overseas} />}
          {overseas.length === 0 && <ElsewhereTile view={view} catalogue={catalogue} />}
        </ol>
      </div>
      <ScaleNote metres={bar.metres} length={ems(bar.units)}>
        Fiches du territoire et de ceux qu’il contient. Contours à la même échelle{exception}.
      </ScaleNote>
    </nav>
  );
}

const ems = (units: number) => `${(units / 10).toFixed(2)}em`;

interface ScaleNoteProps {
  readonly metres: number;
  /** The same length in the drawings, as CSS has it. */
  readonly length: string | number;
  readonly children: ReactNode;
}

/** Below outlines of one scale: a bar of so many metres. */
export function ScaleNote({ metres, length, children }: ScaleNoteProps) {
  return (
    <p className={`row spread note ${styles.scale}`}>
      <span>{children}</span>
      <span className="row">
        <svg className={styles.bar} width={length} height="6" aria-hidden="true" />
        {kilometres(metres)}
      </span>
    </p>
  );
}

const FRANCE_WIDTH = 66;

/** The word may part where its tile is narrow. */
const labelOf = (level: Level) =>
  level === 'epci' ? 'Inter\u00adcommunalité' : level === 'ept' ? 'Territoire' : levelLabel(level);

interface TileWordsProps {
  readonly territory: DrawnTerritory;
  readonly catalogue: Catalogue;
}

function TileWords({ territory: { key, level, also, name }, catalogue }: TileWordsProps) {
  const sheets = countOfSheets(catalogue, key);
  return (
    <>
      <span className="soft">
        <LevelName level={level} words={labelOf(level)} />
        {also.map((other) => ` et ${levelInSentence(other)}`)}
      </span>{' '}
      <strong className={styles.name}>{withoutAcronym(name)}</strong>{' '}
      {sheets > 0 && <span className={`badge ${styles.count}`}>{sheetCount(sheets)}</span>}
    </>
  );
}

function OverseasTile({ others }: { readonly others: readonly OverseasOutline[] }) {
  return (
    <li className={styles.tile} data-level="france">
      <a href={`#${OVERSEAS_ID}`} className={`ring-inside ${styles.link}`}>
        <span className={styles.drawing}>
          <span className="row wraps">
            {others.map(({ key, outline }) => (
              <TerritoryOutline key={key} outline={outline} size={32} />
            ))}
          </span>
        </span>
        <span className="soft">Outre-mer</span> <strong className={styles.name}>Ailleurs</strong>{' '}
        <span className={`badge ${styles.count}`}>{others.length} territoires</span>
      </a>
    </li>
  );
}

function ElsewhereTile({ view: { france }, catalogue }: NearToFarProps) {
  return (
    <li className={styles.tile} data-level="france">
      <a href={`#${IDEAS_ID}`} className={`ring-inside ${styles.link}`}>
        <span className={styles.drawing}>
          <StripDrawing
            drawn={france}
            scale={FRANCE_WIDTH / sizeOfBox(france.bbox).width}
            dots={placesOf(catalogue).filter(([x, y]) => isBoxInside([x, y, x, y], france.bbox))}
          />
        </span>
        <span className="soft">Ailleurs</span>{' '}
        <strong className={styles.name}>{sheetCount(catalogue.sheets.length)} à parcourir</strong>
      </a>
    </li>
  );
}

const placesOf = ({ territories }: Catalogue) => territories.slice(0, MOST_DOTS).map(({ pin }) => pin);

interface StripDrawingProps {
  readonly drawn: PlacedSilhouette;
  /** Units a kilometre; ten units are one `em`. */
  readonly scale: number;
  /** A nearer territory, inside. */
  readonly filled?: PlacedSilhouette | null;
  readonly dots?: readonly Position[];
  readonly isSoft?: boolean;
}

/** Smaller than this it is ringed, units. */
const TINY = 6;
const RING = 8;

/** Dots of the whole country: more would be a stain. */
const MOST_DOTS = 40;

/** Decorative: the name is below. */
function StripDrawing({ drawn, scale, filled = null, dots = [], isSoft = false }: StripDrawingProps) {
  const size = sizeOfBox(drawn.bbox);
  const [width, height] = [size.width * scale, size.height * scale];
  const isTiny = Math.max(width, height) < TINY;
  const margin = isTiny ? RING + 1 - Math.min(width, height) / 2 : 1;
  const [allWidth, allHeight] = [width + 2 * margin, height + 2 * margin];
  const [centreX, centreY] = [width / 2, height / 2];
  return (
    <svg
      width={ems(allWidth)}
      height={ems(allHeight)}
      viewBox={[-margin, -margin, allWidth, allHeight].map((units) => units.toFixed(2)).join(' ')}
      aria-hidden="true"
    >
      <path
        className={styles.own}
        data-rough={isSoft || undefined}
        d={drawn.path}
        transform={placedInBox(drawn.bbox, drawn.bbox, scale)}
      />
      {filled && (
        <path
          className={styles.filled}
          d={filled.path}
          transform={placedInBox(drawn.bbox, filled.bbox, scale)}
        />
      )}
      {dots.map((position) => {
        const [x, y] = pointInBox(drawn.bbox, position, scale);
        return (
          <circle key={position.join()} className={styles.dot} cx={x.toFixed(1)} cy={y.toFixed(1)} r={3} />
        );
      })}
      {isTiny && <circle className={styles.ring} cx={centreX.toFixed(2)} cy={centreY.toFixed(2)} r={RING} />}
    </svg>
  );
}

/** Room for an outline in units of a strip 504 wide: its tiles are as wide, and a little more. */
const ROOM: Partial<Record<Level, number>> = { commune: 64, epci: 90, ept: 90, region: 138 };
const USUAL_ROOM = 86;
const HEIGHT = 78;

/** Units a kilometre, the same for all tiles, at which each outline fits its own. */
export function stripScale(tiles: readonly Pick<DrawnTerritory, 'level' | 'drawn'>[]): number {
  const scales = tiles.flatMap(({ level, drawn }) => {
    if (!drawn) return [];
    const { width, height } = sizeOfBox(drawn.bbox);
    return [(ROOM[level] ?? USUAL_ROOM) / width, HEIGHT / height];
  });
  return least(scales);
}

/** The widest of the nearer ones that lies in it: an intercommunalité may cross a border. */
export function filledIn(
  outer: PlacedSilhouette,
  nearer: readonly Pick<DrawnTerritory, 'drawn'>[],
): PlacedSilhouette | null {
  const inside = nearer.flatMap(({ drawn }) => (drawn && isBoxInside(drawn.bbox, outer.bbox) ? [drawn] : []));
  return inside.at(-1) ?? null;
}
