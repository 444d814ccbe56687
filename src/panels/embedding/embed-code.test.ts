import { expect, test } from 'vitest';
import { type Embedding, embedCode, embedSource } from './embed-code.ts';

const ROOT = 'https://carte.example.org/atlas/';

const EVERYTHING: Embedding = {
  view: { kind: 'all' },
  isDerived: false,
  ...{ compared: '', title: 'La carte', scheme: '', width: null, height: 480 },
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
      view: { kind: 'comparison' },
      ...{ compared: 'territoires=region-53,region-52', title: 'Bretagne et Pays de la Loire', width: 640 },
      scheme: 'sombre',
    },
    { root: ROOT, siteName: 'La carte' },
  );
  expect(code).toContain(
    `src="${ROOT}integrer/vue/comparer/?territoires=region-53,region-52&amp;theme=sombre" title="Bretagne et Pays de la Loire, La carte" width="640"`,
  );
  expect(code).toContain(`<a href="${ROOT}comparer/?territoires=region-53,region-52">`);
});

test('what has no view of its own is shown by the page that makes it, and the link leads to the same in full', () => {
  const derived = { ...EVERYTHING, isDerived: true, title: 'Brest' };
  const code = embedCode(
    { ...derived, view: { kind: 'territory', level: 'commune', code: '29019' }, scheme: 'clair' },
    { root: ROOT, siteName: 'La carte' },
  );
  expect(code).toContain(
    `src="${ROOT}integrer/vue/page/?de=territoires/commune/29019&amp;theme=clair" title="Brest, La carte"`,
  );
  expect(code).toContain(`<a href="${ROOT}territoires/commune/29019/">`);
  expect(embedSource({ ...derived, view: { kind: 'sheet', id: 'a' } }, '/')).toBe(
    '/integrer/vue/page/?de=fiches/a',
  );
});

test('a title stays text', () => {
  const hostile = { ...EVERYTHING, title: '"><script>alert(1)</script>' };
  expect(embedCode(hostile, { root: '/', siteName: 'La carte' })).not.toMatch(/<script|"">/u);
  expect(embedSource({ ...EVERYTHING, view: { kind: 'sheet', id: 'a&b' } }, '/')).toBe(
    '/integrer/vue/fiches/a%26b/',
  );
});
