import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../a11y/use-arrival.ts';
import { site } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { concernedSheets } from '../../domain/sheet/concerned-sheets.ts';
import { isRoughArea } from '../../domain/territory/area-precision.ts';
import { isGrouping, levelInSentence } from '../../domain/territory/level.ts';
import type { TerritoryView } from '../../domain/territory/territory-view.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { TerritoryOutline } from '../../outline/TerritoryOutline.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { KeepTerritory } from '../my-territory/KeepTerritory.tsx';
import { Breadcrumb } from '../shared/Breadcrumb.tsx';
import { PageActions } from '../shared/PageActions.tsx';
import { PageTop } from '../shared/PageTop.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { ComparableList } from './ComparableList.tsx';
import { CompareTerritory } from './CompareTerritory.tsx';
import { Indicators } from './Indicators.tsx';
import { NeighbourList } from './NeighbourList.tsx';
import { SheetLists } from './SheetLists.tsx';
import styles from './TerritoryPanel.module.css';

interface TerritoryPanelProps {
  readonly view: TerritoryView;
  readonly catalogue: Catalogue;
}

export function TerritoryPanel({ view, catalogue }: TerritoryPanelProps) {
  const { record, outline, also, neighbours, comparable } = view;
  useArrival(record.key, arriveAtTitle);
  const emblem = isRoughArea(record, site.contours.kind) ? null : outline;
  const others = also.map((level) => ` et ${levelInSentence(level)}`);
  return (
    <article className={styles.territory} aria-labelledby={HEADING_ID} data-page="territory">
      <PageTop closes="la page du territoire">
        <Breadcrumb territory={record} own />
      </PageTop>
      <div className={styles.head}>
        <div>
          <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
            {record.name}
          </h1>
          <p className={styles.level}>
            <Chip tone="accent" className={styles.chip}>
              <LevelName level={record.level} />
              {others}
            </Chip>
            {!isGrouping(record.level) && <span className={styles.code}>code {record.code}</span>}
          </p>
        </div>
        {emblem && <TerritoryOutline outline={emblem} size={84} />}
      </div>
      <Indicators record={record} />
      <div className={styles.actions}>
        <KeepTerritory territory={record} />
        <CompareTerritory view={view} catalogue={catalogue} />
      </div>
      <SheetLists record={record} concerned={concernedSheets(catalogue, record)} catalogue={catalogue} />
      {neighbours.map((group) => (
        <NeighbourList key={group.level} of={record.key} group={group} catalogue={catalogue} />
      ))}
      {comparable.length > 0 && (
        <ComparableList of={record.key} comparable={comparable} catalogue={catalogue} />
      )}
      <footer className={styles.footer}>
        <PageActions />
        <PrintedAddress />
      </footer>
    </article>
  );
}
