import { render, screen } from '@testing-library/react';
import '@testing-library/jest-dom/vitest';
import { afterEach, expect, test, vi } from 'vitest';
import { SiteName } from './SiteName.tsx';

const settings = vi.hoisted(() => ({ site: { name: 'Atlas des bocages', logo: {} as object | null } }));
vi.mock('../../state/data/settings.ts', () => settings);

afterEach(() => {
  settings.site.logo = null;
});

test('a logo comes before the name, which says what it is', () => {
  settings.site.logo = { file: 'assets/marque-a1.svg', width: 168, height: 48 };
  render(<SiteName />);
  const logo = screen.getByRole('presentation');
  expect(logo).toHaveAttribute('src', '/assets/marque-a1.svg');
  expect(logo).toHaveAttribute('width', '168');
  expect(logo).toHaveAttribute('alt', '');
  expect(screen.getByText(/^Atlas des/u)).toHaveTextContent('Atlas des bocages');
});

test('without a logo the name is as it was', () => {
  const { container } = render(<SiteName />);
  expect(container.innerHTML).toBe('Atlas des <span>bocages</span>');
});
