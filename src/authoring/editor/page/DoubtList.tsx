import styles from './editor.module.css';
import { Group } from './Field.tsx';
import { counted } from './form-values.ts';
import type { UseSheet } from './sheet-store.ts';

/** What the import of its document was not sure of, to tick: kept at once, and at the next import. */
export function DoubtList({ useSheet }: { readonly useSheet: UseSheet }) {
  const { doubts, tick } = useSheet();
  const open = doubts.filter(({ isRead }) => !isRead).length;
  if (doubts.length === 0) return null;
  return (
    <Group
      label="À relire"
      help="Ce dont l’import n’est pas sûr, avec sa place dans le document. Cochez ce qui est vu ou corrigé."
    >
      <ul className={styles.list}>
        {doubts.map((doubt) => (
          <li key={`${doubt.doute} ${doubt.ou}`}>
            <label className="target">
              <input
                type="checkbox"
                checked={doubt.isRead}
                onChange={({ currentTarget }) => tick(doubt, currentTarget.checked)}
              />
              <span>
                <strong>{doubt.doute}</strong>, {doubt.ou} → {doubt.fait}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className="small soft">{open === 0 ? 'Tout est relu.' : `${counted(open, 'point')} à relire.`}</p>
    </Group>
  );
}
