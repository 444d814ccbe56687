import { type ReactNode, useId } from 'react';
import { themes } from '../../data/settings.ts';
import { groupBy } from '../../domain/group-by.ts';
import { LARGE_COLLECTION } from '../../domain/sheet/large-collection.ts';
import { levelPlural } from '../../domain/territory/level-phrases.ts';
import { count } from '../../text/french-numbers.ts';
import boxes from '../../ui/fields.module.css';
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
];

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

type Option = readonly [value: string, name: string];

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

function Field({ label, children }: FieldProps) {
  const id = useId();
  return (
    <div className={`${styles.field} ${boxes.fields}`}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface OptionGroup {
  readonly name: string;
  readonly options: readonly Option[];
}

interface ListProps {
  readonly label: string;
  readonly options?: readonly Option[];
  readonly groups?: readonly OptionGroup[];
  readonly value: string;
  readonly onPick: (value: string) => void;
}

const Options = ({ options }: { readonly options: readonly Option[] }) =>
  options.map(([key, name]) => (
    <option key={key} value={key}>
      {name}
    </option>
  ));

const List = ({ label, options = [], groups = [], value, onPick }: ListProps) => (
  <Field label={label}>
    {(id) => (
      <select id={id} value={value} onChange={({ target }) => onPick(target.value)}>
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.name} label={group.name}>
            <Options options={group.options} />
          </optgroup>
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

interface ChoosingProps extends FieldsProps {
  readonly choices: Choices;
}

export function ViewFields({ choice, choices, change }: ChoosingProps) {
  const { kind, territory, theme, sheet } = choice;
  const { territories, sheets, isPartial } = choices;
  const groups = [...groupBy(territories, ({ level }) => level)].map(([level, ofLevel]) => ({
    name: capitalised(levelPlural(level)),
    options: ofLevel.map(({ key, name }): Option => [key, name]),
  }));
  return (
    <>
      <Radios
        legend="Ce qui est montré"
        options={isPartial ? KINDS.filter(([one]) => one !== 'sheet') : KINDS}
        value={kind}
        onPick={(one) => change({ kind: one })}
      />
      {kind === 'territory' && (
        <List
          label="Territoire"
          groups={groups}
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
          options={sheets.map(({ id, title }) => [id, title])}
          value={sheet}
          onPick={(id) => change({ sheet: id })}
        />
      )}
      <p>
        {isPartial
          ? `Au-delà de ${count(LARGE_COLLECTION)} fiches, un cadre montre toutes les fiches, un thème, une région ou un département. Ni une fiche, ni un autre territoire, ni une comparaison ne s’y montrent`
          : 'Une comparaison ne se montre pas dans un cadre'}
        {'\u00a0'}: mettez un lien vers sa page.
      </p>
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
