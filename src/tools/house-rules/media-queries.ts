import { parse, walk } from 'css-tree';
import ts from 'typescript';
import type { Finding, House, Rule, TextFile } from './rule.ts';
import { findNodes, ownCode } from './syntax-tree.ts';

const SIZE = /^(min-|max-)?(device-)?(width|height|inline-size|block-size)$/;
const IN_TEXT = /\(\s*(?:(?:min|max)-)?(?:width|height)\s*[:<>=]+\s*(\d+(?:\.\d+)?(?:px|r?em))/g;

/** The one file that writes the numbers; style sheets name its queries, code imports them. */
export const DEFINITIONS = 'src/ui/breakpoints.ts';

function inStyles({ path, text }: TextFile): Finding[] {
  const findings: Finding[] = [];
  walk(parse(text, { positions: true, filename: path }), (node) => {
    const at = { path, line: node.loc?.start.line ?? 1 };
    if (node.type === 'Feature' && node.kind === 'media' && SIZE.test(node.name) && node.value) {
      if (node.value.type === 'Dimension') {
        findings.push({ ...at, what: `(${node.name}: ${node.value.value}${node.value.unit})` });
      }
    }
    if (node.type === 'FeatureRange' && node.kind === 'media') {
      for (const side of [node.left, node.middle, node.right]) {
        if (side?.type === 'Dimension') findings.push({ ...at, what: `${side.value}${side.unit}` });
      }
    }
  });
  return findings;
}

const inCode = (house: House) =>
  findNodes(
    ownCode(house).filter(({ path }) => path !== DEFINITIONS),
    (node) => {
      if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return null;
      const [number] = [...node.text.matchAll(IN_TEXT)].map(([, value]) => value);
      return number ?? null;
    },
  );

/** The numbers of the definitions that stand there twice; 1 is no size. */
function writtenTwice(house: House): Finding[] {
  const seen = new Set<string>();
  return findNodes(
    house.code.filter(({ path }) => path === DEFINITIONS),
    (node) => {
      if (!ts.isNumericLiteral(node) || node.text === '1') return null;
      const again = seen.has(node.text);
      seen.add(node.text);
      return again ? `${node.text} once more` : null;
    },
  );
}

export const mediaQueries: Rule = {
  id: 'breakpoint-numbers',
  title: `a breakpoint's number outside ${DEFINITIONS}, or twice there`,
  find: (house) => [...house.styles.flatMap(inStyles), ...inCode(house), ...writtenTwice(house)],
};
