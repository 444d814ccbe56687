import type { Level } from './levels.ts';

/** `level:code`. A bare code is not a key: région 75, département 75 and commune 75056 all exist. */
export type TerritoryKey = `${Level}:${string}`;

export interface Territory {
  readonly key: TerritoryKey;
  readonly level: Level;
  /** INSEE or SIREN code (COG 2026), or the grouping's id. Always a string: `01`, `2A`. */
  readonly code: string;
  /** Official name, e.g. « Meurthe-et-Moselle », « CA du Pays de Grasse ». */
  readonly name: string;
}

export function territoryKey(level: Level, code: string): TerritoryKey {
  return `${level}:${code}`;
}

export function partsOf(key: TerritoryKey): [level: Level, code: string] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon) as Level, key.slice(colon + 1)];
}

export function namedTerritory(key: TerritoryKey, name: string): Territory {
  const [level, code] = partsOf(key);
  return { key, level, code, name };
}

/** Département code that a commune's INSEE code starts with: `2A`, `974`, `01`; overseas collectivité: `975`, `988`. */
export function departementOfCommune(code: string): string {
  return /^9[78]/u.test(code) ? code.slice(0, 3) : code.slice(0, 2);
}

/** A territory's name in a list: communes with the same name are distinguished by the département's number. */
export function territoryLabel({ level, code, name }: Territory): string {
  return level === 'commune' ? `${name} (${departementOfCommune(code)})` : name;
}
