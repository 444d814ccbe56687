import type { Diagnostic, Severity } from '../../core/settings/diagnostic.ts';
import { isGrouping } from '../../core/territory/levels.ts';
import { type Territory, territoryKey } from '../../core/territory/territory.ts';
import { fold } from '../../core/text/fold.ts';
import { FRANCE } from '../geography/level-sources.ts';
import { withoutSeat } from '../geography/seated-groupings.ts';
import {
  atlasTerritory,
  describeEntry,
  didYouMean,
  eitherOf,
  levelInSentence,
  proposal,
  unambiguousWords,
} from './describe.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { GazetteerEntry, Resolution } from './resolution.ts';

type AuthorPosition = Pick<Diagnostic, 'file' | 'line' | 'column' | 'length'>;

export type AuthorAnswer =
  | { readonly territory: Territory; readonly warnings: readonly Diagnostic[] }
  | { readonly diagnostic: Diagnostic };

const HOW_TO_WRITE =
  'Écrivez le nom officiel, par exemple « Ville de Nancy », « Département de la Vienne » ou « Saint-Denis (93) ».';
const DECLARE =
  'Un parc naturel régional, un pays, un PETR qui n’est pas connu s’écrit avec son siège, une commune (PNR du Haut-Plateau, siège à Ambert) ; ses membres se donnent en cinq lignes dans groupings.yaml, à côté de site.json.';
const DECLARED =
  /^(?:l[ea] )?(?:parc|pnr|pays|petr|pole|scot|syndicat|groupement|reseau|entente|province)(?: |$)/u;

const NATIONAL = /^(?:(?:la )?france(?: entiere)?|national)$/u;

/** A part of a commune can have no sheet: `territoire-inconnu`. */
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
  if (NATIONAL.test(fold(asWritten))) {
    const { code, name } = FRANCE;
    return { territory: { key: territoryKey('france', code), level: 'france', code, name }, warnings: [] };
  }
  const answer = gazetteer.resolve(withoutSeat(asWritten));
  if (answer.kind === 'unknown') {
    const message = `Territoire introuvable : « ${asWritten} ».`;
    const help = helpForUnknown(gazetteer, asWritten, answer.suggestions);
    return { diagnostic: report('erreur', 'territoire-inconnu', message, help) };
  }
  if (answer.kind === 'ambiguous')
    return { diagnostic: ambiguous(gazetteer, asWritten, answer.candidates, report) };
  const territory = atlasTerritory(answer.territory);
  if (!territory) return { diagnostic: notOfTheAtlas(gazetteer, answer.territory, report) };
  const warning = warningOf(gazetteer, asWritten, answer);
  return { territory, warnings: warning ? [report('avertissement', ...warning)] : [] };
}

type Report = (severity: Severity, code: string, message: string, help: string) => Diagnostic;

function diagnosticAt({ file, line, column, length }: AuthorPosition): Report {
  const position = { file, line, column, length: Math.max(1, length) };
  return (severity, code, message, help) => ({ severity, code, ...position, message, help });
}

function helpForUnknown(gazetteer: Gazetteer, words: string, suggestions: readonly GazetteerEntry[]): string {
  const parts = words.split(/\s*(?:[;/&+]|,(?!\s+siège ))\s*|\s+et\s+/u).filter((part) => part !== '');
  const isKnown = (part: string) => gazetteer.resolve(part).kind !== 'unknown';
  if (parts.length > 1 && parts.every(isKnown)) {
    const lines = parts.map((part) => `« - ${part} »`).join(', ');
    return `Plusieurs territoires s’écrivent en liste : « territoire: » seul, puis une ligne par territoire, ${lines}.`;
  }
  if (!DECLARED.test(fold(words))) return didYouMean(gazetteer, suggestions) || HOW_TO_WRITE;
  const near = didYouMean(
    gazetteer,
    suggestions.filter(({ level }) => isGrouping(level)),
  );
  return [near, DECLARE].filter((part) => part !== '').join(' ');
}

