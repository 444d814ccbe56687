import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test, vi } from 'vitest';

// Other tests may have had their first page already.
vi.resetModules();
const { onFirstPage, useFirstPage } = await import('./first-page.ts');

function Page() {
  useFirstPage();
  return null;
}

test('what waits for the first page runs once it is there, in order, and for no other page', () => {
  const [putBack, click] = [vi.fn(), vi.fn()];
  onFirstPage(putBack);
  onFirstPage(click);
  expect(putBack).not.toHaveBeenCalled();
  const { rerender } = render(<Page key="first" />, { wrapper: StrictMode });
  expect(putBack).toHaveBeenCalledTimes(1);
  expect(click).toHaveBeenCalledAfter(putBack);
  rerender(<Page key="second" />);
  expect(putBack).toHaveBeenCalledTimes(1);
  const later = vi.fn();
  onFirstPage(later);
  expect(later).toHaveBeenCalledTimes(1);
});
