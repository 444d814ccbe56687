import { expect, test } from 'vitest';
import { found } from './house.fixture.ts';
import { siteName } from './names.ts';

const OLD = 'Carte des initiatives';
const NEW = 'Atlas des trois vallées';

test("today's name and the live one are found in strings, templates, elements and pages", () => {
  const files = {
    'src/a.tsx': `f('${OLD}');\nf(\`\${x} · ${NEW}\`);\nf(<p>\n  La ${OLD.toLowerCase()}</p>);\n// ${OLD}\n`,
    'index.html': `<html>\n<title>${OLD}</title>`,
    'public/favicon.svg': `<title>${NEW}</title>`,
  };
  expect(found(siteName, files, NEW)).toEqual([
    'src/a.tsx:1',
    'src/a.tsx:2',
    'src/a.tsx:4',
    'index.html:2',
    'public/favicon.svg:1',
  ]);
});

test('a test may write the frozen name, not the live one', () => {
  const files = { 'src/a.test.ts': `f('${OLD}');\nf('${NEW}');\n` };
  expect(found(siteName, files, NEW)).toEqual(['src/a.test.ts:2']);
  expect(found(siteName, files, OLD)).toEqual([]);
});

test('a live name of ordinary words is not looked for', () => {
  expect(found(siteName, { 'src/a.ts': "f('Les territoires');\n" }, 'Territoires')).toEqual([]);
});
