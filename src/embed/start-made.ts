import { liveComparison } from './live-comparison.ts';
import { liveDerived } from './live-derived.ts';
import { imposeScheme } from './scheme.ts';

imposeScheme(location.search);

document.addEventListener('DOMContentLoaded', () => {
  const compared = document.querySelector<HTMLElement>('.compared');
  if (compared) void liveComparison(compared);
  const derived = document.querySelector<HTMLElement>('.derived');
  if (derived) void liveDerived(derived, location.search, (address) => location.replace(address));
});
