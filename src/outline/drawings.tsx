import { createContext, type ReactNode, useContext, useDeferredValue } from 'react';
import { useHydrated } from '../ui/use-hydrated.ts';

const AreDrawn = createContext(true);

/** Whether outlines and signs, which are decorative, are in the page already. */
export const useAreDrawn = (): boolean => useContext(AreDrawn);

interface DrawingsProps {
  /** Once the page is hydrated: its bytes are then few, where there are many pages. */
  readonly areLater: boolean;
  readonly children: ReactNode;
}

export function Drawings({ areLater, children }: DrawingsProps) {
  const isHydrated = useDeferredValue(useHydrated());
  return <AreDrawn value={isHydrated || !areLater}>{children}</AreDrawn>;
}
