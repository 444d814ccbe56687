import { rankedScene } from '../../core/scene/sheet-scene.ts';
import type { SheetTerritory } from '../../core/sheet/catalogue.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { themeOf } from '../../state/data/settings.ts';
import { HEADING_ID } from '../../state/focus/element-ids.ts';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import { MapOnPaper } from '../shared/MapOnPaper.tsx';
import { Breadcrumb } from '../shared/PageTop.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './SheetHeader.module.css';
import shortHeaderStyles from './ShortHeader.module.css';

interface SheetHeaderProps {
  readonly sheet: Initiative;
  readonly territory: SheetTerritory;
}

/** Letters: in a larger type a longer name would take a line for each word. */
const LONGEST_NAME = 26;

/** Beside the outline on a phone, a long word would be cut. */
function lengthOfWords(name: string) {
  if (/\p{L}{11}/u.test(name) || name.length > LONGEST_NAME) return 'longest';
  return /\p{L}{9}/u.test(name) ? 'long' : undefined;
}

const OUTLINE_ID = 'contour-de-la-fiche';

/** Its first part takes the place of the second as soon as the title scrolls away: see `foldHeader`. */
export function SheetHeader({ sheet, territory }: SheetHeaderProps) {
  const { title, themes, outline, others } = sheet;
  return (
    <>
      <ShortHeader name={territory.name} title={title} outline={outline} shape={OUTLINE_ID} />
      <div className={styles.header} data-paper="head">
        <div className={styles.words}>
          <Breadcrumb territory={territory} />
          <div className={styles.place} data-words={lengthOfWords(territory.name)}>
            <TerritoryLink territory={territory}>{territory.name}</TerritoryLink>
            {others?.map((one) => (
              <TerritoryLink key={one.key} territory={one} className={styles.other}>
                {one.name}
              </TerritoryLink>
            ))}
          </div>
          <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
            {title}
          </h1>
          <ul className={styles.chips} aria-label="Échelon et thèmes">
            {themes.map((id) => (
              <li key={id}>
                <ThemeIcon sign={themeOf(id).icon} size={15} />
                {themeOf(id).label}
              </li>
            ))}
            <li>
              <LevelName level={territory.level} kind={territory.kind} />
            </li>
          </ul>
        </div>
        <MapOnPaper scene={rankedScene([{ territory }])} className={styles.paper} />
        {outline && (
          <svg
            className={styles.outline}
            viewBox={outline.viewBox}
            role="img"
            aria-label={`Contour\u00a0: ${[territory, ...(others ?? [])].map(({ name }) => name).join(', ')}`}
          >
            <path id={OUTLINE_ID} d={outline.path} vectorEffect="non-scaling-stroke" />
          </svg>
        )}
      </div>
    </>
  );
}

interface ShortHeaderProps {
  readonly title: string;
  readonly outline: Initiative['outline'] | undefined;
  /** Of the main territory. */
  readonly name: string;
  /** Id of the outline's path in the page. */
  readonly shape: string;
}

/** What stays of a sheet's head once that has scrolled away. */
function ShortHeader({ name, title, outline, shape }: ShortHeaderProps) {
  return (
    <div className={`${shortHeaderStyles.short} no-print`} aria-hidden="true">
      {outline && (
        <svg className={shortHeaderStyles.outline} viewBox={outline.viewBox} aria-hidden="true">
          <use href={`#${shape}`} />
        </svg>
      )}
      <div>
        <strong>{name}</strong>
        <span>{title}</span>
      </div>
    </div>
  );
}
