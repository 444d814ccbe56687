import { expect, test } from 'vitest';
import { codeLinks, fillTemplate, preloadLinks } from './page-template.ts';

const parts = { policy: '<meta>', head: '<title>$& titre</title>', app: '<p>texte</p>', staticMap: '<svg/>' };

test('the marks are filled, whatever characters the text has', () => {
  expect(fillTemplate('<!--policy-->|<!--head-->|<!--app-->|<!--static-map-->', parts)).toBe(
    '<meta>|<title>$& titre</title>|<p>texte</p>|<svg/>',
  );
});

test('a template without a mark is refused', () => {
  expect(() => fillTemplate('<!--policy--><!--head--><!--app-->', parts)).toThrow('static-map');
});

test('preloads carry the base path, and a file that was not built is told', () => {
  const font = 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
  const manifest = { 'a.json': { file: 'assets/a-1.json' }, [font]: { file: 'assets/f.woff2' } };
  expect(preloadLinks(manifest, ['a.json'], '/atlas/')).toContain('href="/atlas/assets/a-1.json"');
  expect(() => preloadLinks(manifest, ['b.json'], '/')).toThrow('b.json');
});

test('a page’s own code brings its style sheets; most pages have none', () => {
  const manifest = { 'p.tsx': { file: 'assets/p.js', css: ['assets/p.css'] } };
  expect(codeLinks(manifest, 'p.tsx', '/atlas/')).toBe(
    '<link rel="stylesheet" crossorigin href="/atlas/assets/p.css"><link rel="modulepreload" crossorigin href="/atlas/assets/p.js">',
  );
  const shared = { 'p.tsx': { ...manifest['p.tsx'], imports: ['index.html', '_top.js'] } };
  const index = { file: 'assets/i.js', css: ['assets/i.css'], isEntry: true };
  const top = { file: 'assets/t.js', css: ['assets/t.css'], imports: ['p.tsx'] };
  const links = codeLinks({ ...shared, 'index.html': index, '_top.js': top }, 'p.tsx', '/');
  expect([...links.matchAll(/[a-z]\.css/gu)].join()).toBe('t.css,p.css');
  expect(codeLinks(manifest, null, '/')).toBe('');
  expect(() => codeLinks(manifest, 'q.tsx', '/')).toThrow('q.tsx');
});
