import { type ReactNode, useId } from 'react';
import { themes } from '../../data/settings.ts';
import { levelInSentence } from '../../domain/territory/level.ts';
import styles from './EmbeddingPage.module.css';
import { SCHEMES } from './embed-code.ts';
import { type Choice, type Choices, LEAST_HEIGHT, type ViewKind } from './embedding-choice.ts';

interface FieldsProps {
  readonly choice: Choice;
  readonly change: (part: Partial<Choice>) => void;
}

const KINDS: readonly (readonly [kind: ViewKind, name: string])[] = [
  ['all', 'Toutes les fiches'],
  ['territory', 'Un territoire'],
  ['theme', 'Un thème'],
  ['sheet', 'Une fiche'],
  ['comparison', 'Une comparaison'],
];

type Option = readonly [value: string, name: string];

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

function Field({ label, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface ListProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onPick: (value: string) => void;
}

const List = ({ label, options, value, onPick }: ListProps) => (
  <Field label={label}>
    {(id) => (
      <select id={id} value={value} onChange={({ target }) => onPick(target.value)}>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);

interface RadiosProps<T extends string> {
  readonly legend: string;
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly value: T;
  readonly onPick: (value: T) => void;
}

function Radios<T extends string>({ legend, options, value, onPick }: RadiosProps<T>) {
  const group = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className={styles.radios}>
        {options.map(([key, name]) => (
          <label key={key}>
            <input type="radio" name={group} checked={value === key} onChange={() => onPick(key)} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function ViewFields({ choice, choices, change }: FieldsProps & { readonly choices: Choices }) {
  const { kind, territory, theme, sheet, first, second } = choice;
  const territories = choices.territories.map(
    ({ key, name, level }): Option => [
      key,
      level === 'region' ? name : `${name} (${levelInSentence(level)})`,
    ],
  );
  return (
    <>
      <Radios
        legend="Ce qui est montré"
        options={KINDS}
        value={kind}
        onPick={(one) => change({ kind: one })}
      />
      {kind === 'territory' && (
        <List
          label="Territoire"
          options={territories}
          value={territory}
          onPick={(key) => change({ territory: key })}
        />
      )}
      {kind === 'theme' && (
        <List
          label="Thème"
          options={themes.map(({ id, label }) => [id, label])}
          value={theme}
          onPick={(id) => change({ theme: id })}
        />
      )}
      {kind === 'sheet' && (
        <List
          label="Fiche"
          options={choices.sheets.map(({ id, title }) => [id, title])}
          value={sheet}
          onPick={(id) => change({ sheet: id })}
        />
      )}
      {kind === 'comparison' && (
        <>
          <List
            label="Premier territoire"
            options={territories}
            value={first}
            onPick={(key) => change({ first: key })}
          />
          <List
            label="Second territoire"
            options={territories}
            value={second}
            onPick={(key) => change({ second: key })}
          />
        </>
      )}
    </>
  );
}

const WIDTHS: readonly Option[] = [
  ['', 'Toute la largeur'],
  ...[320, 480, 640, 900, 1200].map((width): Option => [`${width}`, `${width.toLocaleString('fr')} pixels`]),
];

const HEIGHTS: readonly Option[] = [LEAST_HEIGHT, 320, 400, 480, 600, 800].map((height) => [
  `${height}`,
  `${height} pixels`,
]);

export function LookFields({ choice, change }: FieldsProps) {
  const { scheme, width, height } = choice;
  return (
    <>
      <Radios legend="Couleurs" options={SCHEMES} value={scheme} onPick={(one) => change({ scheme: one })} />
      <div className={styles.pair}>
        <List
          label="Largeur"
          options={WIDTHS}
          value={width === null ? '' : `${width}`}
          onPick={(value) => change({ width: value === '' ? null : Number(value) })}
        />
        <List
          label="Hauteur"
          options={HEIGHTS}
          value={`${height}`}
          onPick={(value) => change({ height: Number(value) })}
        />
      </div>
    </>
  );
}
