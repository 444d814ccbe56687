import type { Excerpt } from '../../search/sheets/sheet-answer.ts';
import { shortenPieces } from '../../search/sheets/shorten-pieces.ts';
import { MarkedText } from '../shared/MarkedText.tsx';
import styles from './CardItem.module.css';

/** About three lines of a card, in characters. */
const LONGEST_EXCERPT = 170;

/** The sentence that matches the query. */
export function CardExcerpt({ excerpt }: { readonly excerpt: Excerpt }) {
  return (
    <p className={styles.excerpt}>
      {excerpt.heading}
      {'\u00a0'}: «{'\u00a0'}
      <MarkedText pieces={shortenPieces(excerpt.pieces, LONGEST_EXCERPT)} />
      {'\u00a0'}»
    </p>
  );
}
