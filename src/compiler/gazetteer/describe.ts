import { FILLED_LEVELS, type FilledLevel, levelLabel } from '../../domain/territory/level.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { EntryLevel, GazetteerEntry } from './resolution.ts';

const OTHER_LABELS: Record<Exclude<EntryLevel, FilledLevel>, string> = {
  'commune-deleguee': 'commune déléguée',
  'commune-associee': 'commune associée',
  'arrondissement-municipal': 'arrondissement municipal',
  com: 'collectivité d’outre-mer',
};

export function isAtlasLevel(level: EntryLevel): level is FilledLevel {
  return FILLED_LEVELS.some((each) => each === level);
}

export function levelInSentence(level: EntryLevel): string {
  if (!isAtlasLevel(level)) return OTHER_LABELS[level];
  const label = levelLabel(level);
  return label === label.toUpperCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** « Jœuf » (commune, 54280, Meurthe-et-Moselle) */
export function describeEntry(gazetteer: Gazetteer, entry: GazetteerEntry): string {
  const details = [levelInSentence(entry.level), entry.code, gazetteer.whereabouts(entry)];
  return `« ${entry.name} » (${details.filter((detail) => detail !== '').join(', ')})`;
}

export function eitherOf(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ou ${last}`;
}

/** « Vouliez-vous dire « Jœuf » (commune, 54280, Meurthe-et-Moselle) ? », or empty. */
export function didYouMean(gazetteer: Gazetteer, suggestions: readonly GazetteerEntry[]): string {
  if (suggestions.length === 0) return '';
  return `Vouliez-vous dire ${eitherOf(suggestions.map((entry) => describeEntry(gazetteer, entry)))} ?`;
}

/** The shortest words that resolve to this entry alone: « Saint-Denis (93) », « Département de la Vienne ». */
export function unambiguousWords(gazetteer: Gazetteer, entry: GazetteerEntry): string {
  const { name, code, level } = entry;
  const departement = /^(?:97\d|98\d|\d\d|2[AB])/u.exec(code)?.[0] ?? '';
  const attempts = [
    name,
    `${name} (${departement})`,
    `${name} (${levelInSentence(level)})`,
    `${name} (${gazetteer.whereabouts(entry)})`,
  ];
  const leadsHere = (words: string) => {
    const answer = gazetteer.resolve(words);
    return answer.kind === 'found' && answer.territory.code === code && answer.territory.level === level;
  };
  return attempts.find(leadsHere) ?? code;
}
