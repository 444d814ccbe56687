import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../testing/render-atlas.tsx';
import { SkipLinks } from './SkipLinks.tsx';

const links = () => screen.getAllByRole('link').map((link) => link.textContent);

test('a page with a list has a link to it', async () => {
  await renderInAtlas(<SkipLinks />, { at: '/' });
  expect(links()).toEqual(['Aller au contenu', 'Aller à la liste', 'Aller à la carte']);
});

test('no link leads to a list that is not there', async () => {
  await renderInAtlas(<SkipLinks />, { at: '/fiches/soleil/' });
  expect(links()).toEqual(['Aller au contenu', 'Aller à la carte']);
});
