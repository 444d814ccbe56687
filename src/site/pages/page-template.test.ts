import { expect, test } from 'vitest';
import { codeLink, fillTemplate, paintedWhole, preloadLinks, styleLinks } from './page-template.ts';

const parts = {
  policy: '<meta>',
  head: '<title>$& titre</title>',
  app: '<p>texte</p>',
  staticMap: '<svg/>',
  later: '<link rel="preload">',
};

test('the marks are filled, whatever characters the text has', () => {
  expect(fillTemplate('<!--policy-->|<!--head-->|<!--app-->|<!--static-map--></body>', parts)).toBe(
    '<meta>|<title>$& titre</title>|<p>texte</p>|<svg/><link rel="preload"></body>',
  );
});

test('the style is asked for in the head, code at the page’s end', () => {
  const style = '<link rel="stylesheet" href="/a.css">';
  const code = '<script type="module" src="/a.js"></script>\n<link rel="modulepreload" href="/b.js">';
  const template = `<head><!--policy--><!--head-->\n${code}${style}</head><!--app--><!--static-map--></body>`;
  expect(fillTemplate(template, parts)).toBe(
    `<head><meta><title>$& titre</title>${style}</head><p>texte</p><svg/><link rel="preload">\n${code}</body>`,
  );
});

test('a template without a mark is refused', () => {
  expect(() => fillTemplate('<!--policy--><!--head--><!--app--></body>', parts)).toThrow('static-map');
});

test('preloads carry the base path, and a file that was not built is reported', () => {
  const font = 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
  const manifest = { 'a.json': { file: 'assets/a-1.json' }, [font]: { file: 'assets/f.woff2' } };
  expect(preloadLinks(manifest, ['a.json'], '/atlas/')).toContain('href="/atlas/assets/a-1.json"');
  expect(() => preloadLinks(manifest, ['b.json'], '/')).toThrow('b.json');
});

test('beside its map a page is painted once its end and its fonts are there', () => {
  const fonts = (name: string) => `node_modules/@fontsource${name}.woff2`;
  const [text, display] = [
    fonts('-variable/source-sans-3/files/source-sans-3-latin-wght-normal'),
    fonts('/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal'),
  ];
  const manifest = { [text]: { file: 'assets/f.woff2' }, [display]: { file: 'assets/d.woff2' } };
  const links = paintedWhole(manifest, '/atlas/');
  const [, end] = links.match(/href="#([\w-]+)" blocking="render"/u) ?? [];
  expect(preloadLinks(manifest, [], '/')).toMatch(new RegExp(`<link id="${end}"[^>]*>$`, 'u'));
  const wide = [...links.matchAll(/as="font"[^>]* media="[^"]+" href="([^"]+)"/gu)].map(([, href]) => href);
  expect(wide).toEqual(['/atlas/assets/f.woff2', '/atlas/assets/d.woff2']);
  expect(() => paintedWhole({ [text]: manifest[text] ?? { file: '' } }, '/')).toThrow('bricolage');
});

test('a page’s own code brings its style sheets, but for those of every page', () => {
  const manifest = { 'p.tsx': { file: 'assets/p.js', css: ['assets/p.css'] } };
  expect(styleLinks(manifest, 'p.tsx', '/atlas/')).toBe(
    '<link rel="stylesheet" crossorigin href="/atlas/assets/p.css">',
  );
  const shared = { 'p.tsx': { ...manifest['p.tsx'], imports: ['index.html', '_top.js'] } };
  const index = { file: 'assets/i.js', css: ['assets/i.css'], isEntry: true };
  const top = { file: 'assets/t.js', css: ['assets/t.css'], imports: ['p.tsx'] };
  const links = styleLinks({ ...shared, 'index.html': index, '_top.js': top }, 'p.tsx', '/');
  expect([...links.matchAll(/[a-z]\.css/gu)].join()).toBe('t.css,p.css');
});

test('a page’s own code is asked for before it runs, and what was not built is reported', () => {
  const manifest = { 'p.tsx': { file: 'assets/p.js' } };
  expect(codeLink(manifest, 'p.tsx', '/atlas/')).toBe(
    '<link rel="modulepreload" crossorigin href="/atlas/assets/p.js">',
  );
  expect(() => codeLink(manifest, 'q.tsx', '/')).toThrow('q.tsx');
});
