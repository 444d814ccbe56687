import { useState } from 'react';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { Mistake, ToMend } from '../to-mend.ts';
import { countOf } from '../words.ts';
import styles from './MendingNotice.module.css';
import { MistakeCard } from './MistakeCard.tsx';

/** Holds the ids of the mistakes whose notice was closed, in this tab. */
const CLOSED = 'a-corriger';

/** A notice of more is a page. */
const MOST_SHOWN = 2;

function closedIds(): readonly unknown[] {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(CLOSED) ?? '[]');
    return Array.isArray(ids) ? ids : [];
  } catch {
    return [];
  }
}

/** What was mended is forgotten, so that the same mistake made again is told again. */
function unreported({ mistakes }: ToMend): Mistake[] {
  const closed = closedIds().filter((id) => mistakes.some((one) => one.id === id));
  sessionStorage.setItem(CLOSED, JSON.stringify(closed));
  return mistakes.filter(({ id, isFresh }) => isFresh && !closed.includes(id));
}

/** Over the site: a window when a save has broken something, then a link as long as an error is there. */
export function MendingNotice({ toMend }: { readonly toMend: ToMend }) {
  const { errors, mistakes, page, editor, shown } = toMend;
  const [told, setTold] = useState(() => unreported(toMend));
  if (errors === 0) return null;
  const close = () => {
    sessionStorage.setItem(CLOSED, JSON.stringify(mistakes.map(({ id }) => id)));
    setTold([]);
  };
  const words = `${countOf(errors, 'erreur')} à corriger`;
  return (
    <aside aria-label="À corriger">
      <a className={styles.link} href={page}>
        {words}
      </a>
      {told.length > 0 && (
        <Dialog title={words} closeLabel="Fermer" onClose={close} className={styles.window}>
          <p className={styles.shown}>
            {shown === 'rest'
              ? 'Le site est montré sans ce qui est en erreur.'
              : 'Le site est montré tel qu’il était avant.'}
          </p>
          {told.slice(0, MOST_SHOWN).map((mistake) => (
            <MistakeCard key={mistake.id} mistake={mistake} editor={editor} />
          ))}
          <p className={styles.more}>
            <a className={styles.main} href={page}>
              Voir la page «&nbsp;À corriger&nbsp;»
            </a>
            <span>Échap ferme cette fenêtre.</span>
          </p>
        </Dialog>
      )}
    </aside>
  );
}
