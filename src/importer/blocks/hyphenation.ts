import { fold } from '../../core/text/fold.ts';
import { type Aside, blockText, mapText, type SourceBlock } from './read-blocks.ts';

/** A word cut at the end of a line, or where a line ended before the text was copied; « micro- et macro-économie » is not. */
const CUT =
  /(?<before>\p{L}+)-(?:[^\S\n]*\n[^\S\n]*|[^\S\n]+(?!(?:et|ou|puis|voire|à)\s))(?<after>\p{Ll}\p{L}*)/gu;
/** Second words of compounds, which keep their hyphen at the end of a line too. */
const AFTER = new Set([
  'ce',
  'ci',
  'elle',
  'elles',
  'il',
  'ils',
  'je',
  'la',
  'le',
  'les',
  'leur',
  'lui',
  'meme',
  'memes',
  'moi',
  'nous',
  'on',
  't',
  'toi',
  'tu',
  'vous',
  'y',
  'en',
]);
/** First words of such compounds. */
const BEFORE = new Set([
  'apres',
  'arriere',
  'au',
  'aupres',
  'avant',
  'celui',
  'celle',
  'ceux',
  'ci',
  'contre',
  'demi',
  'eco',
  'ex',
  'franco',
  'garde',
  'grand',
  'haut',
  'mi',
  'micro',
  'mini',
  'non',
  'outre',
  'peut',
  'porte',
  'quasi',
  'rendez',
  'sans',
  'semi',
  'socio',
  'sous',
  'tiers',
  'vice',
  'vis',
]);

/** After a capital, words inside the name of a place: « Saint-Rémy-sur-Loire », « Côtes-d’Armor ». */
const IN_PLACE = new Set(['d', 'l', 'de', 'du', 'des', 'sur', 'sous', 'aux', 'lez']);
/** An address cut at the end of a line: a hyphen of its own stays, and none is added. */
const CUT_ADDRESS =
  /(@(?:[\p{L}\d.]*-|[\p{L}\d-]*\.?|[\p{L}\d.-]*\.\p{L}?))\n(?=[\p{Ll}\d])|(?<=[\p{Ll}\d]-)\n(?=[\p{Ll}\d.-]+@)|(?<=(?:\/\/|www\.)\S*-)\n(?=[\p{Ll}\d-]+\.\p{Ll})/gu;

/** « Saint-↵Denis », « Nouan-le- Fuzelier ». */
const CUT_NAME = /(?<=\p{Ll})-\s+(?=\p{Lu}\p{Ll})/gu;

/** Joins words cut at the end of a line; one that the document also writes with a hyphen keeps it. */
export function withoutHyphenation(blocks: readonly SourceBlock[], aside: Aside[]): readonly SourceBlock[] {
  const words = new Set(
    blocks.flatMap(
      (block) => fold(blockText(block).replace(/-/gu, '\u2043')).match(/[\p{L}\u2043]+/gu) ?? [],
    ),
  );
  const mend = (text: string) =>
    text
      .replace(CUT_ADDRESS, (_, start = '') => start)
      .replace(CUT_NAME, '-')
      .replace(CUT, (_, before: string, after: string) => {
        const [head, tail] = [fold(before), fold(after)];
        const isInPlace = /^\p{Lu}/u.test(before) && IN_PLACE.has(tail);
        const isCompound =
          words.has(`${head}\u2043${tail}`) || AFTER.has(tail) || BEFORE.has(head) || isInPlace;
        if (isCompound && !words.has(`${head}${tail}`)) return `${before}-${after}`;
        aside.push({ reason: 'césures', text: '-' });
        return `${before}${after}`;
      });
  return blocks.map((block) => mapText(block, mend));
}
