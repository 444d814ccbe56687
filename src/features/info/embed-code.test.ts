import { expect, test } from 'vitest';
import { type Embedding, embedCode, embedSource } from './embed-code.ts';

const ROOT = 'https://carte.example.org/atlas/';

const EVERYTHING: Embedding = {
  view: { kind: 'all' },
  ...{ title: 'La carte', scheme: '', width: null, height: 480 },
};

test('a frame has a title, comes late, and a link to the same in full follows it', () => {
  expect(embedCode(EVERYTHING, { root: ROOT, siteName: 'La carte' })).toBe(
    `<iframe src="${ROOT}integrer/vue/" title="La carte" width="640" height="480" loading="lazy" style="border:0;width:100%"></iframe>
<p><a href="${ROOT}">La carte</a></p>`,
  );
});

test('what is chosen is in the address, and the link leads there', () => {
  const code = embedCode(
    {
      ...EVERYTHING,
      view: { kind: 'territory', level: 'commune', code: '29019' },
      ...{ title: 'Brest', width: 640, scheme: 'sombre' },
    },
    { root: ROOT, siteName: 'La carte' },
  );
  expect(code).toContain(
    `src="${ROOT}integrer/vue/territoires/commune/29019/?theme=sombre" title="Brest, La carte" width="640"`,
  );
  expect(code).toContain(`<a href="${ROOT}territoires/commune/29019/">`);
});

test('a title stays text', () => {
  const hostile = { ...EVERYTHING, title: '"><script>alert(1)</script>' };
  expect(embedCode(hostile, { root: '/', siteName: 'La carte' })).not.toMatch(/<script|"">/u);
  expect(embedSource({ ...EVERYTHING, view: { kind: 'sheet', id: 'a&b' } }, '/')).toBe(
    '/integrer/vue/fiches/a%26b/',
  );
});
