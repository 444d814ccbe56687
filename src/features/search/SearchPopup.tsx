import { useEffect } from 'react';
import { announce } from '../../state/focus/announcements.ts';
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
import { OptionList, type OptionListProps } from './OptionList.tsx';
import styles from './SearchPopup.module.css';

interface SearchPopupProps extends Omit<OptionListProps, 'groups'> {
  readonly state: ComboboxState;
  readonly found: FoundAnswers | null;
  readonly stages: SearchStages;
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
  const { state, found, stages, onRetry, ...list } = props;
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
        <Button look="main" className={styles.again} onClick={onRetry}>
          Réessayer
        </Button>
      )}
      <OptionList {...list} groups={showsList ? found.groups : []} />
      {showsList &&
        list.onCompare &&
        found.answers &&
        found.options.some(({ kind }) => kind === 'territory') && (
          <p className={styles.keys}>
            <kbd>Entrée</kbd> ouvrir · <kbd>Ctrl</kbd> + <kbd>Entrée</kbd> comparer un territoire
          </p>
        )}
    </div>
  );
}
