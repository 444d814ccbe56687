import { Star } from 'lucide-react';
import type { Territory } from '../../domain/territory/territory.ts';
import { rememberMyTerritory, useMyTerritory } from '../../state/my-territory.ts';
import { Button } from '../../ui/Button.tsx';

export function KeepTerritory({ territory }: { readonly territory: Territory }) {
  const kept = useMyTerritory()?.key === territory.key;
  return (
    <Button look="action" aria-pressed={kept} onClick={() => rememberMyTerritory(kept ? null : territory)}>
      <Star size={17} aria-hidden="true" fill={kept ? 'currentColor' : 'none'} />
      C’est mon territoire
    </Button>
  );
}
