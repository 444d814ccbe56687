import { expect, test } from 'vitest';
import { found } from './house.fixture.ts';
import { sameNames, siteName } from './names.ts';

test('two files of one name are found across folders, across src and e2e, whatever their case', () => {
  const files = {
    'src/a/site.ts': '',
    'src/b/site.ts': '',
    'src/a/map-view.ts': '',
    'e2e/map-view.ts': '',
    'src/a/Shortcuts.tsx': '',
    'src/b/shortcuts.ts': '',
    'src/styles/site.css': '',
    'src/a/rules.test.ts': '',
    'src/b/rules.test.ts': '',
  };
  expect(found(sameNames, files)).toEqual([
    'src/b/site.ts:1',
    'e2e/map-view.ts:1',
    'src/b/shortcuts.ts:1',
    'src/b/rules.test.ts:1',
    'src/styles/site.css:1',
  ]);
});

test("a test and a style sheet bear the name of the file beside them, a folder's index bears none", () => {
  const files = {
    'src/a/List.tsx': '',
    'src/a/List.test.tsx': '',
    'src/a/List.module.css': '',
    'e2e/list.spec.ts': '',
    'src/a/index.ts': '',
    'src/b/index.ts': '',
  };
  expect(found(sameNames, files)).toEqual([]);
});

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
