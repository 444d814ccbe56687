import { isLevel, type Level, levelInSentence as levelWords } from '../../core/territory/levels.ts';
import { type Territory, territoryKey } from '../../core/territory/territory.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { EntryLevel, GazetteerEntry } from './resolution.ts';

const OTHER_LABELS: Record<Exclude<EntryLevel, Level>, string> = {
  'commune-deleguee': 'commune déléguée',
  'commune-associee': 'commune associée',
  'arrondissement-municipal': 'arrondissement municipal',
};

/** Null for a part of a commune: sheets are about whole ones. */
export function atlasTerritory({ level, code, name }: GazetteerEntry): Territory | null {
  const known = level === 'arrondissement-municipal' ? 'arrondissement' : level;
  return isLevel(known) ? { key: territoryKey(known, code), level: known, code, name } : null;
}

export function levelInSentence(level: EntryLevel): string {
  return isLevel(level) ? levelWords(level) : OTHER_LABELS[level];
}

/** « Jœuf » (commune, 54280, Meurthe-et-Moselle); the name may be written otherwise. */
export function describeEntry(gazetteer: Gazetteer, entry: GazetteerEntry, name = entry.name): string {
  const details = [levelInSentence(entry.level), entry.code, gazetteer.whereabouts(entry)];
  return `« ${name} » (${details.filter((detail) => detail !== '').join(', ')})`;
}

export function eitherOf(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ou ${last}`;
}

/** An entry in words that an author may write, long enough to mean it alone. */
export function proposal(gazetteer: Gazetteer, entry: GazetteerEntry): string {
  return describeEntry(gazetteer, entry, unambiguousWords(gazetteer, entry));
}

/** « Vouliez-vous dire « Jœuf » (commune, 54280, Meurthe-et-Moselle) ? », or empty. */
export function didYouMean(gazetteer: Gazetteer, suggestions: readonly GazetteerEntry[]): string {
  if (suggestions.length === 0) return '';
  return `Vouliez-vous dire ${eitherOf(suggestions.map((entry) => proposal(gazetteer, entry)))} ?`;
}

/** The shortest words that resolve to this entry alone, without a warning about namesakes: « Saint-Denis (93) ». */
export function unambiguousWords(gazetteer: Gazetteer, entry: GazetteerEntry): string {
  const { name, code, level } = entry;
  const departement = /^(?:97\d|98\d|\d\d|2[AB])/u.exec(code)?.[0] ?? '';
  const where = gazetteer.whereabouts(entry);
  const attempts = [
    name,
    `${name} (${departement})`,
    `${name} (${levelInSentence(level)})`,
    `${name} (${where})`,
    `${levelInSentence(level)} ${name} (${where})`,
  ];
  const leadsHere = (words: string) => {
    const answer = gazetteer.resolve(words);
    if (answer.kind !== 'found' || answer.warn?.startsWith('prominent-lookalike')) return false;
    return answer.territory.code === code && answer.territory.level === level;
  };
  return attempts.find(leadsHere) ?? code;
}
