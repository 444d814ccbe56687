import type { Block } from '../../domain/sheet/rich-text.ts';
import { InlineText } from './InlineText.tsx';
import { NoteList } from './NoteList.tsx';
import styles from './RichText.module.css';
import { TextTable } from './TextTable.tsx';

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
            <span className={styles.from}>Photo du document d’origine{'\u00a0'}: </span>
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
