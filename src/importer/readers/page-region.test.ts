import { expect, it } from 'vitest';
import { USUAL } from '../corpus/received-document.fixture.ts';
import { importDocument } from '../sheets/import-document.ts';
import { readDocument } from './read-document.ts';

const TEXT = 'Une équipe de douze personnes passe chaque semaine dans tous les quartiers de la ville.';
const ARTICLE = `<h2>Contexte</h2><p>${TEXT}</p>`;

async function imported(body: string) {
  const bytes = new TextEncoder().encode(`<!DOCTYPE html><html><body>${body}</body></html>`);
  const reading = await readDocument('page.html', bytes, USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  const { sheets, aside, conservation } = importDocument({ name: 'a', path: 'a', reading }, null, USUAL);
  expect([...conservation.lost, ...conservation.added]).toEqual([]);
  expect(sheets).toHaveLength(1);
  return { text: sheets[0]?.text.replace(/^---[\s\S]*?---\n\n/u, ''), aside: aside.map((each) => each.text) };
}

const ALPHA = `# Alpha\n\n## Contexte\n\n${TEXT}\n`;

it.each([
  [
    'one article',
    `<main><article><h1>Alpha</h1>${ARTICLE}</article><section><h2>Lettre 31</h2></section></main>`,
  ],
  ['one main', `<main><h1>Alpha</h1>${ARTICLE}</main><section><h2>Lettre 31</h2></section>`],
  ['a role', `<div role="main"><h1>Alpha</h1>${ARTICLE}</div><div><h2>Lettre 31</h2></div>`],
  [
    'a title above',
    `<header><h1>Alpha</h1></header><main>${ARTICLE}</main><footer><h2>Lettre 31</h2></footer>`,
  ],
  [
    'a site of that name',
    `<h1><a href="/">Lettre 31</a></h1><main><article><h1>Alpha</h1>${ARTICLE}</article></main>`,
  ],
])('keeps of a page what its %s holds, and counts the rest', async (_, body) => {
  const { text, aside } = await imported(body);
  expect(text).toBe(ALPHA);
  expect(aside).toContain('Lettre 31');
});

it.each([
  ['the names of its boxes', '<div class="comments-area"><h2>2 réflexions 41</h2><p>', '</p></div>'],
  ['its column', '<section><h2>Articles récents 41</h2><ul><li><a href="/b">', '</a></li></ul></section>'],
])('keeps the text of a page without main, by %s', async (_, before, after) => {
  const beside = `${before}Un café des parents${after}<div id="cookie-notice"><p>Ce site 42</p><button>Accepter</button></div>`;
  const { text, aside } = await imported(
    `<div class="menu"><a href="/">Lettre 31</a></div><div class="row right-sidebar"><div class="col"><h1>Alpha</h1>${ARTICLE}` +
      `<div class="share-bar">Partager <a href="/f">Facebook</a></div><h2>En chiffres</h2><p>12 lieux</p>` +
      `<a href="/a">← Article précédent</a></div>${beside}</div>`,
  );
  expect(text).toBe(`${ALPHA}\n## En chiffres\n\n12 lieux\n`);
  expect(aside.join('\n')).toMatch(
    /(?=[\s\S]*41)(?=[\s\S]*Ce site 42)(?=[\s\S]*Facebook)(?=[\s\S]*précédent)/u,
  );
});

it('keeps all of a page whose main part holds little of it, or that has several', async () => {
  for (const body of [
    `<main><p>Bonjour 32.</p></main><h1>Alpha</h1>${ARTICLE}`,
    `<h1>Alpha</h1><main>${ARTICLE}</main><main></main>`,
  ])
    expect((await imported(body)).text).toContain(ALPHA.slice(8));
});

it.each(['À lire aussi', 'Sur le même thème', 'Articles similaires'])(
  'sets links to other pages aside below « %s », whatever holds them',
  async (words) => {
    const links = `<div><h2>${words}</h2><ul><li><a href="/b">Assemblée générale du réseau</a></li></ul></div>`;
    const { text, aside } = await imported(`<h1>Alpha</h1>${ARTICLE}${links}`);
    expect(text).toBe(ALPHA);
    expect(aside.join(' ')).toContain(words);
  },
);

it('sets controls and links to other pages aside, and keeps a box of text', async () => {
  const { text, aside } = await imported(
    `<h1>Alpha</h1>${ARTICLE}<ul><li><a href="mailto:?subject=x">Envoyer 33</a></li><li><button>Imprimer</button></li></ul>` +
      `<aside><p>Lire 34</p><a href="/b">Un café des parents</a></aside><form><label>Adresse 35</label><input></form>` +
      '<h2><button>En chiffres</button></h2><aside><p>12 lieux</p></aside><div role="search">Chercher 36</div>',
  );
  expect(text).toBe(`${ALPHA}\n## En chiffres\n\n12 lieux\n`);
  expect(aside.join('\n')).toMatch(/Envoyer 33[\s\S]*Lire 34[\s\S]*Adresse 35[\s\S]*Chercher 36/u);
});

it('reads descriptions as figures or as labelled lines, without the bullets of Word', async () => {
  const { text } = await imported(
    '<h1>Alpha</h1><dl><dt>Territoire</dt><dd>Brest</dd></dl><h2>En chiffres</h2>' +
      '<dl><div><dt>6 emplois</dt><dd>créés, dont 4 stables</dd></div><div><dt>Repas :</dt><dd>410</dd></div></dl>' +
      '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·  </span>12 lieux</p>',
  );
  expect(text).toBe(
    '# Alpha\n\n## En chiffres\n\n**6 emplois** créés, dont 4 stables\n\nRepas : **410**\n\n- 12 lieux\n',
  );
});

it.each([
  '<figure><blockquote><p>Un mot 37.</p></blockquote><figcaption>Aya Diop, maire</figcaption></figure>',
  '<blockquote><p>Un mot 37.</p><footer>— Aya Diop, maire</footer></blockquote>',
  '<blockquote><p>Un mot 37.</p><cite>Aya Diop, maire</cite></blockquote>',
])('puts the author of a quotation into its heading, in %s', async (quoted) => {
  const { text } = await imported(`<h1>Alpha</h1>${ARTICLE}<h2>Témoignage</h2>${quoted}`);
  expect(text).toBe(`${ALPHA}\n## Témoignage : Aya Diop, maire\n\n> Un mot 37.\n`);
});

it('reads a part that a page unfolds under its summary as a heading', async () => {
  const fold = (title: string, words: string) =>
    `<details><summary>${title}</summary><p>${words}</p></details>`;
  const { text } = await imported(
    `<h1>Alpha</h1>${fold('Contexte', TEXT)}${fold('Le local', 'Un hangar 38.')}`,
  );
  expect(text).toBe(`${ALPHA}\n## Le local\n\nUn hangar 38.\n`);
});

it('puts the short line above the title of a card below it', async () => {
  const cards = ['Alpha', 'Beta'].map(
    (title) =>
      `<div class="card"><p>Prix du public</p><h2>${title}</h2><p>${TEXT}</p><p><a href="#haut">Haut de page</a></p></div>`,
  );
  const bytes = new TextEncoder().encode(`<body><h1>Le concours</h1>${cards.join('')}</body>`);
  const reading = await readDocument('page.html', bytes, USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  const words = reading.blocks.map((block) => ('text' in block ? block.text : ''));
  expect(words).toEqual(['Le concours', 'Alpha', 'Prix du public', TEXT, 'Beta', 'Prix du public', TEXT]);
});
