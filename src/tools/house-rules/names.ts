import ts from 'typescript';
import type { House, Rule } from './rule.ts';
import { findNodes } from './syntax-tree.ts';

/** The name that the tests' frozen content keeps whatever the live one becomes. */
const FIRST_NAME = 'Carte des' + ' initiatives';

/** Short names are ordinary words: « Territoires » would be found everywhere. */
const isTelling = (name: string) => name.trim().split(/\s+/).length >= 3;

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : null;
}

const has = (text: string, names: readonly string[]) => {
  const plain = text.replace(/\s+/g, ' ').toLowerCase();
  return names.find((name) => plain.includes(name.toLowerCase())) ?? null;
};

/** Tests may write the frozen name, and no other; what ships writes none. */
function forbiddenNames(house: House, test: boolean): readonly string[] {
  const live = house.siteName.trim();
  const names = isTelling(live) ? [FIRST_NAME, live] : [FIRST_NAME];
  return test ? names.filter((name) => name !== FIRST_NAME) : names;
}

export const siteName: Rule = {
  id: 'site-name',
  title: "the site's name as a literal",
  find: (house) => {
    const inCode = findNodes(house.code, (node, file) => {
      const text = textOf(node);
      const name = text && has(text, forbiddenNames(house, file.test));
      return name ? `« ${name} »: read it from the settings` : null;
    });
    const inPages = house.pages.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const name = has(line, forbiddenNames(house, false));
        return name ? [{ path, line: index + 1, what: `« ${name} »: read it from the settings` }] : [];
      }),
    );
    return [...inCode, ...inPages];
  },
};
