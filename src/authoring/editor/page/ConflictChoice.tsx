import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import type { EditorStart, FieldSchema } from '../protocol.ts';
import { type Difference, differences, differing, type Side, wordsOf } from './conflict.ts';
import styles from './editor.module.css';
import type { UseSheet } from './sheet-store.ts';

const SIDES: readonly (readonly [Side, string])[] = [
  ['mine', 'Le vôtre'],
  ['theirs', 'Celui du fichier'],
  ['both', 'Les deux, l’un après l’autre'],
];

const OTHER = { mine: 'theirs', theirs: 'mine' } as const;

interface ConflictChoiceProps {
  readonly schema: FieldSchema;
  readonly themes: EditorStart['themes'];
  readonly useSheet: UseSheet;
}

/** Where the file changed since the form was opened: both texts beside each other, a choice for each part. */
export function ConflictChoice({ schema, themes, useSheet }: ConflictChoiceProps) {
  const { base, fields, title, parts, theirs, settle } = useSheet();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  if (theirs === null) return null;
  const said = (value: unknown) =>
    wordsOf(value, (text) => themes.find(({ id }) => id === text)?.label ?? text);
  const found = differences(base, { fields, title, parts }, theirs).map((one) => ({
    ...one,
    side: chosen[one.key] ?? one.side,
  }));
  return (
    <section className="stack airy" aria-labelledby="conflit" data-conflict="">
      <h2 id="conflit">Ce fichier a changé pendant que vous écriviez</h2>
      <p>Choisissez ce qui est gardé. Rien n’est écrit avant que vous enregistriez de nouveau.</p>
      {found.map((one) => (
        <fieldset key={one.key} className={`card ${styles.group} ${styles.sides}`}>
          <legend className="strong">{legendOf(one, schema)}</legend>
          {SIDES.filter(([side]) => side !== 'both' || canJoin(one)).map(([side, words]) => (
            <div key={side} className="stack">
              <label className="target">
                <input
                  type="radio"
                  name={one.key}
                  checked={one.side === side}
                  onChange={() => setChosen({ ...chosen, [one.key]: side })}
                />{' '}
                {words}
              </label>
              {side !== 'both' && <Words of={said(one[side])} other={said(one[OTHER[side]])} />}
            </div>
          ))}
        </fieldset>
      ))}
      <p className={`ruled ${styles.save}`}>
        <Button
          look="main"
          onClick={() => {
            settle(found);
            setChosen({});
            document.querySelector<HTMLElement>('[data-save]')?.focus();
          }}
        >
          Reprendre ces choix dans le formulaire
        </Button>
      </p>
    </section>
  );
}

function Words({ of, other }: Readonly<Record<'of' | 'other', string>>) {
  const { before, own, after } = differing(of, other);
  return (
    <p className={styles.words}>
      {before}
      {own && <mark>{own}</mark>}
      {after}
      {of === '' && '(rien)'}
    </p>
  );
}

const canJoin = ({ key, mine, theirs }: Difference) =>
  key.startsWith('## ') && mine !== undefined && theirs !== undefined;

function legendOf({ key }: Difference, schema: FieldSchema): string {
  if (key === '#') return 'Titre de la fiche';
  return key.startsWith('#')
    ? `Partie «\u00a0${key.slice(3)}\u00a0»`
    : (schema.properties?.[key]?.title ?? key);
}
