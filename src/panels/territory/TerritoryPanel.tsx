import { Link } from '@tanstack/react-router';
import { Columns2, Star } from 'lucide-react';
import { useState } from 'react';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../a11y/use-arrival.ts';
import { PATHS } from '../../address/addresses.ts';
import { site } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { sheetsOf } from '../../domain/sheet/catalogue-index.ts';
import { neighboursHeading, neighboursTaken } from '../../domain/territory/level-phrases.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { neighboursTold, type TerritoryView } from '../../domain/territory/territory-view.ts';
import { rememberMyTerritory, useMyTerritory } from '../../state/my-territory.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PrintAction, ShareAction } from '../shared/ActionRow.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import pageActions from '../shared/PageActions.module.css';
import { Breadcrumb, PageTop } from '../shared/PageTop.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { Ideas } from './Ideas.tsx';
import { Facts, Indicators } from './Indicators.tsx';
import { NearToFar } from './NearToFar.tsx';
import { ComparableList, NeighbourList } from './NeighbourList.tsx';
import { OVERSEAS_ID, otherOverseas } from './overseas.ts';
import { OwnSheets, SheetLists } from './SheetLists.tsx';
import { TerritoryOnPaper } from './TerritoryOnPaper.tsx';
import styles from './TerritoryPanel.module.css';

interface TerritoryPanelProps {
  readonly view: TerritoryView;
  readonly catalogue: Catalogue;
}

/** From near to far. */
export function TerritoryPanel({ view, catalogue }: TerritoryPanelProps) {
  const { record, neighbours, comparable } = view;
  useArrival(record.key, arriveAtTitle, record);
  const overseas = otherOverseas(catalogue, record);
  return (
    <article className={styles.territory} aria-labelledby={HEADING_ID} data-page="territory">
      <PageTop closes="la page du territoire">
        <Breadcrumb territory={record} />
      </PageTop>
      <TerritoryOnPaper view={view} />
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
      <OwnSheets record={record} catalogue={catalogue} />
      <Ideas record={record} catalogue={catalogue} hasOwn={sheetsOf(catalogue, record.key).length > 0} />
      <SheetLists record={record} catalogue={catalogue} />
      {neighbours.map((group) => (
        <NeighbourList
          key={`${record.key} ${group.level}`}
          of={record.key}
          heading={neighboursHeading(group.level)}
          taking={(taken) => neighboursTaken(group.level, taken, group.territories.length)}
          territories={neighboursTold(group, site.contours.kind)}
          catalogue={catalogue}
        />
      ))}
      {overseas.length > 0 && (
        <NeighbourList
          key={record.key}
          id={OVERSEAS_ID}
          of={record.key}
          heading="Autres territoires d’outre-mer"
          taking={(taken) =>
            `${taken > 1 ? taken : 'un'} des ${overseas.length} autres territoires d’outre-mer`
          }
          territories={overseas}
          catalogue={catalogue}
        />
      )}
      {comparable.length > 0 && (
        <ComparableList of={record.key} comparable={comparable} catalogue={catalogue} />
      )}
      <Indicators record={record} />
      <PrintedAddress />
    </article>
  );
}

interface FormerTerritoryPanelProps {
  readonly former: { readonly code: string; readonly name: string; readonly today: Territory };
}

/** A commune that has merged into another. */
export function FormerTerritoryPanel({ former }: FormerTerritoryPanelProps) {
  useArrival(`ancienne ${former.code}`, arriveAtTitle);
  return (
    <article className={styles.territory} aria-labelledby={HEADING_ID}>
      <p>
        <Link to={PATHS.home}>← Toutes les fiches</Link>
      </p>
      <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
        {former.name || `Commune ${former.code}`}
      </h1>
      <Notice tone="quiet" className={styles.blank}>
        Cette commune n’existe plus au Code officiel géographique de 2026. Son territoire fait partie de{' '}
        <TerritoryLink territory={former.today}>{former.today.name}</TerritoryLink>.
      </Notice>
    </article>
  );
}

function KeepTerritory({ territory }: { readonly territory: Territory }) {
  const kept = useMyTerritory()?.key === territory.key;
  const [isRefused, setRefused] = useState(false);
  const toggle = () => setRefused(!rememberMyTerritory(kept ? null : territory));
  return (
    <>
      <Button look="action" aria-pressed={kept} onClick={toggle}>
        <Star size={17} aria-hidden="true" fill={kept ? 'currentColor' : 'none'} />
        C’est mon territoire
      </Button>
      {isRefused && <p role="alert">Le navigateur refuse de garder un territoire sur cet appareil.</p>}
    </>
  );
}
