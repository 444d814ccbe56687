import { useCallback, useRef, useState } from 'react';
import type { SearchField } from './SearchField.tsx';

/** The search box's code, which comes when the box is first used; null until then. */
export function useSearchCode() {
  const [Field, setField] = useState<typeof SearchField | null>(null);
  const [isFailed, setFailed] = useState(false);
  const asked = useRef(false);
  const load = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    setFailed(false);
    import('./SearchField.tsx').then(
      (code) => setField(() => code.SearchField),
      () => {
        asked.current = false;
        setFailed(true);
      },
    );
  }, []);
  return { Field, isFailed, load };
}
