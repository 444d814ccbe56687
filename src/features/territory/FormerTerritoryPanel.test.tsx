import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { territoryFixture } from '../../app/testing/tiny-atlas.ts';
import { FormerTerritoryPanel } from './TerritoryPanel.tsx';

const today = territoryFixture('commune', '01015', 'Arboys en Bugey');
const show = (name: string) =>
  renderInAtlas(<FormerTerritoryPanel former={{ code: '01340', name, today }} />);

test('a commune that has merged leads to the one that it is part of today', async () => {
  await show('Saint-Bois');
  expect(screen.getByRole('heading', { level: 1, name: 'Saint-Bois' })).toBeVisible();
  expect(screen.getByText(/n’existe plus/)).toHaveTextContent(
    'Son territoire fait partie de Arboys en Bugey.',
  );
  expect(screen.getByRole('link', { name: 'Arboys en Bugey' })).toHaveAttribute(
    'href',
    '/territoires/commune/01015/',
  );
});

test('one whose name is not known goes by its code', async () => {
  await show('');
  expect(screen.getByRole('heading', { level: 1, name: 'Commune 01340' })).toBeVisible();
});
