import type { Block, Inline } from '../../domain/sheet/rich-text.ts';
import { PlaceName } from './PlaceName.tsx';
import styles from './RichText.module.css';
import { richBlock } from './rich-block.ts';

// The compiled tree never changes while it is shown, so an index is a stable key.
function inline(node: Inline, key: number) {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return <br key={key} />;
    case 'strong':
      return <strong key={key}>{node.children.map(inline)}</strong>;
    case 'emphasis':
      return <em key={key}>{node.children.map(inline)}</em>;
    case 'superscript':
      return <sup key={key}>{node.children.map(inline)}</sup>;
    case 'subscript':
      return <sub key={key}>{node.children.map(inline)}</sub>;
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
  }
}

/** One below the section's own. */
type InnerHeading = 'h3' | 'h4' | 'h5';

function block(node: Block, key: number, Heading: InnerHeading) {
  switch (node.type) {
    case 'paragraph':
      return <p key={key}>{node.children.map(inline)}</p>;
    case 'heading':
      return <Heading key={key}>{node.children.map(inline)}</Heading>;
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
    case 'notes':
      return richBlock(node, key);
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
          <figcaption>{node.children.map(inline)}</figcaption>
        </figure>
      );
    case 'caption':
      return (
        <figure key={key} className={styles.caption}>
          <figcaption>
            <span className={styles.from}>Photo du document d’origine{'\u00a0'}: </span>
            {node.children.map(inline)}
          </figcaption>
        </figure>
      );
  }
}

export function InlineText({ nodes }: { readonly nodes: readonly Inline[] }) {
  return nodes.map(inline);
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
