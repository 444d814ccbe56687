import { useEffect, useRef } from 'react';

/** Gives the focus to the page's heading when nothing has it any more. */
export function focusHeadingIfLost(): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  document.getElementById('titre')?.focus({ preventScroll: true });
}

/** Never leaves the focus on the body after a change of address: what had it may be gone. Nothing at first load. */
export function useFocusKept(pathname: string): void {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what triggers it
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    focusHeadingIfLost();
  }, [pathname]);
}
