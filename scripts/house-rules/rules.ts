import ts from 'typescript';

/** The only file with the numbers of sheets from which the site is built in another way. */
const THRESHOLDS = 'src/core/sheet/large-collection.ts';

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

export const sizeThresholds = (file: TextFile): Finding[] =>
  file.path === THRESHOLDS ? linesLike(file, [/^(export )?const \w+ = [\d_]+;/]) : [];

/** The site's name is a setting. A name of one or two words isn't looked for: they may be ordinary words of the code. */
export function siteNames(file: TextFile, names: readonly string[]): Finding[] {
  const distinctive = names.filter((name) => name.trim().split(/\s+/).length > 2);
  return linesLike(
    file,
    distinctive.map((name) => new RegExp(name.trim().split(/\s+/).join('\\s+'), 'i')),
  );
}

export function typeAssertion(node: ts.Node): string | null {
  if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return null;
  return ts.isConstTypeReference(node.type) ? null : `as ${node.type.getText()}`;
}

export function effect(node: ts.Node): string | null {
  if (!ts.isCallExpression(node)) return null;
  return /\buse\w*Effect$/.exec(node.expression.getText())?.[0] ?? null;
}

const LAZY = /^(lazyCode|lazyPage|codeAfterMap|resources?)$/;

/** An `import()` outside the helpers of `resource`, which add the timeout, the failure and the retry. */
export function lazyLoad(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return null;
  const isLazy = (one: ts.Node) => ts.isCallExpression(one) && LAZY.test(one.expression.getText());
  return ts.findAncestor(node, isLazy) ? null : node.getText();
}

function isEmptyCollection(value: ts.Expression): boolean {
  if (!ts.isNewExpression(value)) return /^(\[\]|\{\})$/.test(value.getText());
  return /^(Weak)?(Map|Set)$/.test(value.expression.getText()) && !value.arguments?.length;
}

/** At module level: `let`, or an empty collection, which is meant to be filled unless its type is `readonly`. */
export function moduleState(node: ts.Node): string | null {
  if (!ts.isVariableDeclaration(node) || !ts.isSourceFile(node.parent.parent.parent)) return null;
  const { initializer, type, name, parent } = node;
  const isLet = (parent.flags & ts.NodeFlags.Let) !== 0;
  const isFilled =
    !!initializer && isEmptyCollection(initializer) && !type?.getText().startsWith('readonly ');
  return isLet || isFilled ? name.getText() : null;
}
