import { test as base, expect } from './driver/fixtures.ts';
import { OtherSite } from './other-site.ts';

const test = base.extend<{ readonly otherSite: OtherSite }>({
  otherSite: async ({ page, baseURL, faults }, use) => {
    const site = new OtherSite(page, baseURL ?? '', faults);
    await site.start();
    await use(site);
    site.stop();
  },
});

const VIEWS = [
  '/integrer/vue/',
  '/integrer/vue/themes/emploi-insertion/',
  '/integrer/vue/territoires/region/44/',
  '/integrer/vue/territoires/region/24/',
  '/integrer/vue/fiches/budget-citoyen-pas-de-calais/',
  '/integrer/vue/comparer/?territoires=region-53,region-44',
  '/integrer/vue/page/?de=territoires/commune/54395',
];

test('a page of another origin shows the map: by keys from a marker to its summary, its sheet, and back', {
  tag: '@long',
}, async ({ otherSite, keyboard }) => {
  await otherSite.show('/integrer/vue/');
  const { frame } = otherSite;
  await expect(frame.getByRole('heading', { name: 'Carte des initiatives' })).toBeVisible();
  await expect(frame.getByText('© contributeurs OpenStreetMap')).toBeVisible();
  const marker = frame.locator('.marks').getByRole('button', { name: 'Ille-et-Vilaine, 1 fiche' });
  await frame.locator('.marks').getByRole('button').first().focus();
  for (let step = 0; step < 13 && (await marker.evaluate((node) => node !== document.activeElement)); step++)
    await keyboard.press('ArrowRight');
  await expect(marker).toBeFocused();
  await keyboard.press('Enter');
  const summary = frame.getByRole('region', { name: /^Les actions du Département d’Ille-et-Vilaine/ });
  await expect(summary.getByRole('heading')).toBeFocused();
  await expect(summary).toContainText('Ille-et-Vilaine · Ruralité et mobilités');
  await keyboard.press('Tab');
  await expect(otherSite.focused()).toHaveAccessibleName('Lire la fiche (nouvel onglet)');
  expect(await otherSite.opened(() => keyboard.press('Enter'))).toMatch(
    /\/fiches\/derniers-commerces-ille-et-vilaine\/$/u,
  );
  await keyboard.press('Escape');
  await expect(marker).toBeFocused();
  await expect(summary).toBeHidden();
});

test('a marker of two sheets lists them, each opens its summary, and the map comes closer', {
  tag: '@long',
}, async ({ otherSite }) => {
  await otherSite.show('/integrer/vue/');
  const { frame } = otherSite;
  await frame.getByRole('button', { name: 'Paris, 2 fiches' }).click();
  const paris = frame.getByRole('region', { name: 'Paris' });
  await expect(paris.getByRole('listitem')).toHaveCount(2);
  await paris.getByRole('button', { name: /^Migracoop/ }).click();
  await expect(frame.getByRole('heading', { level: 2, name: /^Migracoop/ })).toBeFocused();
  await frame.getByRole('button', { name: 'Fermer le résumé' }).click();
  const west = frame.getByRole('button', { name: 'Aller vers l’ouest' });
  await expect(west).toBeHidden();
  await frame.getByRole('button', { name: 'Zoomer', exact: true }).click();
  await expect(west).toBeVisible();
  await frame.getByRole('button', { name: 'Recentrer la carte' }).click();
  await expect(west).toBeHidden();
});

test('every view fits frames from 320 to 1200 wide, in the scheme that is asked for', {
  tag: '@long',
}, async ({ otherSite }) => {
  for (const path of VIEWS)
    for (const [width, height, theme] of [
      [320, 240, 'clair'],
      [320, 480, 'sombre'],
      [900, 480, 'clair'],
      [1200, 600, 'sombre'],
    ] as const) {
      await otherSite.show(`${path}${path.includes('?') ? '&' : '?'}theme=${theme}`, { width, height });
      await expect(otherSite.frame.getByRole('link', { name: /^Ouvrir dans la/ })).toBeVisible();
      expect(await otherSite.scrollsSideways(), `${path} at ${width}`).toBe(false);
      await expect(otherSite.frame.locator('html')).toHaveCSS(
        'color-scheme',
        theme === 'sombre' ? 'dark' : 'light',
      );
    }
});

for (const [asked, line, whole] of [
  ['/integrer/vue/page/?de=fiches/retiree', 'Cette page', '/fiches/retiree/'],
  ['/integrer/vue/page/?de=territoires/commune/54395', 'Cette page', '/territoires/commune/54395/'],
  ['/integrer/vue/territoires/commune/54395/', 'Cette page', '/territoires/commune/54395/'],
  ['/integrer/vue/page/?de=//exemple.fr/', 'Cette page', '/'],
  [
    '/integrer/vue/comparer/?territoires=region-53,region-44',
    'Une comparaison',
    '/comparer/?territoires=region-53,region-44',
  ],
] as const)
  test(`a frame of ${asked} says that it shows none, and links to the page`, async ({ otherSite }) => {
    await otherSite.show(asked);
    await expect(otherSite.frame.getByText(`${line} ne se montre pas dans un cadre.`)).toBeVisible();
    await expect(otherSite.frame.getByRole('link')).toHaveCount(1);
    await expect(otherSite.frame.getByRole('link', { name: /^Ouvrir dans la/u })).toHaveAttribute(
      'href',
      new RegExp(`^(?:http://[^/]+)?${whole.replace('?', '[?]')}$`, 'u'),
    );
  });

