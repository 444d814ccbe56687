import { type Inline, inlineText, type PublishedTable } from '../../domain/sheet/rich-text.ts';
import { InlineText } from './InlineText.tsx';
import styles from './TextTable.module.css';

type Cell = readonly Inline[];

/** On paper, in two columns of text, it takes both. */
const WIDE = 4;

const NUMERAL = /^[+±−-]?\s*\d[\d\s.,/]*(?:\s*(?:%|‰|[kM]?€|Md€|ha|km²?|m²))?$/u;

const isNumeral = (cell: Cell | undefined) => NUMERAL.test(inlineText(cell ?? []).trim());

const isBlank = (cell: Cell | undefined) => inlineText(cell ?? []).trim() === '';

/** What scrolls sideways takes the focus, so that arrows move it; what does not is no stop on the way. */
function followOverflow(frame: HTMLElement): () => void {
  const watcher = new ResizeObserver(() => {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  });
  watcher.observe(frame);
  return () => watcher.disconnect();
}

export function TextTable({ table: { caption, head, rows } }: { readonly table: PublishedTable }) {
  const words = inlineText(caption);
  const columns = Math.max(head.length, ...rows.map(({ length }) => length));
  const numeric = Array.from({ length: columns }, (_, at) => {
    const cells = rows.map((row) => row[at]).filter((cell) => !isBlank(cell));
    return cells.length > 0 && cells.every(isNumeral) ? styles.number : undefined;
  });
  const namesRows =
    columns > 1 && head.length > 0 && rows.every(([first]) => !isBlank(first) && !isNumeral(first));
  return (
    <figure
      ref={followOverflow}
      className={styles.frame}
      data-wide={columns >= WIDE || undefined}
      aria-label={words === '' ? 'Tableau' : words}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      tabIndex={0}
    >
      <table className={styles.table}>
        {words !== '' && (
          <caption>
            <InlineText nodes={caption} />
          </caption>
        )}
        {head.length > 0 && (
          <thead>
            <tr>{head.map((cell, at) => headCell(cell, at, numeric[at]))}</tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the tree is immutable
            <tr key={index}>
              {row.map((cell, at) => bodyCell(cell, at, numeric[at], namesRows && at === 0))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function headCell(cell: Cell, key: number, kind: string | undefined) {
  return isBlank(cell) ? (
    <td key={key} />
  ) : (
    <th key={key} scope="col" className={kind}>
      <InlineText nodes={cell} />
    </th>
  );
}

function bodyCell(cell: Cell, key: number, kind: string | undefined, namesRow: boolean) {
  return namesRow ? (
    <th key={key} scope="row">
      <InlineText nodes={cell} />
    </th>
  ) : (
    <td key={key} className={kind}>
      <InlineText nodes={cell} />
    </td>
  );
}
