import { List, type LucideIcon, Search, Tag } from 'lucide-react';
import { type ReactNode, useEffect, useId } from 'react';
import { announce } from '../../state/focus/announcements.ts';
import { shortenPieces } from '../../state/search/sheets/shorten-pieces.ts';
import type { TerritoryResult } from '../../state/search/territories/search-territories.ts';
import { Button } from '../../ui/Button.tsx';
import { MarkedText } from '../shared/MarkedText.tsx';
import { quoted } from '../shared/quoted.ts';
import { type ComboboxState, optionId, SEARCH_LABEL } from './combobox.ts';
import type { FoundAnswers } from './find-answers.ts';
import {
  countMessage,
  loadingMessage,
  resultMessage,
  type SearchStages,
  startingMessage,
} from './messages.ts';
import type { OptionGroup, SearchOption } from './option-groups.ts';
import boxStyles from './SearchBox.module.css';
import styles from './SearchPopup.module.css';

interface SearchPopupProps extends OptionListProps {
  readonly state: ComboboxState;
  readonly found: FoundAnswers | null;
  readonly stages: SearchStages;
  readonly onRetry: () => void;
}

function wordsOf({ state, found, stages }: SearchPopupProps, showsList: boolean) {
  const isTyped = (found?.answers ?? null) !== null;
  // What has come last may not have answered yet: until then nothing counts as missing.
  const loading = loadingMessage(stages, !isTyped || found?.isWhole === true);
  const isFailed = stages.territories === 'failed' || stages.sheets === 'failed';
  const answers = loading === '' ? found?.answers : null;
  const result = answers && found && state.isOpen ? resultMessage(answers, found.groups) : '';
  const message = state.isFocused && loading !== '' && (isTyped || isFailed) ? loading : result;
  const counted = found && showsList && loading === '' ? countedWords(found) : '';
  return { isFailed, message, announced: `${message} ${counted}`.trim() };
}

const countedWords = ({ answers, groups }: FoundAnswers) =>
  answers ? countMessage(answers, groups) : startingMessage(groups);

export function SearchPopup(props: SearchPopupProps) {
  const { state, found, stages, onRetry, ...list } = props;
  const showsList = state.isOpen && found !== null && found.options.length > 0;
  const { isFailed, message, announced } = wordsOf(props, showsList);
  useEffect(
    function announceAnswers() {
      if (announced !== '') announce(announced);
    },
    [announced],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the box, does nothing itself
    <div
      className={`floating ${boxStyles.popup}`}
      hidden={message === '' && !showsList}
      onMouseDown={(event) => event.preventDefault()}
    >
      {message && (
        <p className={`soft ${boxStyles.message}`} aria-hidden="true">
          {message}
        </p>
      )}
      {isFailed && state.isFocused && (
        <Button look="main" className={boxStyles.again} onClick={onRetry}>
          Réessayer
        </Button>
      )}
      <OptionList {...list} groups={showsList ? found.groups : []} />
      {showsList &&
        list.onCompare &&
        found.answers &&
        found.options.some(({ kind }) => kind === 'territory') && (
          <p className={`note ruled for-keyboard ${styles.keys}`}>
            <kbd>Entrée</kbd> ouvrir · <kbd>Ctrl</kbd> + <kbd>Entrée</kbd> comparer un territoire
          </p>
        )}
    </div>
  );
}

/** Letters of the sentence that answers, about: two lines of the box. */
const LONGEST_EXCERPT = 120;

interface OptionListProps {
  readonly id: string;
  readonly active: number;
  readonly onChoose: (option: SearchOption) => void;
  readonly onActivate: (option: number) => void;
  /** Compares an answer instead of opening it; null where choosing one already adds it to the comparison. */
  readonly onCompare: ((result: TerritoryResult) => void) | null;
}

function OptionList(props: OptionListProps & { readonly groups: readonly OptionGroup[] }) {
  const { groups, ...list } = props;
  const options = groups.flatMap((group) => group.options);
  // Not in the tab order, where browsers put what scrolls: this list closes when the box loses the focus.
  return (
    <div
      id={list.id}
      role="listbox"
      aria-label={SEARCH_LABEL}
      tabIndex={-1}
      className={styles.list}
      hidden={groups.length === 0}
    >
      {groups.map((group) => (
        <Group key={group.title} {...list} group={group} options={options} />
      ))}
    </div>
  );
}

interface GroupProps extends OptionListProps {
  readonly group: OptionGroup;
  /** Of all groups. */
  readonly options: readonly SearchOption[];
}

function Group({ id, group, options, active, onChoose, onActivate, onCompare }: GroupProps) {
  const titleId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, which no element is
    <div role="group" aria-labelledby={titleId}>
      <p id={titleId} role="presentation" className={`note strong ${styles.group}`}>
        {group.title}
      </p>
      {group.note && (
        <p role="presentation" className={styles.note}>
          {group.note}
        </p>
      )}
      {group.options.map((option) => {
        const place = options.indexOf(option);
        return (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the focus stays in the box, which has the keys
          <div
            key={option.key}
            id={optionId(id, place)}
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

const NAME = `strong ${styles.name}`;
const DETAIL = `small soft ${styles.detail}`;

function OptionText({
  option,
  onCompare,
}: Pick<OptionListProps, 'onCompare'> & { readonly option: SearchOption }) {
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
          <span className={NAME}>
            <MarkedText pieces={option.answer.title} />
          </span>{' '}
          {option.answer.near.length > 0 && (
            <span className={DETAIL}>Proche de {quoted(option.answer.near)}</span>
          )}
          {option.answer.excerpt && (
            <span className={`small soft ${styles.excerpt}`}>
              <MarkedText pieces={shortenPieces(option.answer.excerpt.pieces, LONGEST_EXCERPT)} />
            </span>
          )}
        </>
      );
    case 'territory':
      return (
        <>
          <span className={NAME}>{option.result.name}</span>{' '}
          <span className={DETAIL}>{option.result.context}</span>
          {onCompare && (
            // An option holds no button: the keyboard has Ctrl + Enter, which the box listens to.
            <span
              className={`card small strong ${styles.compare}`}
              aria-hidden="true"
              onClick={(event) => {
                event.stopPropagation();
                onCompare(option.result);
              }}
            >
              Comparer
            </span>
          )}
        </>
      );
  }
}

function Line({ sign: Sign, children }: { readonly sign: LucideIcon; readonly children: ReactNode }) {
  return (
    <span className="row">
      <Sign size={17} aria-hidden="true" className="soft" />
      <span className={NAME}>{children}</span>
    </span>
  );
}
