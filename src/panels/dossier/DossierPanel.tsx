import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../a11y/use-arrival.ts';
import { PATHS } from '../../address/addresses.ts';
import { dossierSearch } from '../../address/dossier-params.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { type Dossier, withSheets } from '../../domain/sheet/dossier.ts';
import { type DossierCover, isSameCover, readCover } from '../../domain/sheet/dossier-cover.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { keepMyCover, keepMyDossier, useMyCover, useMyDossier } from '../../state/my-dossier.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageActions } from '../shared/PageActions.tsx';
import { PageTop, Trail } from '../shared/PageTop.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { CoverForm } from './CoverForm.tsx';
import { DossierContents } from './DossierContents.tsx';
import styles from './DossierPanel.module.css';
import { DossierSheet } from './DossierSheet.tsx';
import { EmptyDossier } from './EmptyDossier.tsx';

interface DossierPanelProps {
  readonly dossier: Dossier;
  readonly cover: DossierCover;
  /** Those that exist. */
  readonly sheets: readonly Initiative[];
  readonly catalogue: Catalogue;
}

/** What a reader does to the dossier of the address; the device's own follows where it is that one. */
function useDossier(dossier: Dossier, cover: DossierCover) {
  const mine = useMyDossier();
  const myCover = useMyCover();
  const navigate = useNavigate();
  const show = (next: Dossier, nextCover: DossierCover) =>
    navigate({
      to: PATHS.dossier,
      search: dossierSearch(next, nextCover),
      replace: true,
      resetScroll: false,
    });
  const isMine = mine.join() === dossier.join() && isSameCover(cover, myCover);
  const change = (next: Dossier) => {
    if (isMine) keepMyDossier(next);
    return show(next, cover);
  };
  const changeCover = (next: DossierCover) => {
    if (isMine) keepMyCover(next);
    return show(dossier, next);
  };
  const add = () => {
    const both = withSheets(mine, dossier);
    if (keepMyDossier(both)) void show(both, myCover);
  };
  return { mine, isMine, change, changeCover, add };
}

export function DossierPanel({ dossier, cover, sheets, catalogue }: DossierPanelProps) {
  useArrival('dossier', arriveAtTitle);
  const { mine, isMine, change, changeCover, add } = useDossier(dossier, cover);
  const [typed, setTyped] = useState<DossierCover | null>(null);
  const keepTyped = async () => {
    if (!typed) return;
    await changeCover(readCover(typed));
    setTyped((now) => (now === typed ? null : now));
  };
  const { title, note } = typed ?? cover;
  const missing = dossier.length - sheets.length;
  const isEmpty = sheets.length === 0;
  const name = dossier.length === 0 || isMine ? 'Mon dossier' : 'Un dossier partagé';
  const counted = isEmpty ? name : `${name}\u00a0: ${sheetCount(sheets.length)}`;
  return (
    <article className={styles.dossier} aria-labelledby={HEADING_ID}>
      <PageTop closes="le dossier">
        <Trail here="Dossier" />
      </PageTop>
      <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
        {title.trim() || counted}
      </h1>
      {title.trim() && <p className={styles.counted}>{counted}</p>}
      {note.trim() && <p className={styles.note}>{note}</p>}
      {missing > 0 && <MissingSheets count={missing} />}
      {isEmpty ? (
        <EmptyDossier mine={dossier.length === 0 ? mine : []} />
      ) : (
        <>
          {isMine ? <Kept /> : <SharedDossier onAdd={add} />}
          <CoverForm cover={{ title, note }} onType={setTyped} onDone={() => void keepTyped()} />
          <PageActions />
          <DossierContents
            dossier={dossier}
            sheets={sheets}
            catalogue={catalogue}
            onChange={(next) => void change(next)}
          />
          {sheets.map((sheet, index) => (
            <DossierSheet key={sheet.id} sheet={sheet} rank={index + 1} catalogue={catalogue} />
          ))}
          <PrintedAddress />
        </>
      )}
    </article>
  );
}

function Kept() {
  return (
    <p className={`${styles.kept} no-print`}>
      Enregistré sur cet appareil uniquement. Pour le partager, copiez le lien.
    </p>
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
