import { useCallback, useState } from 'react';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../a11y/use-arrival.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import type { Dossier } from '../../domain/sheet/dossier.ts';
import { type DossierCover, readCover } from '../../domain/sheet/dossier-cover.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { FranceOnPaper, type RankedTerritory } from '../../static-map/FranceOnPaper.tsx';
import { PageActions } from '../shared/PageActions.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { SheetsOffline } from '../shared/SheetsOffline.tsx';
import { CoverForm } from './CoverForm.tsx';
import { DossierContents, RemovedSheet } from './DossierContents.tsx';
import { DossierHead, WhoseDossier } from './DossierHead.tsx';
import styles from './DossierPanel.module.css';
import { DossierSheet } from './DossierSheet.tsx';
import { EmptyDossier } from './EmptyDossier.tsx';
import { countPages, usePageNumbers } from './page-numbers.ts';
import { useDossier } from './use-dossier.ts';

/** Sheets whose contents have room on the cover. */
const MOST_ON_COVER = 6;

interface DossierPanelProps {
  readonly dossier: Dossier;
  readonly cover: DossierCover;
  /** Those that exist. */
  readonly sheets: readonly Initiative[];
  readonly catalogue: Catalogue;
}

function rankedTerritories(sheets: readonly Initiative[], catalogue: Catalogue): RankedTerritory[] {
  const located = sheets.flatMap(({ id }, index) => {
    const card = findSheet(catalogue, id);
    return card ? [{ territory: territoryOf(catalogue, card), rank: index + 1 }] : [];
  });
  return [...groupBy(located, ({ territory }) => territory.key).values()].flatMap((group) =>
    group.slice(0, 1).map(({ territory }) => ({ territory, ranks: group.map(({ rank }) => rank) })),
  );
}

/** Another's never takes the place of one's own. */
const keptAs = (dossier: readonly string[], isMine: boolean) =>
  isMine ? 'dossier' : `dossier ${dossier.join(' ')}`;

export function DossierPanel({ dossier, cover, sheets, catalogue }: DossierPanelProps) {
  useArrival('dossier', arriveAtTitle);
  const { mine, isMine, change, changeCover, add, removed, remove, undo } = useDossier(dossier, cover);
  const undoing = removed && <RemovedSheet title={removed.title} onUndo={() => void undo(removed)} />;
  const [typed, setTyped] = useState<DossierCover | null>(null);
  const keepTyped = () =>
    typed && changeCover(readCover(typed)).then(() => setTyped((now) => (now === typed ? null : now)));
  const { title, note } = typed ?? cover;
  const isEmpty = sheets.length === 0;
  const isMany = sheets.length > MOST_ON_COVER;
  const written = JSON.stringify([dossier, title, note]);
  const count = useCallback(
    (article: Element | null) => (article && !isEmpty ? countPages(article, written) : undefined),
    [isEmpty, written],
  );
  const pages = usePageNumbers(written);
  return (
    <article
      ref={count}
      className={styles.dossier}
      aria-labelledby={HEADING_ID}
      data-paper="dossier"
      data-many={isMany || undefined}
    >
      <DossierHead
        title={title.trim()}
        note={note.trim()}
        isMine={dossier.length === 0 || isMine}
        count={sheets.length}
        missing={dossier.length - sheets.length}
      />
      {isEmpty ? (
        <EmptyDossier mine={dossier.length === 0 ? mine : []} undoing={undoing} />
      ) : (
        <>
          <WhoseDossier isMine={isMine} onAdd={add} />
          <CoverForm cover={{ title, note }} onType={setTyped} onDone={() => void keepTyped()} />
          <PageActions />
          <SheetsOffline name={keptAs(dossier, isMine)} ids={sheets.map(({ id }) => id)} />
          <FranceOnPaper places={rankedTerritories(sheets, catalogue)} />
          {isMany && <PrintedAddress />}
          <DossierContents
            dossier={dossier}
            sheets={sheets}
            catalogue={catalogue}
            pages={pages}
            undoing={undoing}
            onChange={(next) => void change(next)}
            onRemove={(sheet) => void remove(sheet)}
          />
          {!isMany && <PrintedAddress />}
          {sheets.map((sheet, index) => (
            <DossierSheet key={sheet.id} sheet={sheet} rank={index + 1} catalogue={catalogue} />
          ))}
        </>
      )}
    </article>
  );
}
