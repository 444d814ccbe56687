import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { publication, site, themes } from '../../app/testing/frozen-settings.ts';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import type { Publication } from '../../core/settings/publication.ts';
import { SITE_PAGES, sheetPath, sitePagePath, themePath } from '../../state/address/addresses.ts';

const settings: { -readonly [key in keyof Publication]: Publication[key] } = publication;
const GIVEN = { ...publication };

afterEach(() => void Object.assign(settings, GIVEN));

const panel = () => within(screen.getByRole('main'));

async function open(page: string) {
  await renderAtlas({ at: `/${page}/` });
  return panel();
}

const PLAN = { name: 'Plan', tiles: 'https://exemple.fr/{z}/{x}/{y}.png', credit: '© Plan', maxZoom: 18 };

test('no other site is called, unless the publisher names the hosts of backgrounds: then it says which', async () => {
  const plain = await open('confidentialite');
  expect(plain.getByText(/ne fait appel à aucun autre site : tout/)).toBeVisible();
  expect(plain.queryByText(/fond de plan/)).toBeNull();
  cleanup();
  Object.assign(site, { backgrounds: [PLAN] });
  const main = await open('confidentialite');
  Object.assign(site, { backgrounds: [] });
  expect(
    main.getByText(/aucun autre site, sauf pour un fond de plan que vous demandez : tout/),
  ).toBeVisible();
  expect(main.getByRole('heading', { name: 'Fonds de plan' })).toBeVisible();
  expect(main.getByText(/le site qui l’héberge \(exemple\.fr\) reçoit/)).toBeVisible();
});

test('the legal notice names publisher, director, host and contact', async () => {
  const main = await open('mentions-legales');
  expect(main.getByRole('heading', { level: 1, name: 'Mentions légales' })).toBeVisible();
  for (const words of ['Réseau fictif', 'Camille Fictive', 'Hébergeur fictif', '01 99 00 00 00'])
    expect(main.getByText(words)).toBeVisible();
  expect(main.getByRole('link', { name: 'contact@example.org' })).toHaveAttribute(
    'href',
    'mailto:contact@example.org',
  );
});

const UNPUBLISHED = { address: null, publisher: null, director: null, hosting: null, contact: null };

test.each(['mentions-legales', 'accessibilite', 'confidentialite'])(
  'without a publisher %s has one sentence for it, and asks nobody to write to nobody',
  async (page) => {
    Object.assign(settings, UNPUBLISHED);
    const main = await open(page);
    expect(main.getAllByText(/n’a pas encore d’éditeur/)).toHaveLength(1);
    expect(main.queryByText(/écrivez à l’éditeur|non renseigné/)).toBeNull();
  },
);

test('what is known is shown, and what is missing is named in a sentence', async () => {
  Object.assign(settings, { hosting: null, contact: null });
  const main = await open('mentions-legales');
  expect(main.getByText('Réseau fictif')).toBeVisible();
  expect(
    main.getByText('L’éditeur n’a pas encore indiqué l’hébergeur et l’adresse où écrire.'),
  ).toBeVisible();
  expect(main.queryByText(/^Hébergeur/)).toBeNull();
});

test('without an audit the declaration says « non conforme », and whose figures they are', async () => {
  const main = await open('accessibilite');
  expect(main.getByText('non conforme', { selector: 'strong' })).toBeVisible();
  expect(main.getByText(/propres tests des développeurs/)).toBeVisible();
  expect(main.getByText('Aucun n’a été essayé')).toBeVisible();
});

test('with an audit it says who found what, and when', async () => {
  settings.audit = { who: 'Cabinet fictif', when: '2026-03' };
  const main = await open('accessibilite');
  expect(main.getByText('partiellement conforme', { selector: 'strong' })).toBeVisible();
  expect(main.getByText(/Cabinet fictif \(mars 2026\) révèle que \d\d % des critères/)).toBeVisible();
});

test('the 106 criteria are in tables by theme, each with its state and what shows it', async () => {
  const main = await open('accessibilite');
  const tables = main.getAllByRole('table');
  expect(tables).toHaveLength(13);
  expect(tables.flatMap((table) => within(table).getAllByRole('rowheader'))).toHaveLength(106);
  const colours = within(main.getByRole('table', { name: '3. Couleurs' }));
  expect(
    colours.getByRole('row', { name: /^3\.2 .* Conforme\. .*e2e\/map-contrast\.spec\.ts/ }),
  ).toBeVisible();
});

