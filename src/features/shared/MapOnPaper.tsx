import type { ComponentProps } from 'react';
import type { FranceOnPaper } from '../../map/svg/FranceOnPaper.tsx';
import { codeAfterMap } from '../../state/after-map.ts';
import { useResource } from '../../state/use-resource.ts';

const maps = codeAfterMap(async () => (await import('../../map/svg/FranceOnPaper.tsx')).FranceOnPaper);

type MapOnPaperProps = ComponentProps<typeof FranceOnPaper> & { readonly className: string | undefined };

/** France with territories filled in. Only paper shows it, so its code is loaded once the interactive map has been. */
export function MapOnPaper({ className, ...props }: MapOnPaperProps) {
  const { value: FranceMap } = useResource(maps, 'asks');
  return <div className={className}>{FranceMap && <FranceMap {...props} />}</div>;
}
