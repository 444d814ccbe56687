import { expect, test } from 'vitest';
import { PROGRAM } from '../../content/files/content-folder.ts';
import { noticesText, packageOf, shippedPackages } from './shipped-licences.ts';

const PACKAGES = shippedPackages();

test('the notices hold the words of each licence', () => {
  const text = noticesText(PACKAGES);
  for (const { name, version } of PACKAGES) expect(text).toContain(`\n${name} ${version}, `);
  expect(text).toContain('Copyright (c) Meta Platforms');
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
});

test('a module’s path names its package, in a folder of its own or another one', () => {
  expect(packageOf('/a/node_modules/react/index.js')).toBe('react');
  expect(packageOf('/a/node_modules/b/node_modules/@of/one/x.js?v=1')).toBe('@of/one');
  expect(packageOf('C:\\a\\node_modules\\d3-geo\\i.js')).toBe('d3-geo');
  expect(packageOf('/a/src/main.tsx')).toBeNull();
  expect(packageOf(`${PROGRAM}src/main.tsx`)).toBeNull();
  expect(packageOf(`${PROGRAM}node_modules/react/index.js`)).toBe('react');
});
