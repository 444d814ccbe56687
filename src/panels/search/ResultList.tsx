import type { MouseEvent } from 'react';
import type { SearchResult } from '../../search/search-territories.ts';
import styles from './ResultList.module.css';
import { SEARCH_LABEL } from './search-label.ts';
import type { useTerritoryCombobox } from './use-territory-combobox.ts';

interface ResultListProps {
  readonly box: ReturnType<typeof useTerritoryCombobox>;
  readonly isShown: boolean;
  /** Compares an answer instead of opening it; null where choosing one already adds it to the comparison. */
  readonly onCompare: ((result: SearchResult) => void) | null;
}

/** The territories that answer, each with its name and what tells it from its homonyms. */
export function ResultList({ box, isShown, onCompare }: ResultListProps) {
  const compare = (event: MouseEvent, item: SearchResult) => {
    event.stopPropagation();
    onCompare?.(item);
  };
  return (
    <ul {...box.getMenuProps({ 'aria-label': SEARCH_LABEL })} className={styles.list} hidden={!isShown}>
      {isShown &&
        box.results.map((item, index) => (
          <li key={item.key} {...box.getItemProps({ item, index })} className={styles.option}>
            <span className={styles.name}>{item.name}</span>{' '}
            <span className={styles.context}>{item.context}</span>
            {onCompare && (
              // An option holds no button: the keyboard has Ctrl + Enter, which the box listens to.
              <span className={styles.compare} aria-hidden="true" onClick={(event) => compare(event, item)}>
                Comparer
              </span>
            )}
          </li>
        ))}
    </ul>
  );
}
