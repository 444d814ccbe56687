import { capitalised } from '../territory/levels.ts';
import { density, type Indicators, type MeasuredTerritory } from '../territory/territory-record.ts';
import type { ComparableTerritory } from '../territory/territory-view.ts';
import { comparative, gapOf, percent, rounded } from '../text/french-measures.ts';

/** Beyond this distance a territory is no longer worth naming: eight times as large, or as dense. */
const TOO_FAR = 3;

const MOST_COMPARABLE = 5;

/** Distance beyond which a likeness is weak: about a factor of two in one measure and a half in another. */
const WEAK_FROM = 1.25;

/** A difference of this share of inhabitants of small communes weighs as much as a factor of two in population. */
const RURAL_UNIT = 0.25;

/** 0 for equal figures; 1 for twice the population or density, or 25 points of rural share. Infinity without a figure. */
export function unlikeness(a: Indicators, b: Indicators): number {
  const [ours, theirs] = [density(a), density(b)];
  if (!ours || !theirs || a.population === 0 || b.population === 0) return Number.POSITIVE_INFINITY;
  const single = a.communes === 1 && b.communes === 1;
  return Math.hypot(
    Math.log2(a.population / b.population),
    Math.log2(ours / theirs),
    single ? 0 : (a.ruralShare - b.ruralShare) / RURAL_UNIT,
  );
}

/** « proche », « plus faible de 40 % », « 2,4 fois plus forte », of a feminine noun. */
function compared(ours: number, theirs: number, words: readonly [string, string]): string {
  const ratio = theirs / ours;
  if (gapOf(ratio) < 1.11) return 'presque égale';
  return gapOf(ratio) < 1.34 ? 'proche' : comparative(ratio, words);
}

function ruralPart(ours: number, theirs: number): string {
  const gap = Math.abs(ours - theirs);
  const word = gap < 0.05 ? 'presque autant' : theirs > ours ? 'plus' : 'moins';
  return `${word} d’habitants dans des communes de moins de 2\u202f000 (${percent(theirs)})`;
}

export function likenessSentence(ours: Indicators, theirs: Indicators): string {
  const parts = [
    `population ${compared(ours.population, theirs.population, ['plus petite', 'plus grande'])} (${rounded(theirs.population)} habitants)`,
  ];
  const [dense, denser] = [density(ours), density(theirs)];
  if (dense && denser)
    parts.push(
      `densité ${compared(dense, denser, ['plus faible', 'plus forte'])} (≈\u00a0${rounded(denser)} hab./km²)`,
    );
  // Two towns without a small commune have nothing to compare there.
  const rural = Math.max(ours.ruralShare, theirs.ruralShare) >= 0.005;
  if (rural && (ours.communes > 1 || theirs.communes > 1))
    parts.push(ruralPart(ours.ruralShare, theirs.ruralShare));
  const last = parts.pop();
  return capitalised(`${parts.join(', ')} et ${last}.`);
}

/** Nearest first, at most {@link MOST_COMPARABLE}; equal ones keep the order of their codes. */
export function comparableTo(
  ours: MeasuredTerritory,
  candidates: readonly MeasuredTerritory[],
  most = MOST_COMPARABLE,
): ComparableTerritory[] {
  return candidates
    .filter((territory) => territory.key !== ours.key)
    .map((territory) => ({ territory, distance: unlikeness(ours.indicators, territory.indicators) }))
    .filter(({ distance }) => distance <= TOO_FAR)
    .sort((a, b) => a.distance - b.distance || (a.territory.code < b.territory.code ? -1 : 1))
    .slice(0, most)
    .map(({ territory, distance }) => ({
      territory,
      reason: likenessSentence(ours.indicators, territory.indicators),
      isWeak: distance > WEAK_FROM,
    }));
}
