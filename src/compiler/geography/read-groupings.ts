import * as v from 'valibot';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { GROUPING_LEVELS } from '../../domain/territory/level.ts';
import type { GroupingRow } from '../../domain/territory/territory-tables.ts';

export const GROUPINGS_FILE = 'data/territories/groupings.yaml';

const Grouping = v.strictObject({
  identifiant: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'attendu : minuscules, chiffres et tirets'),
  ),
  niveau: v.picklist(GROUPING_LEVELS, `attendu : ${GROUPING_LEVELS.join(' ou ')}`),
  nom: v.pipe(v.string(), v.nonEmpty()),
  siege: v.pipe(v.string(), v.regex(/^(\d\d|2[AB])\d{3}$/, 'attendu : un code commune entre guillemets')),
  membres: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^\d{9}$/, 'attendu : un SIREN entre guillemets'))),
    v.minLength(1),
  ),
  source: v.pipe(v.string(), v.nonEmpty('chaque regroupement indique sa source')),
});

const Groupings = v.strictObject({ regroupements: v.array(Grouping) });

/** Throws with `file:line` on invalid YAML, an unknown or missing field, an identifier used twice, or a member of two of one level. */
export function parseGroupings(text: string, file = GROUPINGS_FILE): GroupingRow[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem) throw new Error(`${file}:${problem.linePos?.[0].line ?? 1}: ${problem.message}`);
  const lineOf = (path: readonly unknown[]): number => {
    for (let end = path.length; end > 0; end--) {
      const node = document.getIn(path.slice(0, end), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return isMap(document.contents) && document.contents.range
      ? lines.linePos(document.contents.range[0]).line
      : 1;
  };
  const result = v.safeParse(Groupings, document.toJS());
  if (!result.success) {
    const [issue] = result.issues;
    const path = (issue.path ?? []).map((item) => item.key);
    throw new Error(`${file}:${lineOf(path)}: ${path.join('.')}: ${issue.message}`);
  }
  const taken = new Set<string>();
  const take = (what: string, path: readonly unknown[], refusal: string) => {
    if (taken.has(what)) throw new Error(`${file}:${lineOf(['regroupements', ...path])}: ${refusal}`);
    taken.add(what);
  };
  return result.output.regroupements.map((grouping, index) => {
    const { identifiant, niveau, membres } = grouping;
    take(identifiant, [index], `identifiant déjà pris : ${identifiant}`);
    for (const [at, code] of membres.entries())
      take(
        `${niveau} ${code}`,
        [index, 'membres', at],
        `déjà membre d’un regroupement « ${niveau} » : ${code}`,
      );
    return {
      code: identifiant,
      level: niveau,
      name: grouping.nom,
      epci: membres,
      seat: grouping.siege,
      source: grouping.source,
    };
  });
}
