// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../../testing/render-atlas.tsx';
import { LevelSwitch, pinnedLevel } from './LevelSwitch.tsx';

const link = (name: string) => screen.getByRole('link', { name });

test('without a word in the address the level is automatic, and the one of the zoom is marked', async () => {
  await renderInAtlas(<LevelSwitch level="departement" />);
  expect(link('Auto')).toHaveAttribute('aria-current', 'page');
  expect(link('Départements')).toHaveAttribute('data-now');
  expect(link('Départements')).not.toHaveAttribute('aria-current');
  expect(link('Régions')).not.toHaveAttribute('data-now');
});

test('a choice is written to the address and keeps the rest of it; « Auto » takes it back', async () => {
  const { user, router } = await renderInAtlas(<LevelSwitch level="region" />, { at: '/?couleur=densite' });
  await user.click(link('Communes'));
  expect(router.state.location.search).toEqual({ couleur: 'densite', niveau: 'communes' });
  expect(link('Communes')).toHaveAttribute('aria-current', 'page');
  expect(link('Auto')).not.toHaveAttribute('aria-current');
  await user.click(link('Auto'));
  expect(router.state.location.search).toEqual({ couleur: 'densite' });
});

test('each word of the address pins one level', () => {
  const words = ['regions', 'departements', 'intercommunalites', 'communes'] as const;
  expect(words.map(pinnedLevel)).toEqual(['region', 'departement', 'epci', 'commune']);
  expect(pinnedLevel(undefined)).toBeNull();
});
