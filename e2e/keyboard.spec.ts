import { expect, test } from './driver/test.ts';

test('markers are one tab stop: arrows, Home and End walk among them, Enter opens', async ({ atlas }) => {
  await atlas.visit('/');
  await expect(atlas.markers().and(atlas.map.locator('[tabindex="0"]'))).toHaveCount(1);
  await atlas.markers().first().focus();
  await atlas.press('ArrowRight');
  await expect(atlas.markers().nth(1)).toBeFocused();
  await atlas.press('End');
  await expect(atlas.markers().last()).toBeFocused();
  await atlas.press('ArrowRight');
  await expect(atlas.markers().first()).toBeFocused();
  await atlas.press('End');
  await atlas.press('Home');
  await expect(atlas.markers().first()).toBeFocused();
  await atlas.press('Enter');
  await expect(atlas.heading).toContainText('Pas-de-Calais');
  await expect(atlas.heading).toBeFocused();
});

test('Escape, the close button and Back give the focus back to the card', async ({ atlas }) => {
  await atlas.visit('/');
  for (const close of [
    () => atlas.press('Escape'),
    () => atlas.link('Fermer la fiche').click(),
    () => atlas.back(),
  ]) {
    await atlas.card(/Toulouse Métropole/).focus();
    await atlas.press('Enter');
    await expect(atlas.heading).toBeFocused();
    await close();
    await expect(atlas.card(/Toulouse Métropole/)).toBeFocused();
  }
});

test('sixty presses of Tab never get caught, and reach list, map and header', async ({ atlas }) => {
  await atlas.visit('/');
  const reached = new Set<string>();
  for (let press = 0; press < 60; press++) {
    await atlas.press('Tab');
    reached.add(await atlas.focusedName());
  }
  for (const name of ['Aller au contenu', 'À propos', 'Légende', 'Zoomer'])
    expect(
      [...reached].some((text) => text.includes(name)),
      name,
    ).toBe(true);
  expect(reached.size).toBeGreaterThan(18);
});
