import type { Diagnostic, Severity } from '../../domain/diagnostic.ts';
import { type Territory, territoryKey } from '../../domain/territory/territory.ts';
import {
  describeEntry,
  didYouMean,
  eitherOf,
  isAtlasLevel,
  levelInSentence,
  unambiguousWords,
} from './describe.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { GazetteerEntry, Resolution, Warning } from './resolution.ts';

export type AuthorPosition = Pick<Diagnostic, 'file' | 'line' | 'column' | 'length'>;

export type AuthorAnswer =
  | { readonly territory: Territory; readonly warnings: readonly Diagnostic[] }
  | { readonly diagnostic: Diagnostic };

const HOW_TO_WRITE =
  'Écrivez le nom officiel, par exemple « Ville de Nancy », « Département de la Vienne » ou « Saint-Denis (93) ».';
const MOST_SHOWN = 3;

/** Parts of communes and overseas collectivités carry no sheet: `territoire-inconnu`. */
export function resolveForAuthor(
  gazetteer: Gazetteer,
  words: string,
  position: AuthorPosition,
): AuthorAnswer {
  const report = diagnosticAt(position);
  const asWritten = words.trim().replace(/\s+/gu, ' ');
  if (asWritten === '') {
    return { diagnostic: report('erreur', 'territoire-absent', 'Aucun territoire indiqué.', HOW_TO_WRITE) };
  }
  const answer = gazetteer.resolve(words);
  if (answer.kind === 'unknown') {
    const help = didYouMean(gazetteer, answer.suggestions) || HOW_TO_WRITE;
    return {
      diagnostic: report('erreur', 'territoire-inconnu', `Territoire introuvable : « ${asWritten} ».`, help),
    };
  }
  if (answer.kind === 'ambiguous')
    return { diagnostic: ambiguous(gazetteer, asWritten, answer.candidates, report) };
  const { territory: entry } = answer;
  if (!isAtlasLevel(entry.level)) return { diagnostic: notOfTheAtlas(gazetteer, entry, report) };
  const { level, code, name } = entry;
  const warning = warningOf(gazetteer, asWritten, answer);
  return {
    territory: { key: territoryKey(level, code), level, code, name },
    warnings: warning ? [report('avertissement', ...warning)] : [],
  };
}

type Report = (severity: Severity, code: string, message: string, help: string) => Diagnostic;

function diagnosticAt({ file, line, column, length }: AuthorPosition): Report {
  return (severity, code, message, help) => ({
    severity,
    code,
    file,
    line,
    column,
    length: Math.max(1, length),
    message,
    help,
  });
}

function ambiguous(
  gazetteer: Gazetteer,
  words: string,
  candidates: readonly GazetteerEntry[],
  report: Report,
): Diagnostic {
  const shown = candidates.slice(0, MOST_SHOWN).map((entry) => {
    const precise = unambiguousWords(gazetteer, entry);
    const details = [levelInSentence(entry.level), gazetteer.whereabouts(entry)].filter(
      (detail) => detail !== '',
    );
    return `« ${precise} » (${details.join(', ')})`;
  });
  const more = candidates.length - shown.length;
  const others = more > 0 ? [...shown, more === 1 ? 'un autre' : `${more} autres`] : shown;
  return report(
    'erreur',
    'territoire-ambigu',
    `Territoire ambigu : « ${words} » désigne ${candidates.length} territoires.`,
    `Précisez lequel : ${eitherOf(others)}.`,
  );
}

function notOfTheAtlas(gazetteer: Gazetteer, entry: GazetteerEntry, report: Report): Diagnostic {
  const commune = communeInstead(gazetteer, entry);
  const is = `« ${entry.name} » est ${entry.level === 'com' || entry.level.startsWith('commune') ? 'une' : 'un'}`;
  return report(
    'erreur',
    'territoire-inconnu',
    `${is} ${levelInSentence(entry.level)} : l’atlas n’y rattache pas de fiche.`,
    commune ? didYouMean(gazetteer, [commune]) : 'Indiquez une de ses communes.',
  );
}

/** The commune of today for a part of one, or the only commune of a collectivité. */
function communeInstead(gazetteer: Gazetteer, entry: GazetteerEntry): GazetteerEntry | undefined {
  const words = entry.level === 'com' ? entry.name : entry.parent;
  if (words === undefined) return undefined;
  const answer = gazetteer.resolve(words, {
    level: 'commune',
    ...(entry.level === 'com' && { departement: entry.code }),
  });
  return answer.kind === 'found' ? answer.territory : undefined;
}

function warningOf(
  gazetteer: Gazetteer,
  words: string,
  { territory, warn, suggestions }: Extract<Resolution, { kind: 'found' }>,
): [code: string, message: string, help: string] | undefined {
  if (warn === undefined) return undefined;
  const described = describeEntry(gazetteer, territory);
  const official = `Écrivez « ${unambiguousWords(gazetteer, territory)} » pour ne plus voir ce message.`;
  if (isLookalike(warn)) {
    const other = didYouMean(gazetteer, suggestions);
    return [
      'territoire-homonyme',
      `« ${words} » est compris comme ${described}, homonyme d’une commune bien plus connue.`,
      other,
    ];
  }
  if (warn === 'renamed')
    return ['territoire-renomme', `« ${words} » a changé de nom : ${described}.`, official];
  return [
    'territoire-nom-d-usage',
    `« ${words} » n’est pas un nom officiel : compris comme ${described}.`,
    official,
  ];
}

function isLookalike(warn: Warning): boolean {
  return warn.startsWith('prominent-lookalike:');
}
