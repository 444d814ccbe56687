import { expect, test } from 'vitest';
import { effects, mapEffects } from './effects.ts';
import { found } from './house.fixture.ts';

const FILES = {
  'src/map/A.tsx': 'useEffect(() => {});\nReact.useLayoutEffect(f);\n',
  'src/app/B.tsx': 'useInsertionEffect(f);\nuseMemo(f);\nuseEffectEvent(f);\n// useEffect(f)\n',
  'src/app/use-page-effect.ts': 'usePageEffect(f);\n',
  'src/map/A.test.tsx': 'useEffect(f);\n',
};

test('effects of every kind count, wrapped ones included, named or called from React', () => {
  expect(found(effects, FILES)).toEqual([
    'src/map/A.tsx:1',
    'src/map/A.tsx:2',
    'src/app/B.tsx:1',
    'src/app/use-page-effect.ts:1',
  ]);
});

test("the map's are counted apart", () => {
  expect(found(mapEffects, FILES)).toEqual(['src/map/A.tsx:1', 'src/map/A.tsx:2']);
});
