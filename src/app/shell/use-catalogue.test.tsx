import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { DataError } from '../../state/data/load-file.ts';
import { useWholeCatalogue } from '../../state/data/whole-catalogue.ts';
import { renderAtlas } from '../testing/render-atlas.tsx';
import { tinyCatalogue, tinyData } from '../testing/tiny-atlas.ts';

const [model] = tinyCatalogue.sheets;
if (!model) throw new Error('no sheet');

const sheets = Array.from({ length: 60 }, (_, at) => ({
  ...model,
  id: `fiche-${at + 1}`,
  title: `Fiche ${at + 1}`,
}));

const WHOLE: Catalogue = { ...tinyCatalogue, sheets };

const FIRST: Catalogue = {
  ...WHOLE,
  sheets: sheets.map((sheet, at) => (at < 50 ? sheet : { ...sheet, title: '' })),
};

afterEach(() => useWholeCatalogue.setState({ whole: null }));

const late = () => {
  let come: (whole: Catalogue) => void = () => {};
  const catalogue = vi.fn(() => new Promise<Catalogue>((resolve) => (come = resolve)));
  const data = tinyData({ firstCatalogue: async () => FIRST, catalogue });
  const arrive = () =>
    act(async () => {
      useWholeCatalogue.setState({ whole: WHOLE });
      come(WHOLE);
    });
  return { data, catalogue, arrive };
};

const panel = () => within(screen.getByRole('main'));
const titles = () =>
  panel()
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);

test('the home page shows its first sheets and counts them all without the words of the others', async () => {
  const { data, catalogue } = late();
  await renderAtlas({ data });
  expect(titles()).toEqual(sheets.slice(0, 50).map(({ title }) => title));
  expect(panel().getByRole('heading', { name: /^60 fiches/u })).toBeVisible();
  expect(catalogue).not.toHaveBeenCalled();
});

test('the next page of the list waits for them, and the one before stays until they are there', async () => {
  const { data, arrive } = late();
  const { user, router } = await renderAtlas({ data });
  await user.click(panel().getByRole('link', { name: 'Afficher les 10 suivantes' }));
  expect(titles()).toHaveLength(50);
  await arrive();
  await waitFor(() => expect(titles().at(-1)).toBe('Fiche 60'));
  expect(router.state.location.search).toEqual({ page: '2' });
});

test('where they can’t be had the panel says so, and asks again on demand', async () => {
  const catalogue = vi.fn<() => Promise<Catalogue>>();
  catalogue.mockRejectedValue(new DataError('/suite.json', 'network'));
  const data = tinyData({ firstCatalogue: async () => FIRST, catalogue });
  const { user } = await renderAtlas({ data });
  await user.click(panel().getByRole('link', { name: 'Afficher les 10 suivantes' }));
  const again = await panel().findByRole('button', { name: 'Réessayer' });
  catalogue.mockResolvedValue(WHOLE);
  await user.click(again);
  await waitFor(() => expect(titles()).toContain('Fiche 51'));
});

test('an address that narrows the list, or of another page, waits for all of them', async () => {
  const narrowed = vi.fn(async () => FIRST);
  for (const at of ['/?tri=alphabetique', '/themes/energie/']) {
    const { unmount } = await renderAtlas({ at, data: tinyData({ firstCatalogue: narrowed }) });
    unmount();
  }
  expect(narrowed).not.toHaveBeenCalled();
});
