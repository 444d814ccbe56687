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

interface SheetHeaderProps {
  readonly sheet: Initiative;
  readonly territory: SheetTerritory;
}

/** In characters: in a larger type a longer name would take a line for each word. */
const LONGEST_NAME = 26;

/** How small the name is set, so that beside the outline on a phone none of its words is cut. */
function lengthOfWords(name: string) {
  if (/\p{L}{11}/u.test(name) || name.length > LONGEST_NAME) return 'longest';
  return /\p{L}{9}/u.test(name) ? 'long' : undefined;
}

const OUTLINE_ID = 'contour-de-la-fiche';

/** Its first part, one line, takes the place of the second as soon as the title scrolls away: see `foldHeader`. */
export function SheetHeader({ sheet, territory }: SheetHeaderProps) {
  const { title, themes, outline, others } = sheet;
  return (
    <>
      <div className={`row no-print ${styles.short}`} aria-hidden="true">
        {outline && (
          <svg className={styles.outline} viewBox={outline.viewBox} aria-hidden="true">
            <use href={`#${OUTLINE_ID}`} />
          </svg>
        )}
        <div>
          <strong className="title one-line">{territory.name}</strong>
          <span className="note one-line">{title}</span>
        </div>
      </div>
      <div className={styles.header} data-paper="head">
        <div className={styles.words}>
          <Breadcrumb territory={territory} />
          <div className={styles.place} data-words={lengthOfWords(territory.name)}>
            <TerritoryLink territory={territory} className="plain-link" />
            {others?.map((other) => (
              <TerritoryLink key={other.key} territory={other} className={`plain-link ${styles.other}`} />
            ))}
          </div>
          <h1 tabIndex={-1} id={HEADING_ID} className={`title above ${styles.heading}`}>
            {title}
          </h1>
          <ul className={`row wraps note strong above ${styles.chips}`} aria-label="Échelon et thèmes">
            {themes.map((id) => (
              <li key={id} className="row">
                <ThemeIcon sign={themeOf(id).icon} size={15} />
                {themeOf(id).label}
              </li>
            ))}
            <li className="row">
              <LevelName level={territory.level} kind={territory.kind} />
            </li>
          </ul>
        </div>
        <MapOnPaper scene={rankedScene([{ territory }])} className={`paper-only ${styles.paper}`} />
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
