import { expect, test } from 'vitest';
import { found, lines } from './house.fixture.ts';
import { fragments, longFiles, longFunctions } from './lengths.ts';

test('a function of 81 lines is too long, whatever its spelling; one of 80 is not', () => {
  const files = {
    'src/a.ts': `function a() {\n${lines(79)}}\n`,
    'src/b.ts': `function b() {\n${lines(78)}}\n`,
    'src/c.ts': `\nexport const c = () => {\n${lines(79)}};\n`,
    'src/d.ts': `class D {\n  d() {\n${lines(79)}}\n}\n`,
    'e2e/driver/e.ts': `function e() {\n${lines(79)}}\n`,
  };
  expect(found(longFunctions, files)).toEqual([
    'src/a.ts:1',
    'src/c.ts:2',
    'src/d.ts:2',
    'e2e/driver/e.ts:1',
  ]);
});

test("a test's callback may be long", () => {
  expect(found(longFunctions, { 'src/a.test.ts': `test('a', () => {\n${lines(100)}});\n` })).toEqual([]);
});

test('a file of 401 lines is too long, code or style', () => {
  const files = { 'src/a.ts': lines(401), 'src/b.ts': lines(400), 'src/c.css': lines(401) };
  expect(found(longFiles, files)).toEqual(['src/a.ts:401', 'src/c.css:401']);
});

const ALONE = { 'src/x/part.ts': lines(40), 'src/x/whole.ts': "import { f } from './part.ts';\n" };

test('a short file that its neighbour alone imports is a fragment', () => {
  expect(found(fragments, ALONE)).toEqual(['src/x/part.ts:1']);
  const lazily = { ...ALONE, 'src/x/whole.ts': "const f = () => import('./part.ts');\n" };
  expect(found(fragments, lazily)).toEqual(['src/x/part.ts:1']);
});

test('an importer among tests changes nothing', () => {
  const files = { ...ALONE, 'src/y/other.test.ts': "import { f } from '../x/part.ts';\n" };
  expect(found(fragments, files)).toEqual(['src/x/part.ts:1']);
});

test('a longer file, one with two importers, one from elsewhere, a tested one and a component are no fragments', () => {
  const again = "import { f } from '../x/part.ts';\n";
  expect(found(fragments, { ...ALONE, 'src/x/part.ts': lines(41) })).toEqual([]);
  expect(found(fragments, { ...ALONE, 'src/y/second.ts': again })).toEqual([]);
  expect(found(fragments, { 'src/x/part.ts': lines(9), 'src/y/whole.ts': again })).toEqual([]);
  expect(found(fragments, { ...ALONE, 'src/x/part.test.ts': "import { f } from './part.ts';\n" })).toEqual(
    [],
  );
  expect(
    found(fragments, {
      'src/x/Part.tsx': lines(9),
      'src/x/Whole.tsx': "import { Part } from './Part.tsx';\n",
    }),
  ).toEqual([]);
});
