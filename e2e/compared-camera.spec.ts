import { expect, test } from './driver/fixtures.ts';

test.use({ map: true, deviceScaleFactor: 0.5 });

const SET = 'departement-35,departement-53,departement-56,departement-22';

const numbers = (camera: string) => camera.split(',').map(Number);

/** On the narrowest map: the panel of compared sheets leaves it a quarter of the window. */
const SHEETS = 'zero-chomeur-villeurbanne,mobilite-rurale-pays-de-langres';

test('a comparison is framed clear of controls, and from a territory as when its address is opened', {
  tag: '@long',
}, async ({ atlas, mapRoom }) => {
  await atlas.resize(1440, 900);
  await atlas.visit(`/comparer/?fiches=${SHEETS}`);
  await atlas.shows('commune-69266,petr-pays-de-langres');
  expect((await mapRoom.read()).covered.filter((what) => /^[AB] under/u.test(what))).toEqual([]);
  await atlas.visit(`/comparer/?territoires=${SET}`);
  await atlas.shows(SET);
  const direct = numbers(await atlas.canvas.camera());
  await atlas.goTo('/territoires/departement/35/');
  await atlas.shows('departement:35');
  await atlas.link('Comparer avec les 3 territoires cochés').click();
  await atlas.shows(SET);
  for (const axis of [0, 1, 2])
    await expect
      .poll(async () => numbers(await atlas.canvas.camera())[axis], { message: `axis ${axis}` })
      .toBeCloseTo(direct[axis] ?? Number.NaN, 2);
});

test('a window that changes keeps the territory framed', { tag: '@long' }, async ({ atlas }) => {
  await atlas.resize(1000, 700);
  await atlas.visit('/territoires/departement/35/');
  const direct = numbers(await atlas.canvas.camera());
  await atlas.resize(1440, 900);
  await expect.poll(async () => numbers(await atlas.canvas.camera())[2]).not.toBeCloseTo(direct[2] ?? 0, 1);
  await atlas.resize(1000, 700);
  await expect.poll(async () => numbers(await atlas.canvas.camera())[2]).toBeCloseTo(direct[2] ?? 0, 2);
});
