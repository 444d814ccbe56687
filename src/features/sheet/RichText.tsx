import {
  type Block,
  type Inline,
  inlineText,
  type PublishedTable,
  type SheetNote,
} from '../../core/sheet/rich-text.ts';
import { InlineText } from './InlineText.tsx';
import noteStyles from './NoteList.module.css';
import styles from './RichText.module.css';
import tableStyles from './TextTable.module.css';

/** One below the section's own. */
type InnerHeading = 'h3' | 'h4' | 'h5';

function block(node: Block, key: number, Heading: InnerHeading) {
  switch (node.type) {
    case 'paragraph':
      return (
        <p key={key}>
          <InlineText nodes={node.children} />
        </p>
      );
    case 'heading':
      return (
        <Heading key={key}>
          <InlineText nodes={node.children} />
        </Heading>
      );
    case 'list': {
      const Tag = node.ordered ? 'ol' : 'ul';
      return (
        <Tag key={key}>
          {node.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the tree is immutable
            <li key={index}>{item.map((child, at) => block(child, at, Heading))}</li>
          ))}
        </Tag>
      );
    }
    case 'table':
      return <TextTable key={key} table={node} />;
    case 'notes':
      return <NoteList key={key} notes={node.notes} />;
    case 'image':
      return (
        <figure key={key} className={styles.image}>
          <img
            src={import.meta.env.BASE_URL + node.file}
            alt={node.alternative}
            width={node.width}
            height={node.height}
            loading="lazy"
          />
          <figcaption>
            <InlineText nodes={node.children} />
          </figcaption>
        </figure>
      );
    case 'caption':
      return (
        <figure key={key} className={styles.caption}>
          <figcaption>
            <span className={styles.from}>Le document d’origine montre en photo{'\u00a0'}: </span>
            <InlineText nodes={node.children} />
          </figcaption>
        </figure>
      );
  }
}

export function RichText({
  blocks,
  heading = 'h3',
}: {
  readonly blocks: readonly Block[];
  readonly heading?: InnerHeading;
}) {
  return (
    blocks.length > 0 && (
      <div className={styles.prose}>{blocks.map((node, key) => block(node, key, heading))}</div>
    )
  );
}

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

function TextTable({ table: { caption, head, rows } }: { readonly table: PublishedTable }) {
  const words = inlineText(caption);
  const columns = Math.max(head.length, ...rows.map(({ length }) => length));
  const numeric = Array.from({ length: columns }, (_, at) => {
    const cells = rows.map((row) => row[at]).filter((cell) => !isBlank(cell));
    return cells.length > 0 && cells.every(isNumeral) ? tableStyles.number : undefined;
  });
  const namesRows =
    columns > 1 && head.length > 0 && rows.every(([first]) => !isBlank(first) && !isNumeral(first));
  return (
    <figure
      ref={followOverflow}
      className={tableStyles.frame}
      data-wide={columns >= WIDE || undefined}
      aria-label={words === '' ? 'Tableau' : words}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      tabIndex={0}
    >
      <table className={tableStyles.table}>
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

function NoteList({ notes }: { readonly notes: readonly SheetNote[] }) {
  return (
    <ol className={noteStyles.notes}>
      {notes.map(({ id, back, children }) => (
        <li key={id} id={id} tabIndex={-1}>
          <InlineText nodes={children} />
          {back !== null && (
            <a href={back} className={`${noteStyles.back} no-print`} aria-label="Retour au texte">
              <span className={noteStyles.arrow} />
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