/** Lists all candidates, the largest first, and the commune instead of a part of it. */
function ambiguous(
  gazetteer: Gazetteer,
  words: string,
  candidates: readonly GazetteerEntry[],
  report: Report,
): Diagnostic {
  const carrying = candidates.flatMap((entry) =>
    atlasTerritory(entry) ? [entry] : todays(gazetteer, entry),
  );
  const shown = [...new Map(carrying.map((entry) => [`${entry.level}:${entry.code}`, entry])).values()]
    .sort((a, b) => gazetteer.inhabitants(b) - gazetteer.inhabitants(a))
    .map((entry) => {
      const precise = unambiguousWords(gazetteer, entry);
      const details = [levelInSentence(entry.level), gazetteer.whereabouts(entry)].filter(
        (detail) => detail !== '',
      );
      return `« ${precise} » (${details.join(', ')})`;
    });
  return report(
    'erreur',
    'territoire-ambigu',
    `Territoire ambigu : « ${words} » désigne ${candidates.length} territoires.`,
    `Précisez lequel : ${eitherOf(shown)}.`,
  );
}

/** The commune that a part of one lies in. */
function todays(gazetteer: Gazetteer, { parent }: GazetteerEntry): GazetteerEntry[] {
  const answer = parent === undefined ? undefined : gazetteer.resolve(parent, { level: 'commune' });
  return answer?.kind === 'found' ? [answer.territory] : [];
}

function notOfTheAtlas(gazetteer: Gazetteer, entry: GazetteerEntry, report: Report): Diagnostic {
  return report(
    'erreur',
    'territoire-inconnu',
    `« ${entry.name} » est une ${levelInSentence(entry.level)} : l’atlas n’y rattache pas de fiche.`,
    didYouMean(gazetteer, todays(gazetteer, entry)) || HOW_TO_WRITE,
  );
}

function warningOf(
  gazetteer: Gazetteer,
  words: string,
  { territory, warn, suggestions }: Extract<Resolution, { kind: 'found' }>,
): [code: string, message: string, help: string] | undefined {
  if (warn === undefined) return undefined;
  const described = describeEntry(gazetteer, territory);
  const precise = unambiguousWords(gazetteer, territory);
  const official = `Écrivez « ${precise} » pour ne plus voir ce message.`;
  if (warn.startsWith('prominent-lookalike:')) {
    const others = eitherOf(suggestions.map((entry) => proposal(gazetteer, entry)));
    return [
      'territoire-homonyme',
      `« ${words} » est compris comme ${described}, homonyme d’une commune bien plus connue.`,
      `Écrivez « ${precise} » si c’est bien elle, sinon ${others}.`,
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

interface Authored extends Omit<AuthorPosition, 'file'> {
  readonly words: string;
}

export interface TerritoriesReading {
  /** The main one first; null where one of them has an error. */
  readonly territories: readonly [Territory, ...Territory[]] | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A territory that is named twice is kept once, with a warning. */
export function readTerritories(
  gazetteer: Gazetteer,
  file: string,
  authored: readonly Authored[],
): TerritoriesReading {
  const diagnostics: Diagnostic[] = [];
  const found = new Map<string, Territory>();
  let failed = false;
  for (const { words, ...spot } of authored) {
    const answer = resolveForAuthor(gazetteer, words, { file, ...spot });
    if ('diagnostic' in answer) {
      diagnostics.push(answer.diagnostic);
      failed = true;
      continue;
    }
    diagnostics.push(...answer.warnings);
    const { territory } = answer;
    if (found.has(territory.key)) diagnostics.push(repeated(territory, words, { file, ...spot }));
    else found.set(territory.key, territory);
  }
  const [main, ...others] = found.values();
  return { territories: main && !failed ? [main, ...others] : null, diagnostics };
}

function repeated({ name }: Territory, words: string, position: AuthorPosition): Diagnostic {
  const message = `« ${words} » est déjà dans la liste${words === name ? '' : `, sous le nom « ${name} »`}.`;
  return {
    severity: 'avertissement',
    code: 'territoire-repete',
    ...position,
    message,
    help: 'Retirez cette ligne.',
  };
}
