// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { themes } from '../../testing/frozen-settings.ts';
import { renderInAtlas } from '../../testing/render-atlas.tsx';
import { Legend } from './Legend.tsx';

test('the legend is folded, and tells the shape of each level and the sign of each theme', async () => {
  const { user } = await renderInAtlas(<Legend themes={themes} />);
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

test('no two levels have the same shape', async () => {
  await renderInAtlas(<Legend themes={[]} />);
  const shapes = [...document.querySelectorAll('li path')].map((path) => path.getAttribute('d'));
  expect(shapes).toHaveLength(5);
  expect(new Set(shapes).size).toBe(5);
});
