import { HEADING_ID } from '../../a11y/element-ids.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTop, Trail } from '../shared/PageTop.tsx';
import styles from './DossierPanel.module.css';

interface DossierHeadProps {
  /** Each may be empty. */
  readonly title: string;
  readonly note: string;
  readonly isMine: boolean;
  readonly count: number;
  readonly missing: number;
}

export function DossierHead({ title, note, isMine, count, missing }: DossierHeadProps) {
  const name = isMine ? 'Mon dossier' : 'Un dossier partagé';
  const counted = count === 0 ? name : `${name}\u00a0: ${sheetCount(count)}`;
  return (
    <>
      <PageTop closes="le dossier">
        <Trail here="Dossier" />
      </PageTop>
      <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
        {title || counted}
      </h1>
      {title && (
        <p className={styles.counted}>
          <span className="no-print">{`${name}\u00a0: `}</span>
          {sheetCount(count)}
        </p>
      )}
      {note && <p className={styles.note}>{note}</p>}
      {missing > 0 && <MissingSheets count={missing} />}
    </>
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

interface WhoseDossierProps {
  readonly isMine: boolean;
  readonly onAdd: () => void;
}

export function WhoseDossier({ isMine, onAdd }: WhoseDossierProps) {
  if (isMine)
    return (
      <p className={`${styles.kept} no-print`}>
        Enregistré sur cet appareil uniquement. Pour le partager, copiez le lien.
      </p>
    );
  return (
    <Notice tone="accent" className={`${styles.notice} no-print`}>
      <p>Vous consultez un dossier reçu par lien{'\u202f'}; le vôtre reste inchangé.</p>
      <Button look="outline" className={styles.add} onClick={onAdd}>
        Ajouter ces fiches à mon dossier
      </Button>
    </Notice>
  );
}
