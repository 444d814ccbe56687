import { fold } from '../../text/fold.ts';
import type { LocatedEntries, LocatedEntry } from './located-entry.ts';
import type { Match } from './match.ts';
import type { Scope } from './scope.ts';

export type ArrondissementIndex = ReadonlyMap<
  string,
  { readonly city: LocatedEntry; readonly byNumber: ReadonlyMap<number, LocatedEntry> }
>;

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const ORDINAL = String.raw`(?<number>\d{1,2}|[ivx]{1,5}) ?(?:er|ere|re|e|eme|nd|nde)`;
const FORMS = [
  new RegExp(`^(?<city>\\p{L}+) ${ORDINAL}(?: arrondissement)?$`, 'u'),
  new RegExp(`^${ORDINAL} arrondissement (?:de |d )?(?<city>\\p{L}+)$`, 'u'),
  new RegExp(`^${ORDINAL} arrondissement$`, 'u'),
];

export function indexArrondissements(entries: LocatedEntries): ArrondissementIndex {
  const index = new Map<string, { city: LocatedEntry; byNumber: Map<number, LocatedEntry> }>();
  for (const it of entries.arrondissements) {
    const city = entries.communes.get(it.entry.parent ?? '');
    if (!city) continue;
    const key = fold(city.entry.name);
    const entry = index.get(key) ?? { city, byNumber: new Map() };
    // « Marseille 1er Arrondissement »: the only digits of the name.
    entry.byNumber.set(Number.parseInt(it.entry.name.replace(/\D+/gu, ''), 10), it);
    index.set(key, entry);
  }
  return index;
}

/** « Lyon 3e », « IIIe arrondissement ». Without a city, an answer only when the context leaves one. */
export function matchArrondissement(
  index: ArrondissementIndex,
  text: string,
  scope: Scope,
): Match | undefined {
  const folded = fold(text).replace(/^mairie (?:du|de) /u, '');
  const groups = FORMS.map((form) => form.exec(folded)?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  const number = readNumber(groups.number ?? '');
  if (groups.city !== undefined) {
    const entry = index.get(groups.city);
    if (!entry) return undefined;
    const it = entry.byNumber.get(number);
    return it && scope.accepts(it) ? { entries: [it] } : { entries: [], proposals: [it ?? entry.city] };
  }
  const everywhere = [...index.values()].flatMap(({ byNumber }) => byNumber.get(number) ?? []);
  const here = everywhere.filter(scope.accepts);
  return scope.isLocated && here.length === 1 ? { entries: here } : { entries: [], proposals: everywhere };
}

function readNumber(text: string): number {
  const roman = ROMAN.indexOf(text);
  return roman < 0 ? Number.parseInt(text, 10) : roman + 1;
}
