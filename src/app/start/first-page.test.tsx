// @vitest-environment happy-dom
import '../../testing/dom-setup.ts';
import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { onFirstPage, useFirstPage } from './first-page.ts';

function Page() {
  useFirstPage();
  return null;
}

test('what waits for the first page runs once it is there, and for no other page', () => {
  const putBack = vi.fn();
  onFirstPage(putBack);
  expect(putBack).not.toHaveBeenCalled();
  const { rerender } = render(<Page key="first" />, { wrapper: StrictMode });
  expect(putBack).toHaveBeenCalledTimes(1);
  rerender(<Page key="second" />);
  expect(putBack).toHaveBeenCalledTimes(1);
});
