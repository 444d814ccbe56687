import { List, Search } from 'lucide-react';
import { type MouseEvent, useId } from 'react';
import { shortenPieces } from '../../search/sheets/shorten-pieces.ts';
import type { TerritoryResult } from '../../search/territories/search-territories.ts';
import { MarkedText } from '../shared/MarkedText.tsx';
import styles from './OptionList.module.css';
import type { OptionGroup, SearchOption } from './option-groups.ts';
import { SEARCH_LABEL } from './search-label.ts';
import type { useSearchCombobox } from './use-search-combobox.ts';

/** Letters of the sentence that answers, about: two lines of the box. */
const LONGEST_EXCERPT = 120;

interface OptionListProps {
  readonly box: ReturnType<typeof useSearchCombobox>;
  readonly isShown: boolean;
  /** Compares an answer instead of opening it; null where choosing one already adds it to the comparison. */
  readonly onCompare: ((result: TerritoryResult) => void) | null;
}

/** What answers, kind by kind: sheets with the sentence that answers, territories with what tells them from homonyms. */
export function OptionList({ box, isShown, onCompare }: OptionListProps) {
  // Out of the way of Tab, which browsers give to what scrolls: this list goes away with the focus, and took it along.
  return (
    <div
      {...box.getMenuProps({ 'aria-label': SEARCH_LABEL, tabIndex: -1 })}
      className={styles.list}
      hidden={!isShown}
    >
      {isShown &&
        box.groups.map((group) => <Group key={group.title} group={group} box={box} onCompare={onCompare} />)}
    </div>
  );
}

interface GroupProps extends Pick<OptionListProps, 'box' | 'onCompare'> {
  readonly group: OptionGroup;
}

function Group({ group, box, onCompare }: GroupProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, which no element is
    <div role="group" aria-labelledby={id}>
      <p id={id} role="presentation" className={styles.group}>
        {group.title}
      </p>
      {group.options.map((option) => (
        <div
          key={option.key}
          {...box.getItemProps({ item: option, index: box.options.indexOf(option) })}
          className={styles.option}
          data-kind={option.kind}
        >
          <OptionText option={option} onCompare={onCompare} />
        </div>
      ))}
    </div>
  );
}

interface OptionTextProps extends Pick<OptionListProps, 'onCompare'> {
  readonly option: SearchOption;
}

function OptionText({ option, onCompare }: OptionTextProps) {
  switch (option.kind) {
    case 'list':
      return (
        <span className={styles.line}>
          <List size={17} aria-hidden="true" />
          <span className={styles.name}>
            {option.count === 1 ? 'Voir la fiche' : `Voir les ${option.count} fiches`} dans la liste
          </span>
        </span>
      );
    case 'query':
      return (
        <span className={styles.line}>
          <Search size={17} aria-hidden="true" />
          <span className={styles.name}>{option.text}</span>
        </span>
      );
    case 'sheet':
      return (
        <>
          <span className={styles.name}>
            <MarkedText pieces={option.answer.title} />
          </span>{' '}
          {option.answer.excerpt && (
            <span className={styles.excerpt}>
              <MarkedText pieces={shortenPieces(option.answer.excerpt.pieces, LONGEST_EXCERPT)} />
            </span>
          )}
        </>
      );
    case 'territory':
      return <TerritoryText result={option.result} onCompare={onCompare} />;
  }
}

function TerritoryText({
  result,
  onCompare,
}: { readonly result: TerritoryResult } & Pick<OptionTextProps, 'onCompare'>) {
  const compare = (event: MouseEvent) => {
    event.stopPropagation();
    onCompare?.(result);
  };
  return (
    <>
      <span className={styles.name}>{result.name}</span>{' '}
      <span className={styles.context}>{result.context}</span>
      {onCompare && (
        // An option holds no button: the keyboard has Ctrl + Enter, which the box listens to.
        <span className={styles.compare} aria-hidden="true" onClick={compare}>
          Comparer
        </span>
      )}
    </>
  );
}
