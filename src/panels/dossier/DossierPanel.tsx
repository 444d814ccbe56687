import { useNavigate } from '@tanstack/react-router';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, keepFocus, useArrival, useStep } from '../../a11y/use-arrival.ts';
import { PATHS } from '../../address/addresses.ts';
import { dossierSearch } from '../../address/dossier-params.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { type Dossier, withSheets } from '../../domain/sheet/dossier.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { keepMyDossier, useMyDossier } from '../../state/my-dossier.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageActions } from '../shared/PageActions.tsx';
import { PageTop, Trail } from '../shared/PageTop.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { DossierContents } from './DossierContents.tsx';
import styles from './DossierPanel.module.css';
import { DossierSheet } from './DossierSheet.tsx';
import { EmptyDossier } from './EmptyDossier.tsx';

interface DossierPanelProps {
  readonly dossier: Dossier;
  /** Those that exist. */
  readonly sheets: readonly Initiative[];
  readonly catalogue: Catalogue;
}

export function DossierPanel({ dossier, sheets, catalogue }: DossierPanelProps) {
  useArrival('dossier', arriveAtTitle);
  useStep(dossier.join(), keepFocus);
  const mine = useMyDossier();
  const navigate = useNavigate();
  const show = (next: Dossier) =>
    void navigate({ to: PATHS.dossier, search: dossierSearch(next), replace: true, resetScroll: false });
  const isMine = mine.join() === dossier.join();
  const change = (next: Dossier) => {
    if (isMine) keepMyDossier(next);
    show(next);
  };
  const add = () => {
    const both = withSheets(mine, dossier);
    if (keepMyDossier(both)) show(both);
  };
  const missing = dossier.length - sheets.length;
  return (
    <article className={styles.dossier} aria-labelledby={HEADING_ID}>
      <PageTop closes="le dossier">
        <Trail here="Dossier" />
      </PageTop>
      <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
        {dossier.length === 0 || isMine ? 'Mon dossier' : 'Un dossier partagé'}
        {sheets.length > 0 && `\u00a0: ${sheetCount(sheets.length)}`}
      </h1>
      {missing > 0 && <MissingSheets count={missing} />}
      {sheets.length === 0 ? (
        <EmptyDossier mine={dossier.length === 0 ? mine : []} />
      ) : (
        <>
          {isMine ? (
            <p className={`${styles.kept} no-print`}>
              Enregistré sur cet appareil uniquement. Pour le partager, copiez le lien.
            </p>
          ) : (
            <SharedDossier onAdd={add} />
          )}
          <PageActions />
          <DossierContents dossier={dossier} sheets={sheets} catalogue={catalogue} onChange={change} />
          {sheets.map((sheet, index) => (
            <DossierSheet key={sheet.id} sheet={sheet} rank={index + 1} catalogue={catalogue} />
          ))}
          <PrintedAddress />
        </>
      )}
    </article>
  );
}

function MissingSheets({ count }: { readonly count: number }) {
  return (
    <Notice tone="accent" className={styles.notice}>
      {count === 1
        ? 'Une fiche de ce dossier n’existe pas, ou plus.'
        : `${count} fiches de ce dossier n’existent pas, ou plus.`}
    </Notice>
  );
}

function SharedDossier({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <Notice tone="accent" className={`${styles.notice} no-print`}>
      <p>Vous consultez un dossier reçu par lien{'\u202f'}; le vôtre reste inchangé.</p>
      <Button look="outline" className={styles.add} onClick={onAdd}>
        Ajouter ces fiches à mon dossier
      </Button>
    </Notice>
  );
}