test('where a host of plain files has no view, the frame says so in the colours that are asked for', async ({
  otherSite,
}) => {
  const { frame } = otherSite;
  await otherSite.loses('/integrer/vue/fiches/migracoop-paris/');
  await otherSite.show('/integrer/vue/fiches/migracoop-paris/?theme=sombre');
  await expect(frame.getByText('Cette page ne se montre pas dans un cadre.')).toBeVisible();
  await expect(frame.locator('html')).toHaveCSS('color-scheme', 'dark');
  const link = frame.getByRole('link', { name: /^Ouvrir dans la/u });
  expect(await otherSite.opened(() => link.click())).toContain('/fiches/migracoop-paris/');
});

test('in a sandbox that lets scripts run, the map is drawn and a link leads to what has no view', {
  tag: '@long',
}, async ({ otherSite, faults }) => {
  const held = { width: 900, height: 480, sandbox: 'allow-scripts allow-popups' };
  faults.allow('Unsafe attempt to load URL');
  await otherSite.show('/integrer/vue/', held);
  const { frame } = otherSite;
  await expect(frame.locator('.drawing a[href$="/region/75/"]').first()).toBeVisible();
  await frame.getByRole('button', { name: 'Paris, 2 fiches' }).click();
  await expect(frame.getByRole('region', { name: 'Paris' }).getByRole('listitem')).toHaveCount(2);
  const drawn = () =>
    frame
      .locator('.drawing .land use')
      .first()
      .evaluate((use: SVGUseElement) => use.getBBox().width > 0);
  await expect.poll(drawn).toBe(true);
  await otherSite.show('/integrer/vue/page/?de=fiches/migracoop-paris', held);
  const link = frame.getByRole('link', { name: /^Ouvrir dans la/u });
  await expect(link).toHaveAttribute('href', /\/fiches\/migracoop-paris\/$/u);
});

test('what is no view shows everything, and the site itself is never in the frame', {
  tag: '@long',
}, async ({ otherSite }) => {
  for (const path of ['/integrer/vue/UNKNOWN', '/INTEGRER/VUE/territoires/']) {
    await otherSite.show(path);
    await expect(otherSite.frame.getByRole('heading', { level: 1 })).toHaveText('Carte des initiatives');
    await expect(otherSite.frame.getByRole('link', { name: /^Ouvrir dans la/ })).toBeVisible();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an embedded view is links to the atlas, in a tab of their own', { tag: '@long' }, async ({
    otherSite,
  }) => {
    await otherSite.show('/integrer/vue/');
    const { frame } = otherSite;
    await expect(frame.getByRole('button')).toHaveCount(0);
    const link = frame.getByRole('list', { name: 'Fiches' }).getByRole('link', { name: /Migracoop/ });
    await expect(link).toHaveAccessibleName(/nouvel onglet/);
    expect(await otherSite.opened(() => link.click())).toMatch(/\/fiches\/migracoop-paris\/$/u);
    await otherSite.show('/integrer/vue/page/?de=fiches/migracoop-paris');
    await expect(frame.getByText('Cette page ne se montre pas dans un cadre.')).toBeVisible();
    await expect(frame.getByRole('link', { name: /^Ouvrir dans la/u })).toHaveAttribute('href', '/');
  });
});

test('every other page refuses to be framed by another origin', { tag: '@long' }, async ({
  otherSite,
  faults,
}) => {
  faults.allow('frame-ancestors');
  for (const path of [
    '/',
    '/integrer/',
    '/fiches/migracoop-paris/',
    '/comparer/',
    '/donnees/initiatives.json',
  ]) {
    await otherSite.show(path);
    expect(await otherSite.isRefused(), path).toBe(true);
  }
  await otherSite.show('/integrer/vue/');
  expect(await otherSite.isRefused()).toBe(false);
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('finds nothing in the embedded views, their summaries and the page that offers them', {
      tag: '@long',
    }, async ({ otherSite, accessibility, atlas }) => {
      for (const path of VIEWS) {
        await otherSite.openAlone(path);
        expect(await accessibility.faults(), path).toEqual([]);
      }
      await otherSite.openAlone('/integrer/vue/');
      await atlas.button('Paris, 2 fiches').click();
      expect(await accessibility.faults()).toEqual([]);
      await atlas.visit('/integrer/');
      expect(await accessibility.faults()).toEqual([]);
    });
  });

test('the code is that of what is chosen, and the frame shows it', { tag: '@long' }, async ({
  atlas,
  otherSite,
}) => {
  await atlas.visit('/integrer/?fiche=migracoop-paris');
  const code = atlas.panel.getByRole('textbox', { name: 'Code à copier' });
  await expect(code).toHaveValue(/integrer\/vue\/fiches\/migracoop-paris\/"/u);
  await atlas.panel.getByRole('radio', { name: 'Un thème' }).check();
  await atlas.panel.getByRole('combobox', { name: 'Thème' }).selectOption({ label: 'Emploi et insertion' });
  await atlas.panel.getByRole('radio', { name: 'Sombres' }).check();
  await expect(code).toHaveValue(
    /integrer\/vue\/themes\/emploi-insertion\/\?theme=sombre" title="Emploi et insertion, /u,
  );
  await expect(otherSite.frame.getByRole('heading', { name: 'Emploi et insertion' })).toBeVisible();
});
