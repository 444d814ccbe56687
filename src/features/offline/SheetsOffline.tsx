import { useResource } from '../../state/data/use-resource.ts';
import { codeAfterMap } from '../../state/map/after-map.ts';
import type { KeepSheetsProps } from './KeepSheets.tsx';

const code = codeAfterMap(async () => (await import('./KeepSheets.tsx')).KeepSheets);

/** Its code is loaded once the map has been: the page is whole without it, and it needs what the browser keeps for the map. */
export function SheetsOffline({ name, ids }: KeepSheetsProps) {
  const { value: KeepSheets } = useResource(code, 'asks');
  return <div>{KeepSheets && ids.length > 0 && <KeepSheets key={name} name={name} ids={ids} />}</div>;
}
