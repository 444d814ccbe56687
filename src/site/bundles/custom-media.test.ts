import { expect, test } from 'vitest';
import { MEDIA } from '../../ui/breakpoints.ts';
import { expandMedia } from './site-config.ts';

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
