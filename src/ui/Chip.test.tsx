import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../app/testing/render-atlas.tsx';
import { Chip, ChipLink } from './Chip.tsx';

test('a chip is text, nothing to press', () => {
  render(<Chip>Département</Chip>);
  expect(screen.getByText('Département')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a chip that can be followed changes the address and keeps its name and its mark', async () => {
  const { user, router } = await renderInAtlas(
    <ChipLink to="./" search={{ q: 'gare' }} aria-label="Gare, choisi" data-chosen>
      Gare
    </ChipLink>,
  );
  const link = screen.getByRole('link', { name: 'Gare, choisi' });
  expect(link).toHaveAttribute('data-chosen');
  await user.click(link);
  expect(router.state.location.search).toEqual({ q: 'gare' });
});
