import { type KeyboardEvent, useId, useState } from 'react';
import type { NamedTerritory } from '../protocol.ts';
import { askEditor } from './ask-editor.ts';
import styles from './editor.module.css';
import { Field } from './Field.tsx';
import { textOf } from './form-values.ts';

interface TerritoryBoxProps {
  readonly label: string;
  readonly path: string;
  readonly help?: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: string) => void;
}

const AFTER_TYPING = 200;

let timer = 0;
let latest = 0;

/** Asks the gazetteer once the hand rests; only the last question's answer counts. */
function askSoon(query: string, answer: (found: readonly NamedTerritory[]) => void): void {
  window.clearTimeout(timer);
  const own = ++latest;
  if (query.trim().length < 2) {
    answer([]);
    return;
  }
  timer = window.setTimeout(async () => {
    const found = await askEditor.territories(query).catch(() => []);
    if (own === latest) answer(found);
  }, AFTER_TYPING);
}

/** One name, proposed by the gazetteer as it is typed. */
export function TerritoryBox({ label, path, help, value, onChange }: TerritoryBoxProps) {
  const [found, setFound] = useState<readonly NamedTerritory[]>([]);
  const [active, setActive] = useState(-1);
  const list = useId();
  const isOpen = found.length > 0;
  const close = () => {
    latest++;
    setFound([]);
    setActive(-1);
  };
  const choose = ({ words }: NamedTerritory) => {
    onChange(words);
    close();
  };
  const press = (event: KeyboardEvent) => {
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
    <Field label={label} path={path} help={help} isRequired>
      {(ids) => (
        <div className={styles.box}>
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
              askSoon(typed, setFound);
            }}
            onKeyDown={press}
            onBlur={close}
          />
          <Options list={list} found={found} active={active} onChoose={choose} />
        </div>
      )}
    </Field>
  );
}

interface OptionsProps {
  readonly list: string;
  readonly found: readonly NamedTerritory[];
  readonly active: number;
  readonly onChoose: (chosen: NamedTerritory) => void;
}

function Options({ list, found, active, onChoose }: OptionsProps) {
  return (
    <div
      id={list}
      role="listbox"
      aria-label="Territoires"
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
          <strong>{one.name}</strong> {one.context}
        </div>
      ))}
    </div>
  );
}
