import type { AtlasPage } from './atlas-page.ts';
import { expect } from './fixtures.ts';
import type { Keyboard } from './keyboard.ts';

/** Reads the open sheet, puts it in the dossier, compares it and comes back to it. */
export async function useSheet(atlas: AtlasPage, keyboard: Keyboard, title: string): Promise<void> {
  await keyboard.isOn('heading', title);
  await expect(atlas.heading).toBeInViewport();
  await keyboard.readTo(atlas.text(/^Voisins et territoires comparables/));
  await keyboard.tabTo(/^Dossier :/, 120);
  await keyboard.press('Enter');
  await expect(atlas.focused()).toHaveAttribute('aria-pressed', 'true');
  await keyboard.tabTo('Comparer cette fiche');
  await keyboard.press('Enter');
  await atlas.isAt('/comparer/');
  await expect(atlas.panel.getByRole('heading', { name: title })).toBeVisible();
  expect(await keyboard.focusedName()).not.toBe('');
  // Alt and an arrow belong to the browser: no page receives them.
  await atlas.back();
  await expect(atlas.heading).toHaveText(title);
}

export async function readDossier(atlas: AtlasPage, keyboard: Keyboard, count: number): Promise<void> {
  await atlas.read('/dossier/');
  await expect.poll(() => atlas.search.get('fiches')?.split(',').length).toBe(count);
  await keyboard.tabTo('Imprimer');
}
