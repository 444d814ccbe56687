import { lazyCode } from '../../data/resource.ts';
import type { SheetTerritory } from '../../domain/sheet/catalogue.ts';
import { mapIsServed } from '../../state/after-map.ts';
import { useResource } from '../../state/use-resource.ts';

const maps = lazyCode(async () => {
  await mapIsServed();
  return (await import('../../static-map/FranceOnPaper.tsx')).FranceOnPaper;
});

interface MapsOnPaperProps {
  readonly territory: SheetTerritory;
  readonly className: string | undefined;
}

/** France, its territory filled in: nothing but paper shows it, so its code comes once the map is served. */
export function MapsOnPaper({ territory, className }: MapsOnPaperProps) {
  const { value: FranceOnPaper } = useResource(maps, 'asks');
  return (
    <div className={className}>{FranceOnPaper && <FranceOnPaper places={[{ territory, ranks: [] }]} />}</div>
  );
}
