import { isCode } from './codes.ts';
import { readLevelWords } from './level-words.ts';
import type { LocatedEntry } from './located-entry.ts';
import { matchName } from './match.ts';
import type { NameIndex } from './name-index.ts';
import type { PerimeterFilter } from './perimeter.ts';
import { type Condition, type Scope, scopeOf } from './scope.ts';
import { nameKey } from './spelling.ts';

/** « Saint-Denis (93) », « Saint-Denis, Seine-Saint-Denis » */
export interface QualifiedName {
  readonly name: string;
  readonly qualifier: string;
}

export function readQualifier(text: string): QualifiedName | undefined {
  const groups = /^(?<name>.+?) ?(?:\((?<inside>[^()]+)\)|, ?(?<after>[^(),]+))$/u.exec(text)?.groups;
  const qualifier = (groups?.inside ?? groups?.after)?.trim();
  return groups?.name && qualifier ? { name: groups.name, qualifier } : undefined;
}

const PARENTS: readonly string[] = ['departement', 'region', 'com', 'epci', 'ept'];

/** Undefined when the qualifier means none or several entries: it is never ignored. */
export function qualifierScope(
  index: NameIndex,
  onePerimeter: PerimeterFilter,
  qualifier: string,
): Scope | undefined {
  const worded = readLevelWords(qualifier);
  if (worded?.rest === '') {
    const [level] = worded.words.kinds;
    return level && scopeOf({ level });
  }
  const code = /^(?:d[ée]partement )?(?<code>.+)$/iu.exec(qualifier)?.groups?.code ?? qualifier;
  if (isCode(code)) return scopeOf({ departement: code.toUpperCase() });
  const accepts: Condition = ({ entry }) => PARENTS.includes(entry.level);
  const bare = onePerimeter(matchName(index, qualifier, accepts).entries, true);
  const article = bare.length > 0 ? bare : (index.articleless.get(nameKey(qualifier)) ?? []).filter(accepts);
  const [only, another] = onePerimeter(article, true);
  return only && !another ? insideOf(only) : undefined;
}

function insideOf({ entry: { level, code } }: LocatedEntry): Scope {
  if (level === 'region') return scopeOf({ region: code });
  if (level === 'epci') return scopeOf({ epci: code });
  if (level === 'ept') return scopeOf({ ept: code });
  return scopeOf({ departement: code });
}
