import { expect, test } from 'vitest';
import { codeFile } from '../syntax-tree.ts';
import { elementFeatures } from './element-features.ts';

test('a new element, attribute and value in JSX are found, a property of a component is none', () => {
  const page = `const a = <button commandfor="x">x</button>;
const b = <geolocation />;
const c = <p hidden="until-found" />;
const d = <Menu popover="auto" />;
const e = <dialog open><input type="search" inert /></dialog>;
`;
  const uses = elementFeatures(codeFile('src/A.tsx', page));
  expect(uses.map(({ line, feature }) => `${line} ${feature}`)).toEqual([
    '1 invoker-commands',
    '2 geolocation-element',
    '3 hidden-until-found',
  ]);
});
