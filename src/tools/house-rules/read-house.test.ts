import { expect, test } from 'vitest';
import { readHouse } from './read-house.ts';

test('the whole repository is read: code, style sheets, the page and the name', () => {
  const { code, styles, pages, siteName } = readHouse();
  const paths = code.map(({ path }) => path);
  expect(paths).toContain('src/tools/house-rules/read-house.test.ts');
  expect(paths).toContain('playwright.config.ts');
  expect(paths.some((path) => path.startsWith('e2e/'))).toBe(true);
  expect(styles.length).toBeGreaterThan(20);
  expect(pages.map(({ path }) => path)).toContain('index.html');
  expect(siteName).not.toBe('');
});
