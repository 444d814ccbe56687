import type { OverseasOutline } from '../../domain/sheet/catalogue.ts';
import { type Level, levelInSentence, levelLabel } from '../../domain/territory/level.ts';
import { levelPlural } from '../../domain/territory/level-phrases.ts';
import type { DrawnTerritory, TerritoryView } from '../../domain/territory/territory-view.ts';
import { isBoxInside, sizeOfBox } from '../../geo/placed-silhouette.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { TerritoryOutline } from '../../outline/TerritoryOutline.tsx';
import { sheetCount } from '../../text/french-numbers.ts';
import styles from './NearToFar.module.css';
import { ALIKE_ID, OVERSEAS_ID } from './overseas.ts';
import { StripPicture } from './StripPicture.tsx';

const FRANCE_WIDTH = 82;

/** The word may part where its tile is narrow. */
const labelOf = (level: Level) =>
  level === 'epci' ? 'Inter\u00adcommunalité' : level === 'ept' ? 'Territoire' : levelLabel(level);

/** « CC du Pays de Zorn » is the Pays de Zorn, at a level told above it. */
function shortName(name: string): string {
  const short = name.replace(/^(?:C[CAU]|PETR) (?:du |des |de la |de l’|de |d’)?/u, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}

interface TileWordsProps {
  readonly territory: DrawnTerritory;
  readonly sheets: number;
}

export function TileWords({ territory, sheets }: TileWordsProps) {
  const { level, also, name } = territory;
  return (
    <>
      <span className={styles.level}>
        <LevelName level={level} words={labelOf(level)} />
        {also.map((other) => ` et ${levelInSentence(other)}`)}
      </span>{' '}
      <strong className={styles.name}>{shortName(name)}</strong>{' '}
      <span className={sheets > 0 ? styles.some : styles.none}>
        {sheets > 0 ? sheetCount(sheets) : '0\u00a0fiche'}
      </span>
    </>
  );
}

export function OverseasTile({ others }: { readonly others: readonly OverseasOutline[] }) {
  return (
    <li className={styles.tile} data-level="france">
      <a href={`#${OVERSEAS_ID}`} className={styles.link}>
        <span className={styles.picture}>
          <span className={styles.islands}>
            {others.map(({ key, outline }) => (
              <TerritoryOutline key={key} outline={outline} size={32} />
            ))}
          </span>
        </span>
        <span className={styles.level}>Outre-mer</span> <strong className={styles.name}>Ailleurs</strong>{' '}
        <span className={styles.others}>{others.length} territoires</span>
      </a>
    </li>
  );
}

export function AlikeTile({ view: { record, comparable, france } }: { readonly view: TerritoryView }) {
  const count = comparable.length;
  const dots = france.alike.filter(([x, y]) => isBoxInside([x, y, x, y], france.bbox));
  return (
    <li className={styles.tile} data-level="france">
      <a href={`#${ALIKE_ID}`} className={styles.link}>
        <span className={styles.picture}>
          <StripPicture drawn={france} scale={FRANCE_WIDTH / sizeOfBox(france.bbox).width} dots={dots} />
        </span>
        <span className={styles.level}>Ailleurs</span>{' '}
        <strong className={styles.name}>Qui me ressemblent</strong>{' '}
        <span className={styles.others}>
          {count} {count === 1 ? levelInSentence(record.level) : levelPlural(record.level)}
        </span>
      </a>
    </li>
  );
}
