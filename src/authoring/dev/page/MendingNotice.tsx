import { useState } from 'react';
import { ButtonAnchor } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { countOf, type Mistake, type ToMend } from '../to-mend.ts';
import { MistakeCard } from './MistakeCard.tsx';
import styles from './mending.module.css';

/** Holds the ids of the mistakes whose notice was closed, in this tab. */
const CLOSED = 'a-corriger';

/** Mistakes in the dialog; the page lists them all. */
const MOST_SHOWN = 2;

/** Forgets what was mended, so that the same mistake is reported again when it is made again. */
function unreported({ mistakes }: ToMend): Mistake[] {
  const stored: readonly string[] = JSON.parse(sessionStorage.getItem(CLOSED) ?? '[]');
  const closed = stored.filter((id) => mistakes.some((one) => one.id === id));
  sessionStorage.setItem(CLOSED, JSON.stringify(closed));
  return mistakes.filter(({ id, isFresh }) => isFresh && !closed.includes(id));
}

/** Over the site: a dialog when a save has broken something, then a link as long as an error is there. */
export function MendingNotice({ toMend }: { readonly toMend: ToMend }) {
  const { errors, mistakes, page, shown } = toMend;
  const [reported, setReported] = useState(() => unreported(toMend));
  if (errors === 0) return null;
  const close = () => {
    sessionStorage.setItem(CLOSED, JSON.stringify(mistakes.map(({ id }) => id)));
    setReported([]);
  };
  const words = `${countOf(errors, 'erreur')} à corriger`;
  return (
    <aside aria-label="À corriger">
      <ButtonAnchor look="main" className={styles.link} href={page}>
        {words}
      </ButtonAnchor>
      {reported.length > 0 && (
        <Dialog title={words} closeLabel="Fermer" onClose={close} className={styles.window}>
          <div className="stack">
            <p className="soft">
              {shown === 'rest'
                ? 'Le site est montré sans ce qui est en erreur.'
                : 'Le site est montré tel qu’il était avant.'}
            </p>
            {reported.slice(0, MOST_SHOWN).map((mistake) => (
              <MistakeCard key={mistake.id} mistake={mistake} />
            ))}
            <p className="row wraps small soft">
              <ButtonAnchor look="main" href={page}>
                Voir la page «&nbsp;À corriger&nbsp;»
              </ButtonAnchor>
              <span>Échap ferme cette fenêtre.</span>
            </p>
          </div>
        </Dialog>
      )}
    </aside>
  );
}
