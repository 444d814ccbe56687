import { expect, test } from './driver/fixtures.ts';
import { bare } from './driver/source-lines.ts';

for (const [what, path, part] of [
  ['a sheet', '/fiches/migracoop-paris/', 'Pourquoi ce projet'],
  ['a territory', '/territoires/departement/54/', 'Départements voisins'],
  ['a dossier', '/dossier/?fiches=migracoop-paris,actes-romainville', 'Sommaire'],
  ['a comparison', '/comparer/?territoires=departement-54,departement-88,region-75', 'Repères chiffrés'],
] as const)
  test(`${what} is printed in the same colours from a dark screen as from a light one`, async ({ atlas }) => {
    await atlas.dark();
    await atlas.read(path);
    await expect(atlas.section(part).or(atlas.panel.getByLabel(part)).first()).toBeVisible();
    let fromDark: string[] = [];
    // The page may still be rendering between the two readings.
    const differences = async () => {
      fromDark = await atlas.coloursOnPaper('dark');
      const fromLight = await atlas.coloursOnPaper('light');
      return [...fromDark.filter((one, at) => one !== fromLight[at]), fromLight.length - fromDark.length];
    };
    await expect.poll(differences).toEqual([0]);
    expect(fromDark.length).toBeGreaterThan(40);
  });

for (const [what, path, heading, first, images] of [
  [
    'a table of a comparison',
    '/comparer/?territoires=departement-54,departement-57',
    'Thèmes',
    'Participation citoyenne',
    [/^Contour de Meurthe-et-Moselle/, /^Contour de la Moselle/],
  ],
  [
    'ideas for a territory',
    '/territoires/commune/61508/',
    'Des idées à votre taille',
    'Pays de Langres',
    [/^Carte de Vimoutiers\s?: Orne$/],
  ],
] as const)
  test(`on paper the heading of ${what} is on the page of what it heads, and its images have a name`, async ({
    atlas,
    paper,
  }) => {
    await atlas.read(path);
    await expect(atlas.panel.getByRole('heading', { name: heading })).toBeVisible();
    // Outlines come after the text.
    for (const name of images)
      await expect(atlas.panel.getByRole('img', { name, includeHidden: true }).first()).toBeAttached();
    const { pages, figures } = await paper.printed();
    for (const image of images) expect(figures).toContainEqual(expect.stringMatching(image));
    expect(pages.join('')).not.toContain('Proposez-la');
    // A line of its own: words of a sheet may be the same.
    const headed = pages.filter((page) => page.split('\n').some((line) => bare(line) === bare(heading)));
    expect(headed).toHaveLength(1);
    expect(bare(headed[0] ?? '')).toContain(bare(first));
  });

test('figures of compared sheets are printed on one page, beside each other', async ({ atlas, paper }) => {
  await atlas.read('/comparer/?territoires=region-44,region-27,region-32');
  await expect(atlas.panel.getByText('votants lors de l’édition 2021')).toBeVisible();
  const { pages } = await paper.printed();
  const whole = pages.filter((page) => bare(page).includes(bare('projets soutenus en 2021')));
  expect(bare(whole.join(''))).toContain(bare('votants lors de l’édition 2021'));
});

test('the home page has a map on paper, with the number of each sheet, and its address', async ({
  atlas,
  paper,
}) => {
  await atlas.read('/');
  const map = atlas.panel.getByRole('img', { name: /^Carte de France/, includeHidden: true });
  await expect(map).toHaveCount(1);
  const { pages, figures } = await paper.printed();
  expect(pages).toHaveLength(2);
  expect(figures).toContainEqual(
    expect.stringMatching(/: 1 Pas-de-Calais, 2 3 Meurthe-et-Moselle, 4 5 Paris, /),
  );
  expect(pages[0]).toMatch(/13\sfiches/);
  expect(pages[1]).toMatch(/https?:.*imprimé le/su);
});
