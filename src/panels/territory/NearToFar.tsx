import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { countOfSheets } from '../../domain/sheet/catalogue-index.ts';
import type { DrawnTerritory, TerritoryView } from '../../domain/territory/territory-view.ts';
import { scaleBar } from '../../outline/scale-bar.ts';
import { kilometres } from '../../text/french-measures.ts';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './NearToFar.module.css';
import { otherOverseas } from './overseas.ts';
import { StripPicture } from './StripPicture.tsx';
import { AlikeTile, OverseasTile, TileWords } from './StripTiles.tsx';
import { filledIn, stripScale } from './strip-scale.ts';

/** Units of the strip, ten an `em`. */
const LONGEST_BAR = 44;

interface NearToFarProps {
  readonly view: TerritoryView;
  readonly catalogue: Catalogue;
}

/** The territory, those around it and those like it, a tile each. */
export function NearToFar({ view, catalogue }: NearToFarProps) {
  const { record, outline, also, around } = view;
  const drawn = outline && { ...outline, bbox: record.bbox };
  const tiles: readonly DrawnTerritory[] = [{ ...record, also, drawn }, ...around];
  const scale = stripScale(tiles);
  // Without any contour there is nothing to set side by side.
  if (!Number.isFinite(scale)) return null;
  const overseas = otherOverseas(catalogue, record);
  const isAlike = overseas.length === 0 && view.comparable.length > 0;
  const exception = overseas.length > 0 ? ', sauf ceux d’ailleurs' : isAlike ? ', sauf la France' : '';
  return (
    <nav className={`${styles.strip} no-print`} aria-label="Du plus proche au plus large">
      <div className={styles.scroller}>
        <ol className={styles.tiles}>
          {tiles.map((tile, at) => (
            <li key={tile.key} className={styles.tile} data-level={tile.level}>
              <TerritoryLink territory={tile} className={styles.link}>
                <span className={styles.picture}>
                  {tile.drawn && (
                    <StripPicture
                      drawn={tile.drawn}
                      scale={scale}
                      filled={filledIn(tile.drawn, tiles.slice(0, at))}
                    />
                  )}
                </span>
                <TileWords territory={tile} sheets={countOfSheets(catalogue, tile.key)} />
              </TerritoryLink>
            </li>
          ))}
          {overseas.length > 0 && <OverseasTile others={overseas} />}
          {isAlike && <AlikeTile view={view} />}
        </ol>
      </div>
      <p className={styles.note}>
        <span>Fiches du territoire et de ceux qu’il contient. Contours à la même échelle{exception}.</span>
        <Bar unitsPerMetre={scale / 1000} />
      </p>
    </nav>
  );
}

function Bar({ unitsPerMetre }: { readonly unitsPerMetre: number }) {
  const { metres, units } = scaleBar(unitsPerMetre, LONGEST_BAR);
  return (
    <span className={styles.bar}>
      <svg width={`${(units / 10).toFixed(2)}em`} height="6" aria-hidden="true" />
      {kilometres(metres)}
    </span>
  );
}
