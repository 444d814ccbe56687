// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../testing/render-atlas.tsx';
import { SkipLinks } from './SkipLinks.tsx';

const links = () => screen.getAllByRole('link').map((link) => link.textContent);

test('the list can be gone to from the page that has one', async () => {
  await renderInAtlas(<SkipLinks />, { at: '/' });
  expect(links()).toEqual(['Aller au contenu', 'Aller à la liste', 'Aller à la carte']);
});

test('no link leads to a list that is not there', async () => {
  await renderInAtlas(<SkipLinks />, { at: '/fiches/soleil/' });
  expect(links()).toEqual(['Aller au contenu', 'Aller à la carte']);
});
