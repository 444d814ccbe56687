import ts from 'typescript';

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

export interface Finding {
  readonly at: string;
  readonly what: string;
}

/** Private interfaces of MapLibre, the router, Vite and lucide. */
const PRIVATE = [
  /\b(map|view|style|painter|router|history|actor)\??\._[a-z]/,
  /\b_(fadeDuration|lostContextSnapshot|validate|removed)\b/,
  /\bpainter\b|\btileManagers\b|\btaskQueue\b|\bactor\.receive\b|\.makeRequest\b|\.drawElements\b/,
  /getGlobalDispatcher|maplibre-gl\/src|history\.subscribers|__TSR_|router\.ssr/,
  /preload-helper|stroke-linejoin="round" cla/,
];

function linesLike({ path, text }: TextFile, patterns: readonly RegExp[]): Finding[] {
  return text
    .split('\n')
    .map((line, at) => ({ at: `${path}:${at + 1}`, what: line.trim() }))
    .filter(({ what }) => patterns.some((pattern) => pattern.test(what)));
}

export const privateInterfaces = (file: TextFile): Finding[] =>
  file.path.startsWith('scripts/house-rules/') ? [] : linesLike(file, PRIVATE);

/** The site's name is a setting. A name of one or two words isn't looked for: they may be ordinary words of the code. */
export function siteNames(file: TextFile, names: readonly string[]): Finding[] {
  const distinctive = names.filter((name) => name.trim().split(/\s+/).length > 2);
  return linesLike(
    file,
    distinctive.map((name) => new RegExp(name.trim().split(/\s+/).join('\\s+'), 'i')),
  );
}

const LAZY = /^(lazyCode|lazyPage|codeAfterMap|resources?)$/;

/** An `import()` outside the helpers of `resource`, which add the timeout, the failure and the retry. */
export function lazyLoad(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return null;
  const isLazy = (one: ts.Node) => ts.isCallExpression(one) && LAZY.test(one.expression.getText());
  return ts.findAncestor(node, isLazy) ? null : node.getText();
}
