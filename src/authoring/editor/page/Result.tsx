import type { ReactNode } from 'react';

/** What came of the last step. */
export const Result = ({ children }: { readonly children: ReactNode }) => (
  <p role="status" tabIndex={-1} data-result="">
    {children}
  </p>
);

/** The button of the step may be gone, or have been disabled: the focus is lost, unless someone writes on. */
export function goToResult(): void {
  if (document.activeElement?.matches('input:not([type="file"]), select, textarea')) return;
  document.querySelector<HTMLElement>('[data-result]:not(:empty)')?.focus();
}
