import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';

/** Without a prototype, so that `__proto__` is a key like any other. */
export function plain(node: Node | null): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return itemsOf(node).map(plain);
  if (!isMap(node)) return null;
  const record: Record<string, unknown> = Object.create(null);
  for (const { key, value } of entriesOf(node)) record[key] = plain(value);
  return record;
}

/** The deepest node on the way when the path asks for a missing key. */
export function nodeAt(root: Node | null, path: readonly (string | number)[]): Node | null {
  let node = root;
  for (const step of path) {
    const entry = entriesOf(node).find(({ key }) => key === step);
    const next = isSeq(node) ? node.items[Number(step)] : (entry?.value ?? entry?.keyNode);
    if (!isNode(next)) return node;
    node = next;
  }
  return node;
}

/** Line and column from 1, length in characters (at least 1). */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export const TOP: Spot = { line: 1, column: 1, length: 1 };

export interface YamlSource {
  /** Null when the text is empty or unreadable. */
  readonly root: Node | null;
  readonly diagnostics: readonly Diagnostic[];
  spotOf(node: Node | null | undefined): Spot;
}

/** Characters: the front matter of a sheet takes a few hundred. */
const LONGEST = 50_000;
const DEEPEST = 20;

const MESSAGES: Readonly<Record<string, readonly [code: string, message: string, help: string]>> = {
  DUPLICATE_KEY: ['cle-en-double', 'Cette clé est écrite deux fois.', 'Gardez une seule des deux lignes.'],
  TAB_AS_INDENT: ['yaml-illisible', 'Une tabulation sert de retrait.', 'Remplacez-la par deux espaces.'],
  BAD_INDENT: [
    'yaml-illisible',
    'Cette ligne n’est pas alignée sur celles du même bloc.',
    'Donnez-lui le même nombre d’espaces au début ; sinon, entourez de guillemets droits une valeur qui contient « : » ou « # ».',
  ],
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

/** No alias, anchor, tag or repeated key; never throws. `lineOffset` counts the lines of the file above. */
export function readYaml(text: string, file: string, lineOffset = 0, longest = LONGEST): YamlSource {
  const lines = new LineCounter();
  const spotAt = (start: number, end: number): Spot => {
    const { line, col } = lines.linePos(start);
    // The parser points at the first character of a duplicate key: the whole word is underlined.
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
  if (text.length > longest || tooDeep(text)) {
    const message = 'Ce bloc est trop long ou trop imbriqué pour être lu.';
    const tooLarge = problem({ ...TOP, line: 1 + lineOffset }, ['yaml-illisible', message, UNREADABLE[2]]);
    return { root: null, diagnostics: [tooLarge], spotOf };
  }
  const document = parseDocument(text, {
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const diagnostics = worthReporting(document.errors).map((error) => {
    const open = openedBefore(document.contents, error, text);
    if (isScalar(open)) return problem({ ...spotOf(open), length: 1 }, UNCLOSED);
    return problem(
      open ? { ...spotOf(open), length: 1 } : spotAt(error.pos[0], error.pos[1]),
      MESSAGES[isMisplaced(error) ? 'BAD_INDENT' : error.code] ?? UNREADABLE,
    );
  });
  // The core schema only warns of a tag it does not know.
  diagnostics.push(...document.warnings.map(({ pos }) => problem(spotAt(pos[0], pos[1]), FORBIDDEN)));
  diagnostics.push(...forbidden(document.contents).map((node) => problem(spotOf(node), FORBIDDEN)));
  return { root: diagnostics.length === 0 ? document.contents : null, diagnostics, spotOf };
}

const UNCLOSED = [
  'yaml-illisible',
  'Ce guillemet n’est pas fermé.',
  'Ajoutez le même guillemet à la fin de la valeur, ou retirez celui-ci.',
] as const;

/** What follows the first syntax error is a consequence of it; a repeated key is an error of its own. */
function worthReporting(errors: readonly YAMLError[]): YAMLError[] {
  const fault = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error === fault || error.code === 'DUPLICATE_KEY');
}

/** Whether a key of a list's item is further left than the others. */
function isMisplaced({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.startsWith('Sequence item');
}

/** The quotation mark or the bracket whose end is missing where the parser stopped. */
function openedBefore(
  root: Node | null,
  { code, pos: [at] }: YAMLError,
  text: string,
): Scalar | YAMLMap | YAMLSeq | undefined {
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return undefined;
  let found: Scalar | YAMLMap | YAMLSeq | undefined;
  const look = (_: unknown, node: Scalar | YAMLMap | YAMLSeq) => {
    const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : node.flow;
    if (!opens || !node.range) return;
    const [start, end, after] = node.range;
    const isClosed = isScalar(node) && end < at && /^(['"]).*\1$/u.test(text.slice(start, end));
    if (start < at && at <= after && !isClosed) found = node;
  };
  if (root !== null) visit(root, { Scalar: look, Collection: look });
  return found;
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

/** The entries of a map whose keys are plain words; empty for anything else. */
export function entriesOf(node: Node | null): { key: string; keyNode: Node; value: Node | null }[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    return [{ key: String(key.source ?? key.value), keyNode: key, value: isNode(value) ? value : null }];
  });
}

/** The items of a list; any other value is a list of one. */
export function itemsOf(value: Node | null): Node[] {
  if (isSeq(value)) return value.items.filter(isNode);
  return value === null ? [] : [value];
}

/** As the author wrote it (`01` stays `01`); null for an empty value or another kind of node. */
export function wordsOfScalar(node: Node | null): string | null {
  if (!isScalar(node) || node.value === null) return null;
  const words = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  return words.trim() === '' ? null : words.trim();
}
