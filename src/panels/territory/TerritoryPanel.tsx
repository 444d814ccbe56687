import { Columns2 } from 'lucide-react';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../a11y/use-arrival.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { neighboursHeading } from '../../domain/territory/level-phrases.ts';
import type { TerritoryView } from '../../domain/territory/territory-view.ts';
import { KeepTerritory } from '../my-territory/KeepTerritory.tsx';
import { Breadcrumb } from '../shared/Breadcrumb.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import pageActions from '../shared/PageActions.module.css';
import { PageTop } from '../shared/PageTop.tsx';
import { PrintAction } from '../shared/PrintAction.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { ShareAction } from '../shared/ShareAction.tsx';
import { AlikeSheets } from './AlikeSheets.tsx';
import { ComparableList } from './ComparableList.tsx';
import { Facts } from './Facts.tsx';
import { Indicators } from './Indicators.tsx';
import { NearToFar } from './NearToFar.tsx';
import { NeighbourList } from './NeighbourList.tsx';
import { CompareNeighbours, NextStep } from './NextStep.tsx';
import { OVERSEAS_ID, otherOverseas } from './overseas.ts';
import { SheetLists } from './SheetLists.tsx';
import styles from './TerritoryPanel.module.css';

interface TerritoryPanelProps {
  readonly view: TerritoryView;
  readonly catalogue: Catalogue;
}

/** From near to far. */
export function TerritoryPanel({ view, catalogue }: TerritoryPanelProps) {
  const { record, neighbours, comparable } = view;
  useArrival(record.key, arriveAtTitle);
  const overseas = otherOverseas(catalogue, record);
  return (
    <article className={styles.territory} aria-labelledby={HEADING_ID} data-page="territory">
      <PageTop closes="la page du territoire">
        <Breadcrumb territory={record} />
      </PageTop>
      <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
        {record.name}
      </h1>
      <Facts view={view} />
      <div className={`${pageActions.actions} ${styles.actions}`}>
        <KeepTerritory territory={record} />
        <CompareLink look="action" set={{ keys: [record.key], sheets: [] }}>
          <Columns2 size={17} aria-hidden="true" /> Comparer
        </CompareLink>
        <PrintAction />
        <ShareAction />
      </div>
      <NearToFar view={view} catalogue={catalogue} />
      <NextStep view={view} catalogue={catalogue} />
      <SheetLists record={record} catalogue={catalogue} />
      {neighbours.map((group) => (
        <NeighbourList
          key={group.level}
          of={record.key}
          heading={neighboursHeading(group.level)}
          territories={group.territories}
          catalogue={catalogue}
        />
      ))}
      {comparable.length > 0 && <CompareNeighbours view={view} catalogue={catalogue} look="quiet" />}
      {overseas.length > 0 && (
        <NeighbourList
          id={OVERSEAS_ID}
          of={record.key}
          heading="Autres territoires d’outre-mer"
          territories={overseas}
          catalogue={catalogue}
        />
      )}
      {comparable.length > 0 && (
        <ComparableList of={record.key} comparable={comparable} catalogue={catalogue} />
      )}
      <AlikeSheets record={record} catalogue={catalogue} />
      <Indicators record={record} />
      <PrintedAddress />
    </article>
  );
}
