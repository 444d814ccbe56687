import { Columns2 } from 'lucide-react';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../a11y/use-arrival.ts';
import { withNeighbours } from '../../domain/comparison/invitations.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { MeasuredTerritory } from '../../domain/territory/comparable.ts';
import { neighboursHeading } from '../../domain/territory/level-phrases.ts';
import { territoryLabel } from '../../domain/territory/territory-label.ts';
import type { TerritoryView } from '../../domain/territory/territory-view.ts';
import { KeepTerritory } from '../my-territory/KeepTerritory.tsx';
import { PrintAction, ShareAction } from '../shared/ActionRow.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import pageActions from '../shared/PageActions.module.css';
import { Breadcrumb, PageTop } from '../shared/PageTop.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { Facts, Indicators } from './Indicators.tsx';
import { NearToFar } from './NearToFar.tsx';
import { ComparableList, NeighbourList } from './NeighbourList.tsx';
import { OVERSEAS_ID, otherOverseas } from './overseas.ts';
import { AlikeSheets, SheetLists } from './SheetLists.tsx';
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

interface NextStepProps {
  readonly view: TerritoryView;
  readonly catalogue: Catalogue;
}

/** « la CC Val d’Orne »: names of communautés are published without theirs. */
const articleOf = ({ article, name }: MeasuredTerritory) => article || (/^C[ACU] /u.test(name) ? 'la ' : '');

/** The first of the list of those that are alike; neighbours where nothing is, overseas the other territories there. */
function NextStep({ view, catalogue }: NextStepProps) {
  const { record, comparable } = view;
  const [found] = comparable;
  if (!found) return <CompareNeighbours view={view} catalogue={catalogue} look="outline" />;
  const article = articleOf(found.territory);
  return (
    <CompareLink
      look="outline"
      className={styles.next}
      set={{ keys: [record.key, found.territory.key], sheets: [] }}
    >
      Comparer avec {article}
      {territoryLabel(found.territory)}, qui lui ressemble{article === 'les ' && 'nt'}
      {found.weak && ' un peu'}
    </CompareLink>
  );
}

interface CompareNeighboursProps extends NextStepProps {
  readonly look: 'outline' | 'quiet';
}

function CompareNeighbours({ view, catalogue, look }: CompareNeighboursProps) {
  const keys = withNeighbours(view, catalogue);
  if (keys.length < 2) return null;
  return (
    <CompareLink look={look} className={styles.next} set={{ keys, sheets: [] }}>
      Comparer avec{' '}
      {!view.neighbours[0]
        ? 'd’autres territoires d’outre-mer'
        : keys.length > 2
          ? 'ses voisins'
          : 'son voisin'}
    </CompareLink>
  );
}
