import { ChevronDown } from 'lucide-react';
import type { SubmitEvent } from 'react';
import { type DossierCover, LONGEST_NOTE, LONGEST_TITLE } from '../../domain/sheet/dossier-cover.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import boxes from '../../ui/fields.module.css';
import styles from './CoverForm.module.css';

interface CoverFormProps {
  readonly cover: DossierCover;
  readonly onType: (cover: DossierCover) => void;
  readonly onDone: () => void;
}

export function CoverForm({ cover, onType, onDone }: CoverFormProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onDone();
  };
  return (
    <Disclosure
      summary={
        <>
          Titre et note <ChevronDown size={18} aria-hidden="true" />
        </>
      }
      className={`${styles.cover} no-print`}
    >
      <form className={`${styles.fields} ${boxes.fields}`} onSubmit={submit} onBlur={onDone}>
        <label className={styles.field}>
          <span>Titre du dossier</span>
          <input
            type="text"
            maxLength={LONGEST_TITLE}
            autoComplete="off"
            value={cover.title}
            onChange={({ target }) => onType({ ...cover, title: target.value })}
          />
        </label>
        <label className={styles.field}>
          <span>Note</span>
          <textarea
            rows={4}
            maxLength={LONGEST_NOTE}
            value={cover.note}
            onChange={({ target }) => onType({ ...cover, note: target.value })}
          />
        </label>
        <p className={styles.hint}>Imprimés sur la couverture et compris dans le lien.</p>
      </form>
    </Disclosure>
  );
}
