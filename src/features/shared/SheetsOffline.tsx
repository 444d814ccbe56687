import { codeAfterMap } from '../../state/after-map.ts';
import { useResource } from '../../state/use-resource.ts';
import styles from './SheetsOffline.module.css';

const code = codeAfterMap(async () => (await import('./keeping.ts')).KeepSheets);

interface SheetsOfflineProps {
  /** What they are kept as. */
  readonly name: string;
  readonly ids: readonly string[];
}

/** Its code comes once the map is served: it adds to the page, and needs what the map made the browser keep. */
export function SheetsOffline({ name, ids }: SheetsOfflineProps) {
  const { value: KeepSheets } = useResource(code, 'asks');
  return (
    <div>
      {KeepSheets && ids.length > 0 && (
        <KeepSheets key={name} className={styles.keeping} name={name} ids={ids} />
      )}
    </div>
  );
}