test('the way to appeal has the three of the law', async () => {
  const main = await open('accessibilite');
  expect(main.getByRole('link', { name: /Écrire un message au Défenseur des droits/ })).toBeVisible();
  expect(main.getByText(/Libre réponse 71120, 75342 Paris CEDEX 07/)).toBeVisible();
});

test('the page on privacy names what stays on the device, and to whom to write', async () => {
  const main = await open('confidentialite');
  expect(main.getByText(/ne dépose aucun cookie/)).toBeVisible();
  for (const kept of ['Votre dossier', 'Votre proposition']) expect(main.getByText(kept)).toBeVisible();
  expect(main.getByRole('link', { name: 'contact@example.org' })).toBeVisible();
});

test('an address of one word that is no page is reported as not found', async () => {
  await renderAtlas({ at: '/constructor/' });
  expect(screen.getByRole('heading', { level: 1, name: 'Page introuvable.' })).toBeVisible();
});

test('the page on open data names every file, its licence and its date, or says that it has none', async () => {
  const shown = await open('donnees');
  const file = shown.getByRole('link', { name: 'Les fiches, une par ligne (CSV)' });
  expect(file).toHaveAttribute('href', '/donnees/initiatives.csv');
  expect(file.closest('li')).toHaveTextContent(
    'Version 1.0.0 · licence : Licence fictive · date : mars 2026',
  );
  const whole = shown.getByRole('link', { name: 'Les fiches entières (JSON)' }).closest('li');
  expect(whole).toHaveTextContent('licence : non renseignée · date : non renseignée');
  expect(shown.getByText('longitude')).toBeVisible();
  expect(shown.getByText(/carte\.example\.org\/donnees\/initiatives\.geojson/u)).toBeVisible();
  const feed = shown.getByRole('link', { name: 'Le flux des fiches' });
  expect(feed).toHaveAttribute('href', '/flux.xml');
});

test('without public address no feed is written, nor linked', async () => {
  settings.address = null;
  const shown = await open('donnees');
  expect(shown.queryByRole('link', { name: 'Le flux des fiches' })).toBeNull();
});

test('the page of licences names each package and its licence, and leads to their texts', async () => {
  const main = await open('licences');
  expect(main.getByRole('heading', { level: 1, name: 'Licences' })).toBeVisible();
  expect(main.getByText('paquet-inventé 1.2.3').nextElementSibling).toHaveTextContent('MIT');
  expect(main.getByRole('link', { name: /^Leurs licences et leurs mentions/u })).toHaveAttribute(
    'href',
    '/licences.txt',
  );
  expect(main.getByRole('link', { name: 'voir le dépôt du code' })).toHaveAttribute(
    'href',
    'https://example.org/depot-fictif',
  );
});

test('the page « À propos » has the texts of the settings, each under a heading that an address can name', async () => {
  const main = await open('a-propos');
  expect(main.getByRole('heading', { level: 1, name: 'À propos' })).toBeVisible();
  expect(main.getByRole('heading', { level: 2, name: 'Ce que montre cet atlas' })).toHaveAttribute(
    'id',
    'ce-que-montre-cet-atlas',
  );
  expect(main.getByText('Rien de vrai.')).toBeVisible();
});

test('it links the open data, and credits each source with its year and its licence', async () => {
  const main = await open('a-propos');
  expect(main.getByRole('link', { name: 'Les fiches en JSON' })).toHaveAttribute(
    'href',
    '/donnees/initiatives.json',
  );
  expect(main.getByRole('term')).toHaveTextContent('Textes');
  expect(main.getByRole('definition')).toHaveTextContent('Personne (2026) : CC0.');
});

test('the site map leads to every page, theme and sheet, and to territories by région', async () => {
  const main = await open('plan-du-site');
  const addresses = main.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(addresses).toEqual(
    expect.arrayContaining([
      ...SITE_PAGES.map(sitePagePath),
      ...themes.map(({ id }) => themePath(id)),
      ...tinyCatalogue.sheets.map(({ id }) => sheetPath(id)),
      '/comparer/',
      '/territoires/region/53/',
      '/territoires/departement/29/',
    ]),
  );
  const region = main.getAllByRole('link', { name: 'Bretagne' }).at(-1)?.closest('li');
  expect(region).not.toBeNull();
  expect(within(region ?? document.body).getByRole('link', { name: 'Finistère' })).toBeVisible();
});
