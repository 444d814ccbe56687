import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { isLevel } from '../../domain/territory/level.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { nameKey } from './spelling.ts';

const ALIASES_FILE = 'data/territories/aliases.yaml';

const KINDS = ['officiel', 'usage', 'renomme', 'disparu', 'sans-code'] as const;

const LEADING: readonly Alias['kind'][] = ['officiel', 'usage', 'renomme'];

export const leadsToOne = ({ kind }: Pick<Alias, 'kind'>) => LEADING.includes(kind);

export interface Alias {
  readonly name: string;
  /** `officiel`, `usage` and `renomme` lead to their one target; the others are refused and propose their targets. */
  readonly kind: (typeof KINDS)[number];
  readonly targets: readonly TerritoryKey[];
  readonly source: string;
}

const words = (field: string) =>
  v.pipe(v.string(`${field} : attendu un texte`), v.trim(), v.nonEmpty(`${field} : vide`));

const Target = v.custom<TerritoryKey>((value) => {
  const [level, code, ...more] = typeof value === 'string' ? value.split(':') : [];
  return isLevel(level ?? '') && /^[0-9a-zA-Z-]+$/u.test(code ?? '') && more.length === 0;
}, 'cible : attendu « niveau:code », par exemple « epci:200046977 »');

/** Valibot expects « never » of a field too many, and the name of a missing one. */
function fieldProblem(issue: v.StrictObjectIssue): string {
  const field = String(issue.path?.at(-1)?.key ?? '');
  if (field === '') return 'attendu des champs « clé: valeur »';
  return issue.expected === 'never' ? `champ inattendu : ${field}` : `champ manquant : ${field}`;
}

const Entry = v.pipe(
  v.strictObject(
    {
      nom: words('nom'),
      genre: v.picklist(KINDS, 'genre : attendu officiel, usage, renomme, disparu ou sans-code'),
      cibles: v.pipe(v.array(Target, 'cibles : attendu une liste'), v.minLength(1, 'cibles : liste vide')),
      source: words('source'),
    },
    fieldProblem,
  ),
  v.check(
    ({ genre, cibles }) => !leadsToOne({ kind: genre }) || cibles.length === 1,
    'cibles : une seule cible pour les genres « officiel », « usage » et « renomme »',
  ),
);

const File = v.strictObject({ alias: v.array(Entry, 'alias : attendu une liste') }, fieldProblem);

/** Throws an Error that begins with `file:line:column`, in French. */
export function parseAliases(text: string, file = ALIASES_FILE): Alias[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const fail = (offset: number, message: string): never => {
    const { line, col } = lines.linePos(offset);
    throw new Error(`${file}:${line}:${col}: ${message}`);
  };
  const [problem] = document.errors;
  if (problem) fail(problem.pos[0], `YAML illisible (${problem.code})`);
  const offsetOf = (keys: readonly unknown[]): number => {
    for (let end = keys.length; end > 0; end--) {
      const node = document.getIn(keys.slice(0, end), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return document.contents?.range?.[0] ?? 0;
  };
  const result = v.safeParse(File, document.toJS({ maxAliasCount: 0 }));
  if (!result.success) {
    const [issue] = result.issues;
    return fail(offsetOf((issue.path ?? []).map((item) => item.key)), issue.message);
  }
  const seen = new Set<string>();
  return result.output.alias.map((entry, index) => {
    const key = nameKey(entry.nom);
    if (seen.has(key)) fail(offsetOf(['alias', index, 'nom']), `nom déjà donné : « ${entry.nom} »`);
    seen.add(key);
    return { name: entry.nom, kind: entry.genre, targets: entry.cibles, source: entry.source };
  });
}

export function readAliases(root: string): Alias[] {
  return parseAliases(readFileSync(path.join(root, ALIASES_FILE), 'utf8'));
}
