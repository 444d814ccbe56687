import { mapIsServed } from '../../state/after-map.ts';
import { loadedOnce } from '../../state/loaded-once.ts';
import styles from './SheetsOffline.module.css';

const code = loadedOnce(async () => {
  await mapIsServed();
  return (await import('../keeping/keeping.ts')).KeepSheets;
});

interface SheetsOfflineProps {
  /** What they are kept as. */
  readonly name: string;
  readonly ids: readonly string[];
}

/** Its code comes once the map is served: it adds to the page, and needs what the map made the browser keep. */
export function SheetsOffline({ name, ids }: SheetsOfflineProps) {
  const { value: KeepSheets } = code.use();
  return (
    <div ref={code.want}>
      {KeepSheets && ids.length > 0 && (
        <KeepSheets key={name} className={styles.keeping} name={name} ids={ids} />
      )}
    </div>
  );
}
