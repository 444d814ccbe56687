import * as v from 'valibot';
import { describeEntry, didYouMean } from './describe.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Context, ENTRY_LEVELS, type Resolution } from './resolution.ts';

const code = v.exactOptional(v.string());

// Strict: a misspelt context field that was ignored would give a wrong answer.
const Asked = v.object({
  query: v.string(),
  context: v.nullish(
    v.strictObject({
      level: v.exactOptional(v.picklist(ENTRY_LEVELS)),
      departement: code,
      region: code,
      epci: code,
      ept: code,
      cog: v.exactOptional(v.number()),
    }),
  ),
});

function toAnswerLine(answer: Resolution) {
  const suggest = answer.suggestions.map((entry) => entry.code);
  if (answer.kind === 'unknown') return { unknown: true, suggest };
  if (answer.kind === 'ambiguous')
    return { ambiguous: answer.candidates.map((entry) => entry.code), suggest };
  return { ...answer.territory, ...(answer.warn && { warn: answer.warn }), suggest };
}

/** `line` is JSON, `{"query": …, "context"?: …}`; anything else gets an `error`, in French. */
export function answerLine(gazetteer: Gazetteer, line: string) {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'JSON illisible' };
  }
  const asked = v.safeParse(Asked, value);
  if (!asked.success) {
    const [issue] = asked.issues;
    const field = v.getDotPath(issue);
    return {
      error: `${field ?? 'ligne'} : attendu ${issue.expected ?? 'autre chose'}, reçu ${issue.received}`,
    };
  }
  const { query, context } = asked.output;
  return toAnswerLine(gazetteer.resolve(query, (context ?? {}) satisfies Context));
}

const WARNINGS: Readonly<Record<string, string>> = {
  alias: 'Ce n’est pas son nom officiel.',
  renamed: 'Le territoire a changé de nom depuis.',
  'former-commune': 'Ce n’est plus une commune.',
  'retired-code': 'Ce code n’est plus en usage.',
};

export function sayAnswer(gazetteer: Gazetteer, query: string, answer: Resolution): string {
  const question = didYouMean(gazetteer, answer.suggestions);
  if (answer.kind === 'unknown')
    return [`Territoire introuvable : « ${query} ».`, question].filter(Boolean).join('\n');
  if (answer.kind === 'ambiguous') {
    const lines = answer.candidates.map((entry) => `  ${describeEntry(gazetteer, entry)}`);
    const title = `« ${query} » désigne ${answer.candidates.length} territoires :`;
    return [title, ...lines, question].filter(Boolean).join('\n');
  }
  const { territory, warn } = answer;
  const parent = territory.parent && gazetteer.resolve(territory.parent, { level: 'commune' });
  const today =
    parent && parent.kind === 'found' ? `Commune : ${describeEntry(gazetteer, parent.territory)}.` : '';
  const warning = warn ? (WARNINGS[warn] ?? 'Une commune bien plus connue porte un nom voisin.') : '';
  return [`${describeEntry(gazetteer, territory)}`, warning, today, question].filter(Boolean).join('\n');
}
