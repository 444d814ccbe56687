import { type ReactNode, useId } from 'react';
import { groupBy } from '../../core/collections/group-by.ts';
import { LARGE_COLLECTION } from '../../core/sheet/large-collection.ts';
import { capitalised } from '../../core/territory/level.ts';
import { levelPlural } from '../../core/territory/level-phrases.ts';
import { count } from '../../core/text/french-numbers.ts';
import { themes } from '../../state/data/settings.ts';
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

type Option = readonly [value: string, name: string];

const optionsOf = (options: readonly Option[]) =>
  options.map(([key, name]) => (
    <option key={key} value={key}>
      {name}
    </option>
  ));

interface ListProps {
  readonly label: string;
  readonly value: string;
  readonly onPick: (value: string) => void;
  readonly children: ReactNode;
}

function List({ label, value, onPick, children }: ListProps) {
  const id = useId();
  return (
    <div className={`${styles.field} ${boxes.fields}`}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onPick(target.value)}>
        {children}
      </select>
    </div>
  );
}

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
  return (
    <>
      <Radios
        legend="Ce qui est montré"
        options={isPartial ? KINDS.filter(([one]) => one !== 'sheet') : KINDS}
        value={kind}
        onPick={(one) => change({ kind: one })}
      />
      {kind === 'territory' && (
        <List label="Territoire" value={territory} onPick={(key) => change({ territory: key })}>
          {[...groupBy(territories, ({ level }) => level)].map(([level, ofLevel]) => (
            <optgroup key={level} label={capitalised(levelPlural(level))}>
              {optionsOf(ofLevel.map(({ key, name }) => [key, name]))}
            </optgroup>
          ))}
        </List>
      )}
      {kind === 'theme' && (
        <List label="Thème" value={theme} onPick={(id) => change({ theme: id })}>
          {optionsOf(themes.map(({ id, label }) => [id, label]))}
        </List>
      )}
      {kind === 'sheet' && (
        <List label="Fiche" value={sheet} onPick={(id) => change({ sheet: id })}>
          {optionsOf(sheets.map(({ id, title }) => [id, title]))}
        </List>
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
          value={width === null ? '' : `${width}`}
          onPick={(value) => change({ width: value === '' ? null : Number(value) })}
        >
          {optionsOf(WIDTHS)}
        </List>
        <List label="Hauteur" value={`${height}`} onPick={(value) => change({ height: Number(value) })}>
          {optionsOf(HEIGHTS)}
        </List>
      </div>
    </>
  );
}
