import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { pinnedLevel } from '../model/pinned-level.ts';
import { LevelSwitch } from './MapChoices.tsx';

const link = (name: string) => screen.getByRole('link', { name });

test.each([
  ['region', 'régions'],
  ['departement', 'départements'],
  ['epci', 'intercommunalités'],
  ['commune', 'communes'],
] as const)(
  'without a word in the address « Auto » says that it selects %s, and nothing else looks chosen',
  async (level, words) => {
    await renderInAtlas(<LevelSwitch level={level} pinned={undefined} />);
    expect(link(`Auto\u00a0: ${words}`)).toHaveAttribute('aria-current', 'page');
    expect(screen.getAllByRole('link', { current: 'page' })).toHaveLength(1);
    expect(screen.getAllByRole('link')).toHaveLength(5);
  },
);

test('while a level is pinned « Auto » promises none', async () => {
  await renderInAtlas(<LevelSwitch level="commune" pinned="communes" />, { at: '/?niveau=communes' });
  expect(link('Auto')).not.toHaveAttribute('aria-current');
  expect(screen.getByRole('link', { current: 'page' })).toHaveAccessibleName('Communes');
});

test('a choice is written to the address and keeps the rest of it; « Auto » takes it back', async () => {
  const { user, router } = await renderInAtlas(<LevelSwitch level="region" pinned={undefined} />, {
    at: '/?couleur=densite',
  });
  await user.click(link('Communes'));
  expect(router.state.location.search).toEqual({ couleur: 'densite', niveau: 'communes' });
  expect(link('Communes')).toHaveAttribute('aria-current', 'page');
  expect(link('Auto\u00a0: régions')).not.toHaveAttribute('aria-current');
  await user.click(link('Auto\u00a0: régions'));
  expect(router.state.location.search).toEqual({ couleur: 'densite' });
});

test('in rows its words are whole', async () => {
  await renderInAtlas(<LevelSwitch level="region" pinned={undefined} shape="rows" />);
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Auto\u00a0: régions',
    'Régions',
    'Départements',
    'Intercommunalités',
    'Communes',
  ]);
});

test('each word of the address pins one level', () => {
  const words = ['regions', 'departements', 'intercommunalites', 'communes'] as const;
  expect(words.map(pinnedLevel)).toEqual(['region', 'departement', 'epci', 'commune']);
  expect(pinnedLevel(undefined)).toBeNull();
});
