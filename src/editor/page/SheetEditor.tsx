import { Button } from '../../ui/Button.tsx';
import type { EditorStart, FieldSchema } from '../protocol.ts';
import { BodyFields } from './BodyFields.tsx';
import { FaultsOf, ToldFaults } from './Faults.tsx';
import { Field } from './Field.tsx';
import { listOf } from './form-values.ts';
import { ImagesField } from './ImagesField.tsx';
import { SchemaField } from './SchemaField.tsx';
import styles from './SheetEditor.module.css';
import { SheetPreview } from './SheetPreview.tsx';
import type { UseSheet } from './sheet-store.ts';
import { TerritoryField } from './TerritoryField.tsx';
import { ThemesField } from './ThemesField.tsx';

interface SheetEditorProps extends EditorStart {
  readonly useSheet: UseSheet;
}

/** Drawn by hand above the text; the schema draws the others below it. */
const ABOVE: readonly string[] = ['territoire', 'themes', 'images'];

/** Written by the import, or line by line: kept as they are. */
const KEPT: readonly string[] = ['lieux', 'ecarte'];

function goToFirstFault(): void {
  const fault = document.querySelector('[data-faults]:has([data-error])');
  const field = fault?.parentElement?.querySelector<HTMLElement>('input, textarea, select');
  field?.focus();
}

export function SheetEditor({ schema, themes, site, useSheet }: SheetEditorProps) {
  const { title, tells, faults, save } = useSheet();
  const saveOrShow = async () => {
    if (!(await save())) goToFirstFault();
  };
  return (
    <ToldFaults value={tells ? faults : []}>
      <title>{`${title || 'Nouvelle fiche'} · ${site}`}</title>
      <main className={styles.page}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void saveOrShow();
          }}
        >
          <p>
            <a href="./">Toutes les fiches</a>
          </p>
          <h1>{title || 'Nouvelle fiche'}</h1>
          <FormFields schema={schema} themes={themes} useSheet={useSheet} />
          <SaveBar useSheet={useSheet} onSave={saveOrShow} />
        </form>
        <SheetPreview useSheet={useSheet} />
      </main>
    </ToldFaults>
  );
}

type FormFieldsProps = Omit<SheetEditorProps, 'site'>;

function FormFields({ schema, themes, useSheet }: FormFieldsProps) {
  const { fields, title, parts, newImages, write, setField } = useSheet();
  const properties: Readonly<Record<string, FieldSchema>> = schema.properties ?? {};
  const others = Object.entries(properties).filter(([key]) => !ABOVE.includes(key) && !KEPT.includes(key));
  return (
    <>
      <Field label="Titre de la fiche" path="titre" isRequired>
        {(ids) => (
          <input
            {...ids}
            type="text"
            value={title}
            onChange={(event) => write({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <AddressField useSheet={useSheet} />
      <TerritoryField
        schema={properties.territoire ?? {}}
        value={fields.territoire}
        onChange={(value) => setField('territoire', value)}
      />
      <ThemesField themes={themes} value={fields.themes} onChange={(value) => setField('themes', value)} />
      <BodyFields parts={parts} onChange={(next) => write({ parts: next })} />
      <ImagesField
        schema={properties.images ?? {}}
        value={fields.images}
        onChange={(value) => setField('images', value)}
        onAdd={({ name, base64 }) =>
          write({
            newImages: { ...newImages, [name]: base64 },
            fields: { ...fields, images: [...listOf(fields.images), { fichier: name }] },
          })
        }
      />
      {others.map(([key, one]) => (
        <SchemaField
          key={key}
          schema={one}
          path={key}
          value={fields[key]}
          onChange={(value) => setField(key, value)}
        />
      ))}
      {KEPT.some((key) => key in fields) && (
        <p className={styles.kept}>
          Les lignes « lieux » et « ecarte » de cette fiche restent telles quelles : elles se corrigent dans
          le fichier.
        </p>
      )}
    </>
  );
}

function AddressField({ useSheet }: Pick<SheetEditorProps, 'useSheet'>) {
  const { id, version, write } = useSheet();
  if (version !== null) return null;
  return (
    <Field
      label="Adresse de la fiche"
      path="-"
      isRequired
      help="Des mots en minuscules sans accent, séparés par des tirets. Elle ne change plus ensuite."
    >
      {(ids) => (
        <input
          {...ids}
          type="text"
          value={id}
          onChange={(event) => write({ id: event.currentTarget.value, ownId: true })}
        />
      )}
    </Field>
  );
}

interface SaveBarProps {
  readonly useSheet: UseSheet;
  readonly onSave: () => Promise<void>;
}

function SaveBar({ useSheet, onSave }: SaveBarProps) {
  const { status, trouble, faults, tells, id } = useSheet();
  const errors = faults.filter(({ isError }) => isError).length;
  return (
    <div className={styles.save}>
      <FaultsOf path="" id="fautes" />
      <Button look="main" disabled={status === 'saving'} onClick={onSave}>
        Enregistrer la fiche
      </Button>
      <p role="status">
        {trouble}
        {trouble === null && status === 'saving' && 'Enregistrement…'}
        {trouble === null && status === 'changed' && tells && errors > 0 && refusal(errors)}
        {status === 'saved' && (
          <>
            Fiche enregistrée. <a href={`../fiches/${id}/`}>La voir sur le site</a>
          </>
        )}
      </p>
    </div>
  );
}

const refusal = (errors: number) =>
  errors === 1
    ? 'Pas encore enregistrée : une ligne est à corriger.'
    : `Pas encore enregistrée : ${errors} lignes sont à corriger.`;
