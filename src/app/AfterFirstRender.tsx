import { useEffect, useRef } from 'react';

/** Calls back once, when React has taken the page over. */
export function AfterFirstRender({ run }: { readonly run: () => void }) {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    run();
  }, [run]);
  return null;
}
