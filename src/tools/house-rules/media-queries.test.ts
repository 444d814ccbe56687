import { expect, test } from 'vitest';
import { found } from './house.fixture.ts';
import { DEFINITIONS, mediaQueries } from './media-queries.ts';

test('a size in a media query is found in every spelling', () => {
  const sheet = `@media (max-width: 599px) { a { b: c } }
@media (width >= 40rem) { a { b: c } }
@media (10px < height <= 400px) { a { b: c } }
.a { @media (min-height: 501px) { b: c } }
@media print { a { max-width: 900px } }
@media (--phone) and (scripting: none) { a { b: c } }
@container (width > 300px) { a { b: c } }
`;
  expect(found(mediaQueries, { 'src/a.css': sheet })).toEqual([
    'src/a.css:1',
    'src/a.css:2',
    'src/a.css:3',
    'src/a.css:3',
    'src/a.css:4',
  ]);
});

test('code writes none either, but in the file of definitions', () => {
  const text = "matchMedia('(max-width: 599px)');\nmatchMedia(`(width < 600px)`);\nmatchMedia(PHONE);\n";
  expect(found(mediaQueries, { 'src/a.ts': text, [DEFINITIONS]: text })).toEqual([
    'src/a.ts:1',
    'src/a.ts:2',
  ]);
});

test('the definitions write each number once', () => {
  const text = 'const a = under(600);\nconst b = from(600 - 1);\nconst c = under(900 - 1);\n';
  expect(found(mediaQueries, { [DEFINITIONS]: text })).toEqual([`${DEFINITIONS}:2`]);
});
