import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import type { FieldSchema } from '../protocol.ts';
import { type Difference, differences, type Side, wordsOf } from './conflict.ts';
import styles from './editor.module.css';
import { recordOf } from './form-values.ts';
import type { UseSheet } from './sheet-store.ts';

const SIDES: readonly (readonly [Side, string])[] = [
  ['mine', 'Le vôtre'],
  ['theirs', 'Celui du fichier'],
  ['both', 'Les deux, l’un après l’autre'],
];

interface ConflictChoiceProps {
  readonly schema: FieldSchema;
  readonly useSheet: UseSheet;
}

/** Where the file changed since the form was opened: both texts beside each other, a choice for each part. */
export function ConflictChoice({ schema, useSheet }: ConflictChoiceProps) {
  const { base, fields, title, parts, theirs, settle } = useSheet();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  if (theirs === null) return null;
  const mine = { fields, title, parts };
  const found = differences(base, mine, theirs);
  const sideOf = ({ key, changedBy }: Difference) => chosen[key] ?? changedBy ?? 'mine';
  return (
    <section className="stack airy" aria-labelledby="conflit" data-conflict="">
      <h2 id="conflit">Ce fichier a changé pendant que vous écriviez</h2>
      <p>Choisissez ce qui est gardé. Rien n’est écrit avant que vous enregistriez de nouveau.</p>
      {found.map((one) => (
        <DifferenceChoice
          key={one.key}
          difference={one}
          legend={legendOf(one, schema)}
          side={sideOf(one)}
          onChoose={(side) => setChosen({ ...chosen, [one.key]: side })}
        />
      ))}
      <Button
        look="outline"
        onClick={() => {
          settle(Object.fromEntries(found.map((one) => [one.key, sideOf(one)])));
          setChosen({});
          document.querySelector<HTMLElement>('[data-save]')?.focus();
        }}
      >
        Reprendre ces choix dans le formulaire
      </Button>
    </section>
  );
}

function legendOf({ key, mine, theirs }: Difference, schema: FieldSchema): string {
  const [kind = '', ...name] = key.split('.');
  if (kind === 'titre') return 'Titre de la fiche';
  if (kind === 'champ') return schema.properties?.[name.join('.')]?.title ?? name.join('.');
  const { heading } = recordOf(mine ?? theirs);
  return heading === '' ? 'Texte au-dessus des parties' : `Partie «\u00a0${String(heading)}\u00a0»`;
}

interface DifferenceChoiceProps {
  readonly difference: Difference;
  readonly legend: string;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function DifferenceChoice({ difference, legend, side, onChoose }: DifferenceChoiceProps) {
  const { key, mine, theirs } = difference;
  const isText = key.startsWith('partie.');
  const shown = (value: unknown) => (isText ? wordsOf(recordOf(value).text) : wordsOf(value));
  const offered = isText && mine !== undefined && theirs !== undefined ? SIDES : SIDES.slice(0, 2);
  return (
    <fieldset className={`card ${styles.group} ${styles.sides}`}>
      <legend className="strong">{legend}</legend>
      {offered.map(([one, words]) => (
        <div key={one} className="stack">
          <label className="target">
            <input type="radio" name={key} checked={side === one} onChange={() => onChoose(one)} /> {words}
          </label>
          {one !== 'both' && <p className={styles.words}>{shown(difference[one]) || '(rien)'}</p>}
        </div>
      ))}
    </fieldset>
  );
}
