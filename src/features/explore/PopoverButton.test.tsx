import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PopoverButton } from './PopoverButton.tsx';

test('what a button opens is there once it is pressed, in time for the browser to open it', () => {
  render(<PopoverButton button="Trier" popover={({ id }) => <div id={id}>Par date</div>} />);
  const button = screen.getByRole('button', { name: 'Trier' });
  expect(screen.queryByText('Par date')).toBeNull();
  fireEvent.click(button);
  expect(screen.getByText('Par date').id).toBe(button.getAttribute('popovertarget'));
});
