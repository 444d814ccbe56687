import { publication } from 'virtual:atlas/publication';
import { useId, useState } from 'react';
import { groupBy } from '../../core/collections/group-by.ts';
import { LARGE_COLLECTION } from '../../core/sheet/large-collection.ts';
import { capitalised, levelPlural } from '../../core/territory/levels.ts';
import { count } from '../../core/text/french-numbers.ts';
import type { PageSearch } from '../../state/address/page-params.ts';
import { site, themes } from '../../state/data/settings.ts';
import { Button } from '../../ui/Button.tsx';
import boxes from '../../ui/fields.module.css';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { Copied, useCopying } from '../shared/copying.tsx';
import { ComposingForm } from '../shared/FormParts.tsx';
import styles from '../shared/Forms.module.css';
import { Part, Unscripted } from '../shared/TextPage.tsx';
import {
  type Choice,
  type Choices,
  embedCode,
  embeddingOf,
  embedSource,
  firstChoice,
  SCHEMES,
  type ViewKind,
} from './embedding.ts';

interface EmbeddingPageProps {
  readonly choices: Choices;
  readonly asked: PageSearch;
}

export function EmbeddingPage({ choices, asked }: EmbeddingPageProps) {
  const [choice, setChoice] = useState<Choice>(() => firstChoice(choices, asked));
  const change = (part: Partial<Choice>) => setChoice((before) => ({ ...before, ...part }));
  const embedding = embeddingOf(choice, choices);
  const { width, height } = embedding;
  const home = import.meta.env.BASE_URL;
  const source = embedSource(embedding, home);
  const isHydrated = useHydrated();
  // Other sites need a whole address: the one that the page has here, where the settings give none.
  const root = publication.address ?? (isHydrated ? new URL(home, location.href).href : home);
  return (
    <>
      <p>
        Choisissez ce que votre page montrera, puis copiez le code. La carte intégrée ne dépose aucun cookie,
        ne mesure rien et ne demande rien à d’autres sites.
      </p>
      <Unscripted>
        Choisir demande JavaScript. Sans lui, le code ci-dessous montre toutes les fiches.
      </Unscripted>
      <ComposingForm>
        <ViewFields choice={choice} choices={choices} change={change} />
        <LookFields choice={choice} change={change} />
      </ComposingForm>
      <Part title="Aperçu">
        <div className={`card ${styles.preview}`}>
          {/* A new frame each time: the browser's back button then leads to the page before, not to the view before. */}
          <iframe
            key={source}
            src={source}
            title="Aperçu de la carte intégrée"
            width={width ?? '100%'}
            height={height}
            loading="lazy"
          />
        </div>
      </Part>
      <Code code={embedCode(embedding, { root, siteName: site.name })} />
    </>
  );
}

function Code({ code }: { readonly code: string }) {
  const copying = useCopying('Code');
  const title = useId();
  return (
    <section className={`stack ${styles.code} ${boxes.fields}`}>
      <h2 id={title}>Code à copier</h2>
      <textarea
        ref={copying.field}
        readOnly
        rows={6}
        value={code}
        aria-labelledby={title}
        spellCheck={false}
      />
      <div className="row wraps needs-script">
        <Button look="main" onClick={() => void copying.copy(code)}>
          Copier le code
        </Button>
        <Copied copying={copying} />
      </div>
      <p>
        Collez-le dans votre page, en mode «{'\u00a0'}HTML{'\u00a0'}» ou «{'\u00a0'}code{'\u00a0'}» de votre
        outil de publication. La carte suit la largeur de son cadre, de 320 à 1{'\u202f'}200 pixels.
      </p>
      <p>
        Si votre outil enferme les cadres (attribut <code>sandbox</code>), il faut y permettre{' '}
        <code>allow-scripts</code>, <code>allow-popups</code> et <code>allow-popups-to-escape-sandbox</code>
        {'\u00a0'}: sans les deux derniers, les liens ne s’ouvrent pas.
      </p>
    </section>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, name: string, group?: string])[];
  readonly value: T;
  readonly onPick: (value: T) => void;
}

function List({ label, options, value, onPick }: ChoiceProps<string>) {
  const id = useId();
  return (
    <div className={`stack ${styles.field} ${boxes.fields}`}>
      <label htmlFor={id} className="strong">
        {label}
      </label>
      <select id={id} value={value} onChange={({ target }) => onPick(target.value)}>
        {[...groupBy(options, ([, , group = '']) => group)].map(([group, inGroup]) => {
          const items = inGroup.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ));
          if (group === '') return items;
          return (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}

function Radios<T extends string>({ label, options, value, onPick }: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset className="bare">
      <legend className="bare strong">{label}</legend>
      <div className={styles.choices}>
        {options.map(([key, name]) => (
          <label key={key} className="target">
            <input type="radio" name={group} checked={value === key} onChange={() => onPick(key)} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface FieldsProps {
  readonly choice: Choice;
  readonly change: (part: Partial<Choice>) => void;
}

const KINDS: ChoiceProps<ViewKind>['options'] = [
  ['all', 'Toutes les fiches'],
  ['territory', 'Un territoire'],
  ['theme', 'Un thème'],
  ['sheet', 'Une fiche'],
];

export function ViewFields({ choice, choices, change }: FieldsProps & { readonly choices: Choices }) {
  const { kind } = choice;
  const { territories, sheets, isPartial } = choices;
  const lists: Readonly<Record<Exclude<ViewKind, 'all'>, Pick<ChoiceProps<string>, 'label' | 'options'>>> = {
    territory: {
      label: 'Territoire',
      options: territories.map(({ key, name, level }) => [key, name, capitalised(levelPlural(level))]),
    },
    theme: { label: 'Thème', options: themes.map(({ id, label }) => [id, label]) },
    sheet: { label: 'Fiche', options: sheets.map(({ id, title }) => [id, title]) },
  };
  return (
    <>
      <Radios
        label="Ce qui est montré"
        options={isPartial ? KINDS.filter(([listed]) => listed !== 'sheet') : KINDS}
        value={kind}
        onPick={(picked) => change({ kind: picked })}
      />
      {kind !== 'all' && (
        <List
          key={kind}
          {...lists[kind]}
          value={choice[kind]}
          onPick={(picked) => change({ ...choice, [kind]: picked })}
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

const WIDTHS = [320, 480, 640, 900, 1200].map(
  (width) => [`${width}`, `${width.toLocaleString('fr')} pixels`] as const,
);

const HEIGHTS = [240, 320, 400, 480, 600, 800].map((height) => [`${height}`, `${height} pixels`] as const);

function LookFields({ choice, change }: FieldsProps) {
  const { scheme, width, height } = choice;
  return (
    <>
      <Radios
        label="Couleurs"
        options={SCHEMES}
        value={scheme}
        onPick={(picked) => change({ scheme: picked })}
      />
      <div className={styles.choices}>
        <List
          label="Largeur"
          options={[['', 'Toute la largeur'], ...WIDTHS]}
          value={`${width ?? ''}`}
          onPick={(picked) => change({ width: picked === '' ? null : Number(picked) })}
        />
        <List
          label="Hauteur"
          options={HEIGHTS}
          value={`${height}`}
          onPick={(picked) => change({ height: Number(picked) })}
        />
      </div>
    </>
  );
}
