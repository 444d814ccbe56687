import { useState } from 'react';
import type { SheetDoubt } from '../protocol.ts';
import { askEditor } from './ask-editor.ts';
import styles from './editor.module.css';
import { counted } from './form-values.ts';

interface DoubtListProps {
  readonly id: string;
  readonly doubts: readonly SheetDoubt[];
}

/** What the import of its document was not sure of, to tick: kept at once, and at the next import. */
export function DoubtList({ id, doubts }: DoubtListProps) {
  const [shown, setShown] = useState(doubts);
  const [trouble, setTrouble] = useState('');
  const open = shown.filter(({ isRead }) => !isRead).length;
  const tick = async (at: number, doubt: SheetDoubt, isRead: boolean) => {
    setShown(shown.with(at, { ...doubt, isRead }));
    const { doute, ou } = doubt;
    await askEditor.tick({ id, doute, ou, isRead }).then(
      () => setTrouble(''),
      (error: unknown) => {
        setShown(shown);
        setTrouble(error instanceof Error ? error.message : String(error));
      },
    );
  };
  if (shown.length === 0) return null;
  return (
    <fieldset className={`stack card ${styles.group}`}>
      <legend className="strong">À relire</legend>
      <p className="small soft">
        Ce dont l’import n’est pas sûr, avec sa place dans le document. Cochez ce qui est vu ou corrigé.
      </p>
      <ul className={styles.list}>
        {shown.map((doubt, at) => (
          <li key={`${doubt.doute} ${doubt.ou}`}>
            <label className="target">
              <input
                type="checkbox"
                checked={doubt.isRead}
                onChange={({ currentTarget: { checked } }) => tick(at, doubt, checked)}
              />
              <span>
                <strong>{doubt.doute}</strong>, {doubt.ou} → {doubt.fait}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status">
        {trouble || (open === 0 ? 'Tout est relu.' : `${counted(open, 'point')} à relire.`)}
      </p>
    </fieldset>
  );
}
