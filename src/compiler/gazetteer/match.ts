import { type LevelWords, withoutFoldedTypeAfter } from '../../core/territory/territory-words.ts';
import { fold } from '../../core/text/fold.ts';
import { leadsToOne } from './aliases.ts';
import type { LocatedEntry } from './located-entry.ts';
import type { NameIndex, Names } from './name-index.ts';
import type { Warning } from './resolution.ts';
import type { Condition } from './scope.ts';
import {
  accentedKey,
  articleless,
  isBareCapitals,
  linkedSpellings,
  nameKey,
  readLevelWords,
  unlink,
  writtenForms,
} from './spelling.ts';

export interface Match {
  readonly entries: readonly LocatedEntry[];
  readonly warn?: Warning;
  readonly proposals?: readonly LocatedEntry[];
}

interface Probe {
  readonly spellings: readonly string[];
  readonly accepts: Condition;
  readonly words?: LevelWords;
}

const NOTHING: Match = { entries: [] };

/** Names without type, usual names and parts of communes count together: two of them are an ambiguity. */
export function matchName(index: NameIndex, text: string, accepts: Condition): Match {
  const bare: Probe = { spellings: [text], accepts };
  const official = matchOfficial(index, bare);
  if (official) return official;
  const worded = readLevelWords(text);
  if (worded?.rest === '') return NOTHING;
  const found = worded && matchWorded(index, text, worded.words, worded.rest, accepts);
  // « Lorient Agglo » for « agglo de Lorient ».
  const folded = fold(text);
  const name = worded ? folded : withoutFoldedTypeAfter(folded);
  const turned = `${folded.slice(name.length + 1)} ${name}`;
  return found ?? matchUsual(index, bare) ?? (name === folded ? NOTHING : matchName(index, turned, accepts));
}

function matchWorded(
  index: NameIndex,
  text: string,
  words: LevelWords,
  rest: string,
  accepts: Condition,
): Match | undefined {
  const ofLevel: Condition = (located) => isOfLevel(words, located) && accepts(located);
  const probe = { spellings: spellingsFor(words, rest), accepts: ofLevel, words };
  const match = matchOfficial(index, probe) ?? matchUsual(index, probe);
  // « Ville du Bois » is Le Bois, but La Ville-du-Bois without its article as well.
  const namesakes = lookUp(index.articleless, [text]).filter(ofLevel);
  if (!match || namesakes.length === 0) return match;
  return { ...match, entries: [...new Set([...match.entries, ...namesakes])] };
}

/** A commune keeps its article (« Ville du Mans » is never « Mans »); other levels may borrow one. */
function spellingsFor(words: LevelWords, rest: string): string[] {
  if (!words.kinds.includes('commune')) return linkedSpellings(rest);
  const { bare, withArticle } = unlink(rest);
  return [withArticle ?? bare];
}

/** Exact accents win over folded ones, even those of a part of a commune. */
function matchOfficial(index: NameIndex, { spellings, accepts, words }: Probe): Match | undefined {
  const current = lookUp(index.official, spellings).filter(accepts);
  const former = lookUp(index.former, spellings).filter(accepts);
  const keys = new Set(spellings.map(accentedKey));
  const isExact: Condition = ({ entry }) =>
    writtenForms(entry.name).some((form) => keys.has(accentedKey(form)));
  if (spellings.every(isBareCapitals)) {
    const names = new Set(current.map(({ entry }) => accentedKey(entry.name)));
    const apart = former.filter(({ entry }) => !names.has(accentedKey(entry.name)));
    return current.length === 0 ? undefined : { entries: [...current, ...apart] };
  }
  const exact = current.filter(isExact);
  if (exact.length > 0) return { entries: exact };
  const exactFormer = former.filter(isExact);
  if (current.length > 0) {
    return exactFormer.length > 0 ? { entries: exactFormer, warn: 'former-commune' } : { entries: current };
  }
  if (words && !words.kinds.includes('commune')) {
    const dropped = lookUp(index.articleless, spellings).filter(accepts);
    if (dropped.length > 0) return { entries: dropped };
  }
  return undefined;
}

function matchUsual(index: NameIndex, probe: Probe): Match | undefined {
  const { spellings, accepts } = probe;
  const cores = matchCores(index, probe);
  const aliases = spellings.flatMap((spelling) => index.aliases.get(nameKey(spelling)) ?? []);
  const alias = aliases.find((each) => leadsToOne(each) && each.targets.every(accepts));
  const former = lookUp(index.former, spellings).filter(accepts);
  const lost = [
    ...aliases.filter((each) => !leadsToOne(each)).flatMap(({ targets }) => targets),
    ...lookUp(index.retired, spellings),
  ].filter(accepts);
  const entries = [...new Set([...cores.entries, ...(alias?.targets ?? []), ...former])];
  if (lost.length > 0) return { entries: [], proposals: [...new Set([...lost, ...entries])] };
  if (entries.length === 0) return cores.proposals ? cores : undefined;
  const [first] = entries;
  if (first && cores.entries.includes(first)) return { entries, ...(cores.warn && { warn: cores.warn }) };
  if (alias)
    return {
      entries,
      ...(alias.kind !== 'officiel' && { warn: alias.kind === 'renomme' ? 'renamed' : 'alias' }),
    };
  return { entries, warn: 'former-commune' };
}

/** « Grand Nancy » is one métropole; « Grand Paris » also begins or ends other names, and is refused. */
function matchCores(index: NameIndex, { spellings, accepts, words }: Probe): Match {
  const found = lookUp(index.cores, spellings).filter(accepts);
  if (words) {
    if (found.length > 0) return { entries: found };
    const short = lookUp(index.shortCores, spellings).filter(accepts);
    return short.length > 0 ? { entries: short, warn: 'alias' } : NOTHING;
  }
  const [only, another] = found;
  if (!only || another) return { entries: found };
  const keys = spellings.map((spelling) => ` ${articleless(spelling) ?? nameKey(spelling)} `);
  const isShared = index.mainCores.some(
    ({ core, located }) => located !== only && keys.some((key) => core.includes(key)),
  );
  return isShared ? { entries: [], proposals: [only] } : { entries: found };
}

function lookUp(names: Names, spellings: readonly string[]): LocatedEntry[] {
  return [...new Set(spellings.flatMap((spelling) => names.get(nameKey(spelling)) ?? []))];
}

export function isOfLevel({ kinds, epciTypes }: LevelWords, { entry, type }: LocatedEntry): boolean {
  return kinds.some((kind) => kind === entry.level) && (epciTypes === undefined || epciTypes.includes(type));
}
