import type { ComponentProps } from 'react';
import type { FranceOnPaper } from '../../map/svg/FranceOnPaper.tsx';
import { useResource } from '../../state/data/use-resource.ts';
import { codeAfterMap } from '../../state/map/after-map.ts';

const maps = codeAfterMap(async () => (await import('../../map/svg/FranceOnPaper.tsx')).FranceOnPaper);

type MapOnPaperProps = ComponentProps<typeof FranceOnPaper> & { readonly className: string | undefined };

/** France with territories filled in. Only paper shows it, so its code is loaded once the interactive map has been. */
export function MapOnPaper({ className, ...props }: MapOnPaperProps) {
  const { value: FranceMap } = useResource(maps, 'asks');
  return <div className={className}>{FranceMap && <FranceMap {...props} />}</div>;
}
