import type { ComponentProps } from 'react';
import type { FranceOnPaper } from '../../map/svg/FranceOnPaper.tsx';
import { codeAfterMap } from '../../state/after-map.ts';
import { useResource } from '../../state/use-resource.ts';

const maps = codeAfterMap(async () => (await import('../../map/svg/FranceOnPaper.tsx')).FranceOnPaper);

type MapOnPaperProps = ComponentProps<typeof FranceOnPaper> & { readonly className: string | undefined };

/** France, territories filled in: nothing but paper shows it, so its code comes once the map is served. */
export function MapOnPaper({ className, ...props }: MapOnPaperProps) {
  const { value: FranceMap } = useResource(maps, 'asks');
  return <div className={className}>{FranceMap && <FranceMap {...props} />}</div>;
}
