import { isAlias, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { Diagnostic } from '../../domain/diagnostic.ts';

/** A place in a file: line and column from 1, length in characters (at least 1). */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A YAML text read with the core schema. */
export interface YamlSource {
  /** The root node, or null when the text is empty or cannot be read. */
  readonly root: Node | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a node stands in the file (first line of it). */
  spotOf(node: Node | null | undefined): Spot;
}

/** Longest YAML text read, in characters: the front matter of a sheet takes a few hundred. */
const LONGEST = 50_000;
/** Deepest nesting of `[` and `{` on the way to a value. */
const DEEPEST = 20;

const MESSAGES: Readonly<Record<string, readonly [code: string, message: string, help: string]>> = {
  DUPLICATE_KEY: ['cle-en-double', 'Cette clé est écrite deux fois.', 'Gardez une seule des deux lignes.'],
  TAB_AS_INDENT: ['yaml-illisible', 'Une tabulation sert de retrait.', 'Remplacez-la par des espaces.'],
  MULTIPLE_DOCS: [
    'yaml-illisible',
    'Un second document YAML commence ici.',
    'Gardez un seul bloc entre les « --- ».',
  ],
};
const UNREADABLE = [
  'yaml-illisible',
  'Cette partie ne peut pas être lue.',
  'Écrivez une ligne par information, « clé: valeur » ; entourez de guillemets droits une valeur qui contient « : » ou « # ».',
] as const;

/**
 * Reads YAML without ever throwing: no alias, no anchor, no tag, no key twice. `lineOffset` is the number of lines of
 * the file above the text.
 */
export function readYaml(text: string, file: string, lineOffset = 0): YamlSource {
  const lines = new LineCounter();
  const spotAt = (start: number, end: number): Spot => {
    const { line, col } = lines.linePos(start);
    // A duplicate key is told by its first character only: the whole word is underlined.
    const word = end - start > 1 ? '' : (/^[^\s:]*/u.exec(text.slice(start, start + 200))?.[0] ?? '');
    const firstLine = word || (text.slice(start, Math.max(start, end)).split('\n')[0] ?? '');
    return {
      line: Math.max(1, line) + lineOffset,
      column: Math.max(1, col),
      length: Math.max(1, firstLine.trimEnd().length),
    };
  };
  const spotOf = (node: Node | null | undefined): Spot => {
    const [start = 0, end = start] = node?.range ?? [];
    return spotAt(start, end);
  };
  const problem = (spot: Spot, [code, message, help]: readonly [string, string, string]): Diagnostic => {
    return { severity: 'erreur', code, file, ...spot, message, help };
  };
  if (text.length > LONGEST || tooDeep(text)) {
    const spot = { line: 1 + lineOffset, column: 1, length: 1 };
    const what = [
      'yaml-illisible',
      'Ce bloc est trop long ou trop imbriqué pour être lu.',
      UNREADABLE[2],
    ] as const;
    return { root: null, diagnostics: [problem(spot, what)], spotOf };
  }
  const document = parseDocument(text, {
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const diagnostics = document.errors.map((error) => {
    return problem(spotAt(error.pos[0], error.pos[1]), MESSAGES[error.code] ?? UNREADABLE);
  });
  // The core schema only warns of a tag it does not know.
  diagnostics.push(...document.warnings.map(({ pos }) => problem(spotAt(pos[0], pos[1]), FORBIDDEN)));
  diagnostics.push(...forbidden(document.contents).map((node) => problem(spotOf(node), FORBIDDEN)));
  return { root: diagnostics.length === 0 ? document.contents : null, diagnostics, spotOf };
}

const FORBIDDEN = [
  'yaml-non-autorise',
  'Les renvois et les étiquettes de YAML (« & », « * », « ! ») ne sont pas lus ici.',
  'Écrivez la valeur elle-même, entre guillemets droits si elle commence par l’un de ces signes.',
] as const;

function forbidden(root: Node | null): Node[] {
  const found: Node[] = [];
  if (root === null) return found;
  visit(root, {
    Node: (_key, node) => {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) found.push(node);
    },
  });
  return found;
}

function tooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > DEEPEST) return true;
  }
  return /^[^\S\n]*(?:[-?:] +){20}/mu.test(text) || /^ {100}/mu.test(text);
}

/** The pairs of a map whose keys are plain words, in order; empty for anything else. */
export function entriesOf(node: Node | null): { key: string; keyNode: Node; value: Node | null }[] {
  if (!isMap(node)) return [];
  return (node.items as Pair<Node, Node | null>[]).flatMap((pair) => {
    if (!isScalar(pair.key)) return [];
    return [{ key: String(pair.key.source ?? pair.key.value), keyNode: pair.key, value: pair.value }];
  });
}

/** A scalar's words as the author wrote them (`01` stays `01`), or null for an empty value or another kind of node. */
export function wordsOfScalar(node: Node | null): string | null {
  if (!isScalar(node) || node.value === null) return null;
  const words = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  return words.trim() === '' ? null : words.trim();
}
