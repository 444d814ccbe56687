import { List, type LucideIcon, Search, Tag } from 'lucide-react';
import { type MouseEvent, type ReactNode, useId } from 'react';
import { shortenPieces } from '../../state/search/sheets/shorten-pieces.ts';
import type { TerritoryResult } from '../../state/search/territories/search-territories.ts';
import { MarkedText } from '../shared/MarkedText.tsx';
import { quoted } from '../shared/quoted.ts';
import styles from './OptionList.module.css';
import type { OptionGroup, SearchOption } from './option-groups.ts';
import { optionId, SEARCH_LABEL } from './search-label.ts';

/** Letters of the sentence that answers, about: two lines of the box. */
const LONGEST_EXCERPT = 120;

export interface OptionListProps {
  readonly id: string;
  readonly groups: readonly OptionGroup[];
  readonly active: number;
  readonly onChoose: (option: SearchOption) => void;
  readonly onActivate: (option: number) => void;
  /** Compares an answer instead of opening it; null where choosing one already adds it to the comparison. */
  readonly onCompare: ((result: TerritoryResult) => void) | null;
}

export function OptionList({ id, groups, ...rest }: OptionListProps) {
  const firsts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, { options }) => sum + options.length, 0),
  );
  // Tab passes by: browsers stop at what scrolls, and this list goes away with the focus.
  return (
    <div
      id={id}
      role="listbox"
      aria-label={SEARCH_LABEL}
      tabIndex={-1}
      className={styles.list}
      hidden={groups.length === 0}
    >
      {groups.map((group, at) => (
        <Group key={group.title} {...rest} listId={id} group={group} first={firsts[at] ?? 0} />
      ))}
    </div>
  );
}

interface GroupProps extends Omit<OptionListProps, 'id' | 'groups'> {
  readonly listId: string;
  readonly group: OptionGroup;
  readonly first: number;
}

function Group({ listId, group, first, active, onChoose, onActivate, onCompare }: GroupProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, which no element is
    <div role="group" aria-labelledby={id}>
      <p id={id} role="presentation" className={styles.group}>
        {group.title}
      </p>
      {group.note && (
        <p role="presentation" className={styles.note}>
          {group.note}
        </p>
      )}
      {group.options.map((option, at) => {
        const place = first + at;
        return (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the focus stays in the box, which has the keys
          <div
            key={option.key}
            id={optionId(listId, place)}
            role="option"
            aria-selected={place === active}
            className={styles.option}
            data-kind={option.kind}
            onClick={() => onChoose(option)}
            // Not « enter »: scrolling with the keys moves options under a mouse that rests.
            onMouseMove={() => place !== active && onActivate(place)}
          >
            <OptionText option={option} onCompare={onCompare} />
          </div>
        );
      })}
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
        <Line sign={List}>
          {option.count === 1 ? 'Voir la fiche' : `Voir les ${option.count} fiches`} dans la liste
        </Line>
      );
    case 'theme':
      return <Line sign={Tag}>{option.theme.label}</Line>;
    case 'query':
      return <Line sign={Search}>{option.text}</Line>;
    case 'sheet':
      return (
        <>
          <span className={styles.name}>
            <MarkedText pieces={option.answer.title} />
          </span>{' '}
          {option.answer.near.length > 0 && (
            <span className={styles.near}>Proche de {quoted(option.answer.near)}</span>
          )}
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

function Line({ sign: Sign, children }: { readonly sign: LucideIcon; readonly children: ReactNode }) {
  return (
    <span className={styles.line}>
      <Sign size={17} aria-hidden="true" />
      <span className={styles.name}>{children}</span>
    </span>
  );
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
