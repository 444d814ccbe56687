import { HOSTILE_PAYLOADS } from '../src/app/testing/hostile-payloads.ts';
import { test as base, expect } from './driver/fixtures.ts';
import { Intrusions } from './intrusions.ts';

const test = base.extend<{ readonly intrusions: Intrusions }>({
  intrusions: async ({ page, faults: _ }, use) => {
    const intrusions = new Intrusions(page);
    await intrusions.watch();
    await use(intrusions);
  },
});

// Without the policy, nothing but the pages themselves stops a script.
test.use({ site: 'hostile', bypassCSP: true });
test.describe.configure({ timeout: 900_000 });

/** Signs that turn the direction of reading: the check refuses them in every field, and no page has them. */
const REFUSED = /[\u202a-\u202e\u2066-\u2069]/u;

const SHEETS = HOSTILE_PAYLOADS.flatMap((payload, at) => (REFUSED.test(payload) ? [] : [`charge-${at + 1}`]));

/** Where the links of a sheet may lead, besides the site. */
const LEADS = /^(?:here|https?:[\w.-]+|mailto:|tel:)$/u;

/** What a comparison draws of its territories and of headings that differ; no payload has one. */
const COMPARED = ['b', 'h4', 'pattern'];

/** Pages that show several sheets, and what the frozen site has in their stead. */
const LISTS: readonly (readonly [path: string, frozen?: string])[] = [
  ['/'],
  ['/?liste=tableau'],
  [
    '/comparer/?fiches=charge-1,charge-16',
    '/comparer/?fiches=actes-romainville,budget-citoyen-pas-de-calais',
  ],
  ['/themes/emploi-insertion/'],
];

test('no payload, in any field, makes a script, a request or an element, without the policy', {
  tag: '@long',
}, async ({ atlas, intrusions, search }) => {
  await atlas.read('/fiches/temoin/');
  // It comes once the page runs, with a line break that no prerendered sheet has.
  await expect(atlas.panel.locator('[data-paper="foot"]')).toBeAttached();
  const { names } = await intrusions.look();
  expect(SHEETS).toHaveLength(62);
  const holds = async (known: readonly string[]) => {
    const seen = await intrusions.look();
    expect(seen.names.filter((name) => !known.includes(name))).toEqual([]);
    expect(seen.attributes).toEqual([]);
    expect(seen.addresses.filter((address) => !LEADS.test(address))).toEqual([]);
    expect(seen.files.filter((file) => file !== 'here')).toEqual([]);
  };
  for (const id of SHEETS)
    await test.step(id, async () => {
      await atlas.read(`/fiches/${id}/`);
      await expect(atlas.heading).not.toBeEmpty();
      await holds(names);
    });
  for (const [path, sound = path] of LISTS)
    await test.step(path, async () => {
      const known = await intrusions.namesOnFrozen(sound);
      await atlas.read(path);
      await expect(atlas.heading).not.toBeEmpty();
      // Prerendered lists have one, which no payload writes.
      await holds([...names, ...known, 'noscript', ...(path.startsWith('/comparer/') ? COMPARED : [])]);
    });
  await test.step('what the search finds', async () => {
    await atlas.read('/');
    await search.type('onerror');
    await expect(search.answers().first()).toBeVisible();
  });
  expect(intrusions.scripts).toEqual([]);
});
