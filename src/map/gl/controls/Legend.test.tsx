import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { themes } from '../../../app/testing/frozen-settings.ts';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { Legend } from './Legend.tsx';

test('the legend is folded, and explains the shape of each level and the sign of each theme', async () => {
  const { user } = await renderInAtlas(<Legend />);
  const details = screen.getByRole('group');
  expect(details).not.toHaveAttribute('open');
  await user.click(screen.getByText('Légende'));
  expect(details).toHaveAttribute('open');
  const [levels, signs] = within(details).getAllByRole('list');
  expect(
    within(levels as HTMLElement)
      .getAllByRole('listitem')
      .map((item) => item.textContent?.trim()),
  ).toEqual(['Région', 'Département', 'PETR', 'Intercommunalité', 'Commune']);
  expect(
    within(signs as HTMLElement)
      .getAllByRole('listitem')
      .map((item) => item.textContent?.trim()),
  ).toEqual(themes.map(({ label }) => label));
});

test('it explains every line, surface and dot of the map, and its numbers, each beside a sample', async () => {
  await renderInAtlas(<Legend />);
  const samples = [...document.querySelectorAll<SVGElement>('[data-sign]')];
  const means = new Map(samples.map((svg) => [svg.dataset.sign, svg.parentElement?.textContent]));
  expect(means.get('epci')).toBe('Limite d’intercommunalité');
  expect(means.get('parent'), 'the blue tint').toMatch(/plus large/);
  expect(means.get('towns')).toMatch(/^Ville/);
  expect(means.has('soft'), 'a commune whose contour is indicative has no line').toBe(true);
  expect(means.has('commune')).toBe(false);
  expect(screen.getByText(/de la région et de ses territoires/)).toHaveTextContent(/^3/);
});

test('no two levels have the same shape', async () => {
  await renderInAtlas(<Legend />);
  const [levels] = screen.getAllByRole('list', { hidden: true });
  const shapes = [...(levels?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('d'));
  expect(shapes).toHaveLength(5);
  expect(new Set(shapes).size).toBe(5);
});
