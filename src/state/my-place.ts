import { useEffect, useState } from 'react';
import type { Position, TerritoryKey } from '../domain/territory/territory.ts';
import { useMyTerritory } from './my-territory.ts';

/** Longitude then latitude in degrees; null until it is wanted and known. */
export function useMyPlace(wanted: boolean): Position | null {
  const mine = useMyTerritory();
  const [found, setFound] = useState<{ readonly key: TerritoryKey; readonly pin: Position } | null>(null);
  useEffect(() => {
    if (!wanted || !mine || found?.key === mine.key) return;
    let isCurrent = true;
    import('../data/load-territory.ts')
      .then(({ loadTerritory }) => loadTerritory(mine.level, mine.code))
      .then((answer) => {
        if (isCurrent && answer && 'found' in answer)
          setFound({ key: mine.key, pin: answer.found.record.pin });
      })
      // The list keeps its usual order: nothing else depends on it.
      .catch((error: unknown) => console.warn('mon territoire', error));
    return () => {
      isCurrent = false;
    };
  }, [wanted, mine, found]);
  return wanted && mine && found?.key === mine.key ? found.pin : null;
}
