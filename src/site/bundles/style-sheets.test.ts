import { expect, test } from 'vitest';
import { MEDIA } from '../../ui/breakpoints.ts';
import { expandMedia, inLayer } from './site-config.ts';

test('a named query is replaced by its definition, alone or among others', () => {
  const sheet = '@media (--wide) { a { b: c } }\n@media (--phone) and (--short) { a { b: c } }\n';
  expect(expandMedia(sheet)).toBe(
    `@media ${MEDIA.wide} { a { b: c } }\n@media (${MEDIA.phone}) and ${MEDIA.short} { a { b: c } }\n`,
  );
});

test('an unknown name stops the build; custom properties elsewhere are left alone', () => {
  expect(() => expandMedia('@media (--phnoe) { a { b: c } }')).toThrow('--phnoe');
  const sheet = 'a { color: var(--ink); @media print { width: calc((--x)) } }';
  expect(expandMedia(sheet)).toBe(sheet);
});

test('below and from one size never match together, and leave no pixel between them', () => {
  expect(MEDIA.narrow).toBe('(max-width: 599px)');
  expect(MEDIA['not-narrow']).toBe('(min-width: 600px)');
  expect(MEDIA.phone).toBe('((max-width: 899px) and (min-height: 501px)) or (max-width: 599px)');
});

test.each([
  ['a primitive', '/atlas/src/ui/Chip.module.css', '@layer ui {\na { b: c }\n}\n'],
  ['a part of the page', '/atlas/src/app/shell/Shell.module.css', '@layer components {\na { b: c }\n}\n'],
  ['a plain sheet', '/atlas/src/map/svg/static-map.css', 'a { b: c }\n'],
])('a module of styles is in the layer of its folder: %s', (_, file, layered) => {
  expect(inLayer('a { b: c }\n', file)).toBe(layered);
  expect(inLayer('@layer tokens { a { b: c } }', file)).toBe('@layer tokens { a { b: c } }');
});
