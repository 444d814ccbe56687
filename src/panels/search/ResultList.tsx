import styles from './ResultList.module.css';
import { SEARCH_LABEL } from './search-label.ts';
import type { useTerritoryCombobox } from './use-territory-combobox.ts';

interface ResultListProps {
  readonly box: ReturnType<typeof useTerritoryCombobox>;
  readonly isShown: boolean;
}

/** The territories that answer, each with its name and what tells it from its homonyms. */
export function ResultList({ box, isShown }: ResultListProps) {
  return (
    <ul {...box.getMenuProps({ 'aria-label': SEARCH_LABEL })} className={styles.list} hidden={!isShown}>
      {isShown &&
        box.results.map((item, index) => (
          <li key={item.key} {...box.getItemProps({ item, index })} className={styles.option}>
            <span className={styles.name}>{item.name}</span>{' '}
            <span className={styles.context}>{item.context}</span>
          </li>
        ))}
    </ul>
  );
}
