import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  type Block,
  type Inline,
  inlineText,
  type PublishedTable,
  type SheetNote,
} from '../../core/sheet/rich-text.ts';
import { partsOf, type TerritoryKey } from '../../core/territory/territory.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { hoverHandlers, useHoverMark } from '../../state/map/hover.ts';
import styles from './RichText.module.css';

const MARKS = { strong: 'strong', emphasis: 'em', superscript: 'sup', subscript: 'sub' } as const;

// The compiled tree never changes while it is shown, so an index is a stable key.
function inline(node: Inline, key: number) {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return <br key={key} />;
    case 'call':
      return (
        <sup key={key}>
          <a id={node.id} href={node.href} aria-label={`Note ${node.number}`}>
            {node.number}
          </a>
        </sup>
      );
    case 'link':
      return (
        <a key={key} href={node.href}>
          {node.children.map(inline)}
        </a>
      );
    case 'place':
      return (
        <PlaceName key={key} place={node.key}>
          {node.children.map(inline)}
        </PlaceName>
      );
    default: {
      const Mark = MARKS[node.type];
      return <Mark key={key}>{node.children.map(inline)}</Mark>;
    }
  }
}

export function InlineText({ nodes }: { readonly nodes: readonly Inline[] }) {
  return nodes.map(inline);
}

/** A commune named in the text, highlighted together with its dot on the map; `children` are the text's words for it. */
function PlaceName({ place, children }: { readonly place: TerritoryKey; readonly children: ReactNode }) {
  const [level, code] = partsOf(place);
  return (
    <Link
      ref={useHoverMark(place)}
      to={PATHS.territory}
      params={{ level, code }}
      className={`plain-link ${styles.place}`}
      data-place={place}
      {...hoverHandlers(place)}
    >
      {children}
    </Link>
  );
}

/** Level of the headings inside a section: one below the section's own. */
type InnerHeading = 'h3' | 'h4' | 'h5';

function block(node: Block, key: number, Heading: InnerHeading) {
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const Tag = node.type === 'heading' ? Heading : 'p';
      return (
        <Tag key={key}>
          <InlineText nodes={node.children} />
        </Tag>
      );
    }
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
        <figure key={key} className="note">
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
        <figure key={key} className={`note ${styles.caption}`}>
          <figcaption>
            <strong>Le document d’origine montre en photo{'\u00a0'}: </strong>
            <InlineText nodes={node.children} />
          </figcaption>
        </figure>
      );
  }
}

interface RichTextProps {
  readonly blocks: readonly Block[];
  readonly heading?: InnerHeading;
}

export function RichText({ blocks, heading = 'h3' }: RichTextProps) {
  if (blocks.length === 0) return null;
  return (
    <div className={`stack ${styles.prose}`}>{blocks.map((node, key) => block(node, key, heading))}</div>
  );
}

type Cell = readonly Inline[];

/** Columns from which a table is set smaller on paper. */
const WIDE = 4;

const NUMERAL = /^[+±−-]?\s*\d[\d\s.,/]*(?:\s*(?:%|‰|[kM]?€|Md€|ha|km²?|m²))?$/u;

const isNumeral = (cell: Cell | undefined) => NUMERAL.test(inlineText(cell ?? []).trim());

const isBlank = (cell: Cell | undefined) => inlineText(cell ?? []).trim() === '';

/** A frame that scrolls sideways takes the focus, so that arrow keys scroll it; one that doesn't is no tab stop. */
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
    return cells.length > 0 && cells.every(isNumeral) ? styles.number : undefined;
  });
  const namesRows =
    columns > 1 && head.length > 0 && rows.every(([first]) => !isBlank(first) && !isNumeral(first));
  return (
    <figure
      ref={followOverflow}
      className={`card ${styles.frame}`}
      data-wide={columns >= WIDE || undefined}
      aria-label={words === '' ? 'Tableau' : words}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      tabIndex={0}
    >
      <table className={styles.table}>
        {words !== '' && (
          <caption className="strong">
            <InlineText nodes={caption} />
          </caption>
        )}
        {head.length > 0 && (
          <thead>
            <tr>
              {head.map((cell, at) => tableCell(cell, at, numeric[at], isBlank(cell) ? undefined : 'col'))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the tree is immutable
            <tr key={index}>
              {row.map((cell, at) =>
                tableCell(cell, at, numeric[at], namesRows && at === 0 ? 'row' : undefined),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** A heading of what `scope` says, or a plain cell; `className` sets figures apart. */
function tableCell(cell: Cell, key: number, className: string | undefined, scope?: 'col' | 'row') {
  const Tag = scope ? 'th' : 'td';
  return (
    <Tag key={key} scope={scope} className={className}>
      <InlineText nodes={cell} />
    </Tag>
  );
}

function NoteList({ notes }: { readonly notes: readonly SheetNote[] }) {
  return (
    <ol className={`note ${styles.notes}`}>
      {notes.map(({ id, back, children }) => (
        <li key={id} id={id} tabIndex={-1}>
          <InlineText nodes={children} />
          {back !== null && (
            <a href={back} className={`${styles.back} no-print`} aria-label="Retour au texte">
              <span />
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
