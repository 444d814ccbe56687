import { findNodeAtLocation, type Node as JsonNode, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { entriesOf, nodeAt, plain, readYaml, type Spot, TOP } from '../sheet/yaml-source.ts';

interface JsonError {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

interface JsonProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly help: string;
}

const EMPTY: JsonProblem = {
  ...{ offset: 0, length: 1, message: 'Ce fichier est vide.' },
  help: 'Reprenez celui du projet ; data/README.md dit ce qu’il contient.',
};

const HELPS: Readonly<Record<string, string>> = {
  CommaExpected: 'Il manque une virgule avant ceci.',
  ColonExpected: 'Il manque deux-points entre la clé et sa valeur : « "clé": valeur ».',
  PropertyNameExpected: 'Écrivez ici une clé entre guillemets droits : « "clé": valeur ».',
  ValueExpected: 'Écrivez ici une valeur : un texte entre guillemets droits, un nombre, une liste « [ … ] »…',
  CloseBraceExpected: 'Fermez par « } » l’accolade restée ouverte.',
  CloseBracketExpected: 'Fermez par « ] » le crochet resté ouvert.',
  UnexpectedEndOfString: 'Fermez le guillemet droit à la fin de ce texte, sur la même ligne.',
  InvalidCommentToken: 'Retirez ce commentaire : ce format n’en a pas.',
  UnexpectedEndOfComment: 'Retirez ce commentaire : ce format n’en a pas.',
  InvalidEscapeCharacter: 'Doublez la barre oblique inverse : « \\\\ ».',
  InvalidCharacter: 'Remplacez la tabulation ou le signe invisible de ce texte par une espace.',
};

/** Where to look, and what to do, in French. */
function jsonProblem(text: string, error: JsonError | undefined): JsonProblem {
  if (!error || text.trim() === '') return EMPTY;
  const { name, offset, length } = error;
  const before = text.slice(0, offset).trimEnd();
  const message = 'Ce fichier JSON ne peut pas être lu au-delà de ce point.';
  if (before.endsWith(',') && /[\]}]/u.test(text[offset] ?? ''))
    return {
      offset: before.length - 1,
      length: 1,
      message,
      help: 'Retirez cette virgule : rien ne la suit.',
    };
  // What is missing at the end is missed there, not after the last blank line.
  const at = offset >= text.trimEnd().length && name.startsWith('Close') ? before.length - 1 : offset;
  return {
    offset: at,
    length,
    message,
    help: name === 'InvalidSymbol' ? symbolHelp(text[offset]) : helpFor(name),
  };
}

const helpFor = (name: string) => HELPS[name] ?? 'Corrigez ou retirez ceci.';

function symbolHelp(first = ''): string {
  if (/['’‘«»“”„]/u.test(first))
    return 'Remplacez ces guillemets ou ces apostrophes par des guillemets droits : « " ».';
  return 'Entourez un texte de guillemets droits, ou retirez ceci ; les seuls mots sans guillemets sont true, false et null.';
}

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
