import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Inline } from '../../core/sheet/rich-text.ts';
import { partsOf, type TerritoryKey } from '../../core/territory/territory.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { hoverHandlers, useHoverMark } from '../../state/hover.ts';
import styles from './PlaceName.module.css';

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

export function InlineText({ nodes }: { readonly nodes: readonly Inline[] }) {
  return nodes.map(inline);
}

interface PlaceNameProps {
  readonly place: TerritoryKey;
  /** As the text writes it. */
  readonly children: ReactNode;
}

/** A commune named in the text, highlighted together with its dot on the map. */
function PlaceName({ place, children }: PlaceNameProps) {
  const [level, code] = partsOf(place);
  return (
    <Link
      ref={useHoverMark(place)}
      to={PATHS.territory}
      params={{ level, code }}
      className={styles.place}
      data-place={place}
      {...hoverHandlers(place)}
    >
      {children}
    </Link>
  );
}
