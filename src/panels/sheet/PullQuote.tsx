import { sectionId } from '../../a11y/element-ids.ts';
import type { Section } from '../../domain/sheet/initiative.ts';
import styles from './PullQuote.module.css';

/** The beginning of the quotation, set large; the whole stands in its place, where the link leads. */
export function PullQuote({ sections }: { readonly sections: readonly Section[] }) {
  const at = sections.findIndex(({ quotation }) => quotation?.excerpt);
  const { excerpt, author, duty } = sections[at]?.quotation ?? {};
  if (!excerpt) return null;
  return (
    <figure className={`${styles.pull} no-print`} data-part="pull-quote">
      <blockquote>
        «{'\u00a0'}
        {excerpt.text}
        {'\u00a0'}»
      </blockquote>
      <figcaption>
        <strong>{author}</strong>
        {duty && `, ${duty}`}
        {!excerpt.isWhole && (
          <a href={`#${sectionId(at)}`} className={styles.more}>
            Lire toute la citation
          </a>
        )}
      </figcaption>
    </figure>
  );
}
