import type { ReactNode } from 'react';
import { Button } from '../../../ui/Button.tsx';
import type { EditorStart, FieldSchema } from '../protocol.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import styles from './editor.module.css';
import { FaultsOf, ShownFaults } from './Field.tsx';
import { counted } from './form-values.ts';
import { goToResult, Result } from './Result.tsx';
import { titledIn } from './SchemaField.tsx';
import type { UseSheet } from './sheet-store.ts';

interface FormFrameProps {
  readonly useSheet: UseSheet;
  readonly schema: FieldSchema;
  readonly site: string;
  readonly title: string;
  /** What is saved, and what is said once it is: « la fiche », « Fiche enregistrée ». */
  readonly named: readonly [what: string, saved: string];
  /** Where it is seen once it is saved. */
  readonly link: ReactNode;
  readonly themes?: EditorStart['themes'];
  /** What is said first. */
  readonly arrived?: string | null;
  /** Fields that show their own faults, beside those of the schema. */
  readonly drawn?: readonly string[];
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

function goToFirstFault(): void {
  const fault = document.querySelector('[data-conflict], [data-faults]:has([data-error])');
  const place = fault?.matches('[data-conflict]') ? fault : fault?.parentElement;
  const control = place?.querySelector<HTMLElement>('input, textarea, select');
  control?.focus({ preventScroll: true });
  // Not where the bar that saves covers it.
  control?.scrollIntoView({ block: 'center' });
}

/** A form over a file: what was typed before, what changed meanwhile, its fields, and the button that saves it. */
export function FormFrame({ useSheet, schema, site, title, named, ...frame }: FormFrameProps) {
  const { link, arrived, themes = [], drawn = [], beside, children } = frame;
  const [what, saved] = named;
  const { status, trouble, faults, showsFaults, theirs, isRestored, leave, save } = useSheet();
  const errors = faults.filter(({ isError }) => isError).length;
  const isRefused = status === 'changed' && showsFaults && errors > 0 && theirs === null;
  const saveOrShow = async () => {
    if (!(await save())) goToFirstFault();
    goToResult();
  };
  return (
    <ShownFaults value={showsFaults ? faults : []}>
      <title>{`${title} · ${site}`}</title>
      <main className={`stack ${beside ? styles.columns : styles.alone}`}>
        <form
          className={`stack ${styles.form}`}
          onSubmit={(event) => {
            event.preventDefault();
            void saveOrShow();
          }}
        >
          <p>
            <a href="./">Toutes les fiches</a>
          </p>
          <h1>{title}</h1>
          {isRestored && (
            <p className={`row wraps ${styles.faults}`}>
              Ce que vous aviez écrit sans l’enregistrer est repris.
              <Button look="link" onClick={() => leave(location.href)}>
                Revenir à ce qui est enregistré
              </Button>
            </p>
          )}
          <FaultsOf path="" id="fautes" drawn={[...drawn, ...titledIn(schema).map(([key]) => key)]} />
          <ConflictChoice schema={schema} themes={themes} useSheet={useSheet} />
          {children}
          <div className={`row wraps ruled ${styles.save}`}>
            <Button look="main" data-save="" disabled={status === 'saving'} onClick={saveOrShow}>
              Enregistrer {what}
            </Button>
            <Result>
              {trouble ?? (status === 'read' && arrived)}
              {trouble === null && status === 'saving' && 'Enregistrement…'}
              {trouble === null && isRefused && refusal(errors)}
              {theirs !== null &&
                'Pas encore enregistrée\u00a0: choisissez d’abord ce qui est gardé, plus haut.'}
              {status === 'saved' && (
                <>
                  {saved}
                  {faults.length > 0 && `, ${counted(faults.length, 'point')} à vérifier`}. {link}
                </>
              )}
            </Result>
          </div>
        </form>
        {beside}
      </main>
    </ShownFaults>
  );
}

const refusal = (errors: number) =>
  `Pas encore enregistrée\u00a0: ${errors === 1 ? 'une ligne est' : `${errors} lignes sont`} à corriger.`;
