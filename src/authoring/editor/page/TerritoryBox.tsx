import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { NamedChoice } from '../protocol.ts';
import { askEditor } from './ask-editor.ts';
import styles from './editor.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { textOf } from './form-values.ts';

interface TerritoryBoxProps extends Omit<FieldProps, 'isRequired' | 'children'> {
  readonly value: unknown;
  readonly onChange: (value: string) => void;
}

interface ChoiceBoxProps extends TerritoryBoxProps {
  readonly ask: (query: string) => Promise<readonly NamedChoice[]>;
  /** Of the list that opens. */
  readonly listName: string;
  /** Of the words that are written, and beside those of the list. */
  readonly image?: ((words: string) => ReactNode) | undefined;
}

const AFTER_TYPING = 200;

let timer = 0;
let latest = 0;

/** Asks once the hand rests; only the last question's answer counts. */
function askSoon(
  query: string,
  ask: ChoiceBoxProps['ask'],
  answer: (found: readonly NamedChoice[]) => void,
): void {
  window.clearTimeout(timer);
  const own = ++latest;
  if (query.trim().length < 2) answer([]);
  else
    timer = window.setTimeout(async () => {
      const found = await ask(query).catch(() => []);
      if (own === latest) answer(found);
    }, AFTER_TYPING);
}

/** One name, proposed by the gazetteer as it is typed. */
export const TerritoryBox = (props: TerritoryBoxProps) => (
  <ChoiceBox {...props} ask={(query) => askEditor('territoires', query)} listName="Territoires" />
);

/** Words that are proposed as they are typed. */
export function ChoiceBox({ value, onChange, ask, listName, image, ...field }: ChoiceBoxProps) {
  const [found, setFound] = useState<readonly NamedChoice[]>([]);
  const [active, setActive] = useState(-1);
  const list = useId();
  const isOpen = found.length > 0;
  const close = () => {
    latest++;
    setFound([]);
    setActive(-1);
  };
  const choose = ({ words }: NamedChoice) => {
    onChange(words);
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (!isOpen && event.key === 'ArrowDown') askSoon(textOf(value), ask, setFound);
    if (!isOpen) return;
    const chosen = found[active];
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active <= 0 ? found.length : active) - 1);
    else return;
    event.preventDefault();
  };
  return (
    <Field {...field} isRequired>
      {(ids) => (
        <div className={`row airy ${styles.box}`}>
          <input
            {...ids}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={list}
            aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
            value={textOf(value)}
            onChange={({ currentTarget: { value: typed } }) => {
              onChange(typed);
              setActive(-1);
              askSoon(typed, ask, setFound);
            }}
            onKeyDown={press}
            onBlur={close}
          />
          <Options
            list={list}
            listName={listName}
            found={found}
            active={active}
            image={image}
            onChoose={choose}
          />
          {image && textOf(value) !== '' && image(textOf(value))}
        </div>
      )}
    </Field>
  );
}

interface OptionsProps extends Pick<ChoiceBoxProps, 'listName' | 'image'> {
  readonly list: string;
  readonly found: readonly NamedChoice[];
  readonly active: number;
  readonly onChoose: (chosen: NamedChoice) => void;
}

function Options({ list, listName, found, active, image, onChoose }: OptionsProps) {
  return (
    <div
      id={list}
      role="listbox"
      aria-label={listName}
      className={`floating ${styles.options}`}
      hidden={found.length === 0}
    >
      {found.map((one, at) => (
        <div
          key={one.words}
          id={`${list}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(one);
          }}
        >
          {image?.(one.words)} <strong>{one.name}</strong> {one.context}
        </div>
      ))}
    </div>
  );
}
