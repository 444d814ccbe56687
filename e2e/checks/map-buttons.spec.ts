import { expect, SMALL_MAP, test } from '../driver/fixtures.ts';

test.use(SMALL_MAP);

const METZ = [6.1757, 49.1193] as const;

const zoomOf = (camera: string) => Number(camera.split(',')[2]);

test('A24 · buttons alone move the map and zoom it, and the address follows', { tag: '@long' }, async ({
  atlas,
}) => {
  await atlas.visit('/');
  const start = await atlas.canvas.camera();
  await atlas.map.getByRole('button', { name: 'Zoomer', exact: true }).click();
  await expect.poll(async () => zoomOf(await atlas.canvas.camera())).toBeGreaterThan(zoomOf(start) + 0.5);
  await atlas.map.getByRole('button', { name: 'Dézoomer' }).click();
  await expect.poll(async () => zoomOf(await atlas.canvas.camera())).toBeCloseTo(zoomOf(start), 2);
  await atlas.map.getByLabel('Boutons pour déplacer la carte').click();
  for (const { to, axis, grows } of [
    { to: 'l’est', axis: 0, grows: true },
    { to: 'l’ouest', axis: 0, grows: false },
    { to: 'le nord', axis: 1, grows: true },
    { to: 'le sud', axis: 1, grows: false },
  ]) {
    const place = async () => Number((await atlas.canvas.camera()).split(',')[axis]);
    const before = await place();
    await atlas.button(`Déplacer la carte vers ${to}`).click();
    await expect.poll(async () => (await place()) > before + 1, { message: to }).toBe(grows);
    await expect.poll(async () => (await place()) < before - 1, { message: to }).toBe(!grows);
    const [latitude = 0, longitude = 0] = (atlas.search.get('vue') ?? '').split(',').map(Number);
    expect(axis === 0 ? longitude : latitude, 'in the address').toBeCloseTo(await place(), 2);
  }
  await atlas.press('Escape');
  await expect(atlas.button('Déplacer la carte vers le nord')).toBeHidden();
  await expect(atlas.map.getByLabel('Boutons pour déplacer la carte')).toBeFocused();
  await atlas.isAt('/');
});

test('A24 · a press that is moved away before it is released selects nothing', { tag: '@long' }, async ({
  atlas,
  colours,
  pointer,
}) => {
  await atlas.visit('/?vue=48.8,5.2,6');
  await atlas.canvas.waitForCamera([5.2, 48.8], 6);
  const away = await atlas.canvas.project(4.4, 49.6);
  await pointer.pressAndLeave(await atlas.canvas.project(...METZ), away);
  await pointer.pressAndLeave(atlas.group('Meurthe-et-Moselle'), away);
  await pointer.pressAndLeave(atlas.cards().getByRole('link').first(), away);
  await pointer.pressAndLeave(atlas.map.getByRole('link', { name: 'Communes', exact: true }), away);
  await colours.open();
  await pointer.pressAndLeave(colours.choice('Population'), away);
  await colours.opener.click();
  await atlas.isAt('/');
  await expect(atlas.openChoices()).toHaveCount(0);
  expect([...atlas.search.keys()]).toEqual(['vue']);
  await expect(atlas.cards()).toHaveCount(13);
  // A press that is not moved away does.
  await atlas.canvas.clickAt(...METZ);
  await expect(atlas.heading).not.toHaveText(/chez vous/);
});
