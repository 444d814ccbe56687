import { expect, test } from './driver/test.ts';

for (const [what, path] of [
  ['a sheet', '/fiches/migracoop-paris/'],
  ['a territory', '/territoires/departement/54/'],
  ['a dossier', '/dossier/?fiches=migracoop-paris,actes-romainville'],
  ['a comparison', '/comparer/?territoires=departement-54,departement-88,region-75'],
] as const)
  test(`${what} is printed in the same colours from a dark screen as from a light one`, async ({ atlas }) => {
    await atlas.dark();
    await atlas.read(path);
    await expect(atlas.heading).toBeVisible();
    const fromDark = await atlas.coloursOnPaper('dark');
    expect(fromDark).toEqual(await atlas.coloursOnPaper('light'));
    expect(fromDark.length).toBeGreaterThan(40);
  });
