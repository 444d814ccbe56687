import { useEffect } from 'react';
import { announce } from '../../a11y/announcements.ts';
import type { TerritoryResult } from '../../search/territories/search-territories.ts';
import { Button } from '../../ui/Button.tsx';
import type { ComboboxState } from './combobox-state.ts';
import type { FoundAnswers } from './find-answers.ts';
import {
  countMessage,
  loadingMessage,
  resultMessage,
  type SearchStages,
  startingMessage,
} from './messages.ts';
import { OptionList } from './OptionList.tsx';
import type { SearchOption } from './option-groups.ts';
import styles from './SearchPopup.module.css';

interface SearchPopupProps {
  readonly state: ComboboxState;
  readonly found: FoundAnswers | null;
  readonly active: number;
  readonly stages: SearchStages;
  readonly listId: string;
  readonly onChoose: (option: SearchOption) => void;
  readonly onActivate: (option: number) => void;
  /** Compares an answer instead of opening it; null where choosing one already adds it to the comparison. */
  readonly onCompare: ((result: TerritoryResult) => void) | null;
  readonly onRetry: () => void;
}

function wordsOf({ state, found, stages }: SearchPopupProps, showsList: boolean) {
  const isTyped = (found?.answers ?? null) !== null;
  // What has come last may not have answered yet: until then nothing is said to be missing.
  const loading = loadingMessage(stages, !isTyped || found?.isWhole === true);
  const isFailed = stages.territories === 'failed' || stages.sheets === 'failed';
  const answers = loading === '' ? found?.answers : null;
  const result = answers && found && state.isOpen ? resultMessage(answers, found.groups) : '';
  const message = state.isFocused && loading !== '' && (isTyped || isFailed) ? loading : result;
  const counted = found && showsList && loading === '' ? countedWords(found) : '';
  return { isFailed, message, said: `${message} ${counted}`.trim() };
}

const countedWords = ({ answers, groups }: FoundAnswers) =>
  answers ? countMessage(answers, groups) : startingMessage(groups);

export function SearchPopup(props: SearchPopupProps) {
  const { state, found, onCompare } = props;
  const showsList = state.isOpen && found !== null && found.options.length > 0;
  const { isFailed, message, said } = wordsOf(props, showsList);
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the box, does nothing itself
    <div
      className={styles.popup}
      hidden={message === '' && !showsList}
      onMouseDown={(event) => event.preventDefault()}
    >
      {message && (
        <p className={styles.message} aria-hidden="true">
          {message}
        </p>
      )}
      {isFailed && state.isFocused && (
        <Button look="main" className={styles.again} onClick={props.onRetry}>
          Réessayer
        </Button>
      )}
      <OptionList
        id={props.listId}
        groups={showsList ? found.groups : []}
        active={props.active}
        onChoose={props.onChoose}
        onActivate={props.onActivate}
        onCompare={onCompare}
      />
      {showsList && onCompare && found.answers && found.options.some(({ kind }) => kind === 'territory') && (
        <p className={styles.keys}>
          <kbd>Entrée</kbd> ouvrir · <kbd>Ctrl</kbd> + <kbd>Entrée</kbd> comparer un territoire
        </p>
      )}
    </div>
  );
}
