import { findNodeAtLocation, type Node as JsonNode, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { normalizeText } from '../../text/normalize.ts';
import { entriesOf, readYaml, type Spot, TOP } from '../sheet/yaml-source.ts';
import { nodeAt, plain } from '../sheet/yaml-value.ts';
import { jsonProblem } from './json-problem.ts';

export type SettingsPath = readonly (string | number)[];

/** A file of settings, and where each of its values stands. */
export interface SettingsSource {
  /** Undefined where the file cannot be read. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The deepest value on the way when the path asks for what is missing. */
  spotAt(path: SettingsPath): Spot;
  keySpotAt(path: SettingsPath): Spot;
}

export function jsonSource(written: string, file: string): SettingsSource {
  const text = normalizeText(written);
  const errors: Parameters<typeof parseTree>[1] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const spotOf = (offset: number, length: number): Spot => {
    const lines = text.slice(0, offset).split('\n');
    const within = text.slice(offset, offset + length).split('\n')[0] ?? '';
    return {
      line: lines.length,
      column: (lines.at(-1) ?? '').length + 1,
      length: Math.max(1, within.length),
    };
  };
  const tell = (spot: Spot, code: string, message: string, help: string): Diagnostic => ({
    ...{ severity: 'erreur', code, file, ...spot, message, help },
  });
  const [error] = errors;
  if (error || !root) {
    const { offset, length, message, help } = jsonProblem(
      text,
      error && { ...error, name: printParseErrorCode(error.error) },
    );
    return unread([tell(spotOf(offset, length), 'json-illisible', message, help)]);
  }
  const diagnostics = repeatedKeys(root).map(({ offset, length }) =>
    tell(
      spotOf(offset, length),
      'cle-en-double',
      'Cette clé est écrite deux fois.',
      'Gardez une seule des deux lignes.',
    ),
  );
  const nodeAt = (path: SettingsPath): JsonNode => {
    for (let end = path.length; end > 0; end--) {
      const found = findNodeAtLocation(root, path.slice(0, end));
      if (found) return found;
    }
    return root;
  };
  return {
    value: JSON.parse(text),
    diagnostics,
    spotAt: (path) => {
      const { offset, length } = nodeAt(path);
      return spotOf(offset, length);
    },
    keySpotAt: (path) => {
      const node = nodeAt(path);
      const { offset, length } = node.parent?.children?.[0] ?? node;
      return spotOf(offset, length);
    },
  };
}

const unread = (diagnostics: readonly Diagnostic[]): SettingsSource => ({
  ...{ value: undefined, diagnostics, spotAt: () => TOP, keySpotAt: () => TOP },
});

function repeatedKeys(node: JsonNode): JsonNode[] {
  const children = node.children ?? [];
  const keys = node.type === 'object' ? children.flatMap((property) => property.children?.[0] ?? []) : [];
  const again = keys.filter((key, at) => keys.slice(0, at).some(({ value }) => value === key.value));
  return [...again, ...children.flatMap(repeatedKeys)];
}

/** Characters: names and groupings of a whole country. */
const LONGEST = 2_000_000;

export function yamlSource(written: string, file: string): SettingsSource {
  const read = readYaml(normalizeText(written), file, 0, LONGEST);
  if (read.diagnostics.length > 0) return unread(read.diagnostics);
  return {
    value: plain(read.root),
    diagnostics: [],
    spotAt: (path) => (read.root ? read.spotOf(nodeAt(read.root, path)) : TOP),
    keySpotAt: (path) => {
      const holder = read.root && nodeAt(read.root, path.slice(0, -1));
      const entry = entriesOf(holder).find(({ key }) => key === path.at(-1));
      return entry ? read.spotOf(entry.keyNode) : TOP;
    },
  };
}
