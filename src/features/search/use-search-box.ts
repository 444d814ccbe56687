import { type FocusEvent, type KeyboardEvent, useEffect, useId, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { TerritoryResult } from '../../state/search/territories/search-territories.ts';
import {
  type ComboboxAction,
  firstState,
  type KeyEffect,
  keyEffect,
  optionId,
  reduceCombobox,
  textOf,
} from './combobox.ts';
import type { SearchOption } from './option-groups.ts';
import { rememberQuery } from './recent-queries.ts';
import { askSearch, settledAnswers, useSearchAnswers, wantSearch } from './use-search-answers.ts';

export interface SearchActions {
  readonly onTerritory: (result: TerritoryResult) => void;
  readonly onSheet: (id: string, query: string) => void;
  readonly onTheme: (id: string) => void;
  /** Lists the sheets that answer to words; all of them without words. */
  readonly onList: (query: string) => void;
  readonly onCompare: ((result: TerritoryResult) => void) | null;
}

function useComboboxState(listQuery: string | undefined) {
  const input = useRef<HTMLInputElement>(null);
  const [state, dispatch] = useReducer(reduceCombobox, listQuery, firstState);
  if (state.listQuery !== listQuery) dispatch({ type: 'list', words: listQuery });
  useEffect(function takeUpWhatWasTypedBeforeHydration() {
    const box = input.current;
    if (!box || document.activeElement !== box) return;
    dispatch({ type: 'focus' });
    if (box.value !== '') dispatch({ type: 'write', text: box.value });
    wantSearch();
  }, []);
  return { input, state, dispatch };
}

function useChoices(
  { onTerritory, onSheet, onTheme, onList, onCompare }: SearchActions,
  { text, listQuery }: { readonly text: string; readonly listQuery: string | undefined },
  dispatch: (action: ComboboxAction) => void,
  leave: () => void,
) {
  // The page that opens gives the focus to its title when nothing holds it: the box lets go of it first.
  const goTo = (open: () => void) => {
    leave();
    dispatch({ type: 'clear' });
    open();
  };
  const list = (query: string) => {
    // What is listed already opens no page that would take the focus.
    if (query === (listQuery ?? '')) dispatch({ type: 'close' });
    else leave();
    onList(query);
  };
  const compare = (result: TerritoryResult) => goTo(() => onCompare?.(result));
  const choose = (option: SearchOption | undefined, compares = false) => {
    if (!option) return list(text.trim());
    if (option.kind === 'query') dispatch({ type: 'write', text: option.text });
    else if (option.kind === 'territory') goTo(() => ((compares && onCompare) || onTerritory)(option.result));
    else if (option.kind === 'theme') goTo(() => onTheme(option.theme.id));
    else rememberQuery(text);
    if (option.kind === 'list') list(option.query);
    if (option.kind === 'sheet') goTo(() => onSheet(option.answer.id, text.trim()));
  };
  return { choose, compare };
}

/**
 * The behaviour of the search box, after the combobox pattern of the ARIA Authoring Practices: the focus stays in the
 * box, the list has an active option. It holds no choice: every option leads somewhere, or writes other words.
 */
export function useSearchBox(
  actions: SearchActions,
  listQuery: string | undefined,
  isSpread: boolean,
  onFold: () => void,
) {
  const { input, state, dispatch } = useComboboxState(listQuery);
  const listId = useId();
  const text = textOf(state);
  const answers = useSearchAnswers(text, state.isFocused);
  const options = state.isOpen ? (answers.found?.options ?? []) : [];
  const place = state.active ?? answers.found?.firstActive ?? 0;
  const active = options[place];
  const { choose, compare } = useChoices(actions, { text, listQuery }, dispatch, () => input.current?.blur());
  const dropListed = () => listQuery !== undefined && actions.onList('');
  const perform = (effect: KeyEffect) => {
    if (effect.type === 'activate') {
      flushSync(() => dispatch(effect));
      document.getElementById(optionId(listId, effect.option))?.scrollIntoView({ block: 'nearest' });
    } else if (effect.type === 'choose' || effect.type === 'compare') {
      choose(active, effect.type === 'compare');
    } else if (effect.type === 'fold') onFold();
    else {
      dispatch({ type: effect.type });
      if (effect.type === 'clear') dropListed();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && state.active === null && !answers.isCurrent && text.trim() !== '') {
      event.preventDefault();
      // What is shown answers another text: Enter is for this one.
      const compares = event.ctrlKey || event.metaKey;
      const { pathname } = window.location;
      void settledAnswers(text).then((found) => {
        // Unless another page has opened meanwhile, or something else is written.
        const isWanted = window.location.pathname === pathname && input.current?.value === text;
        if (found && isWanted) choose(found.options[found.firstActive], compares);
      });
      return;
    }
    const effect = keyEffect(event, {
      isOpen: state.isOpen,
      options: options.length,
      active: place,
      isEmpty: text === '',
      isComparable: active?.kind === 'territory' && actions.onCompare !== null,
      isSpread,
    });
    // Dealt with: Escape does not close the sheet as well.
    if (effect) event.preventDefault();
    if (effect) perform(effect);
  };
  const write = (value: string) => {
    dispatch({ type: 'write', text: value });
    if (value.trim() === '') dropListed();
    document.getElementById(listId)?.scrollTo(0, 0);
  };
  const retry = () => {
    askSearch();
    input.current?.focus();
    dispatch({ type: 'open' });
  };
  const shown = { input, listId, state, text, place, active, options };
  return { ...answers, ...shown, dispatch, choose, compare, onKeyDown, write, retry };
}

export function focusHandlers(dispatch: (action: ComboboxAction) => void, onLeave: () => void) {
  return {
    onFocus: () => {
      dispatch({ type: 'focus' });
      wantSearch();
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (currentTarget.contains(relatedTarget)) return;
      dispatch({ type: 'leave' });
      onLeave();
    },
  };
}
