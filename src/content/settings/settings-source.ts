import {
  findNodeAtLocation,
  type Node as JsonNode,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { createReporter } from '../diagnostics/reporter.ts';
import { entriesOf, nodeAt, plain, readYaml, type Spot, TOP } from '../diagnostics/yaml-source.ts';
import { spotAfter } from '../files/author-text.ts';

const EMPTY = {
  offset: 0,
  length: 1,
  message: 'Ce fichier est vide.',
  help: 'Reprenez celui du projet ; README.md dit ce qu’il contient.',
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
function jsonProblem(text: string, error: ParseError | undefined) {
  if (!error || text.trim() === '') return EMPTY;
  const { offset, length } = error;
  const name = printParseErrorCode(error.error);
  const before = text.slice(0, offset).trimEnd();
  const message = 'Ce fichier JSON ne peut pas être lu au-delà de ce point.';
  if (before.endsWith(',') && /[\]}]/u.test(text[offset] ?? '')) {
    const help = 'Retirez cette virgule : rien ne la suit.';
    return { offset: before.length - 1, length: 1, message, help };
  }
  // A bracket missing at the end is shown there, not after the last blank line.
  const at = offset >= text.trimEnd().length && name.startsWith('Close') ? before.length - 1 : offset;
  const help =
    name === 'InvalidSymbol' ? symbolHelp(text[offset]) : (HELPS[name] ?? 'Corrigez ou retirez ceci.');
  return { offset: at, length, message, help };
}

function symbolHelp(first = ''): string {
  if (/['’‘«»“”„]/u.test(first))
    return 'Remplacez ces guillemets ou ces apostrophes par des guillemets droits : « " ».';
  return 'Entourez un texte de guillemets droits, ou retirez ceci ; les seuls mots sans guillemets sont true, false et null.';
}

export type SettingsPath = readonly (string | number)[];

/** A file of settings, and where each of its values is. */
export interface SettingsSource {
  /** Undefined where the file cannot be read. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The deepest value on the way to one that is missing. */
  spotAt(path: SettingsPath): Spot;
  keySpotAt(path: SettingsPath): Spot;
}

export function jsonSource(written: string, file: string): SettingsSource {
  const text = normalizeText(written);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const spotOf = ({ offset, length }: Pick<JsonNode, 'offset' | 'length'>): Spot => {
    const within = text.slice(offset, offset + length).split('\n')[0] ?? '';
    return spotAfter(text.slice(0, offset), Math.max(1, within.length));
  };
  const { diagnostics, error: report } = createReporter(file);
  if (errors[0] || !root) {
    const { message, help, ...range } = jsonProblem(text, errors[0]);
    report('json-illisible', spotOf(range), message, help);
    return unread(diagnostics);
  }
  const help = 'Gardez une seule des deux lignes.';
  for (const key of repeatedKeys(root))
    report('cle-en-double', spotOf(key), 'Cette clé est écrite deux fois.', help);
  const jsonNodeAt = (path: SettingsPath): JsonNode => {
    for (let end = path.length; end > 0; end--) {
      const found = findNodeAtLocation(root, path.slice(0, end));
      if (found) return found;
    }
    return root;
  };
  return {
    value: JSON.parse(text),
    diagnostics,
    spotAt: (path) => spotOf(jsonNodeAt(path)),
    keySpotAt: (path) => {
      const node = jsonNodeAt(path);
      return spotOf(node.parent?.children?.[0] ?? node);
    },
  };
}

const unread = (diagnostics: readonly Diagnostic[]): SettingsSource => ({
  value: undefined,
  diagnostics,
  spotAt: () => TOP,
  keySpotAt: () => TOP,
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
