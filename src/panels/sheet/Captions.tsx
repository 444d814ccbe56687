import type { Section } from '../../domain/sheet/initiative.ts';
import { captionsOf } from '../../domain/sheet/lead-figures.ts';
import styles from './Captions.module.css';
import { InlineText } from './InlineText.tsx';

export function Captions({ sections }: { readonly sections: readonly Section[] }) {
  const captions = captionsOf(sections);
  if (captions.length === 0) return null;
  return (
    <p className={styles.captions} data-part="captions">
      {captions.length > 1 ? 'Photos' : 'Photo'} du document d’origine{'\u00a0'}:{' '}
      {captions.map((caption, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tree is immutable
        <span key={at}>
          {at > 0 && '\u00a0; '}
          <InlineText nodes={caption} />
        </span>
      ))}
    </p>
  );
}
