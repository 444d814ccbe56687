import { Button } from '../../ui/Button.tsx';
import type { EditorStart, FieldSchema } from '../protocol.ts';
import { BodyFields } from './BodyFields.tsx';
import { FaultsOf, ToldFaults } from './Faults.tsx';
import { Field } from './Field.tsx';
import { withImage } from './form-values.ts';
import { ImagesField } from './ImagesField.tsx';
import { PlacesField } from './PlacesField.tsx';
import { SchemaField } from './SchemaField.tsx';
import styles from './SheetEditor.module.css';
import { SheetPreview } from './SheetPreview.tsx';
import type { UseSheet } from './sheet-store.ts';
import { TerritoriesField } from './TerritoriesField.tsx';
import { ThemesField } from './ThemesField.tsx';

interface SheetEditorProps extends EditorStart {
  readonly useSheet: UseSheet;
}

/** Drawn by hand; the schema draws the others. */
const OWN: readonly string[] = ['territoire', 'themes', 'images', 'lieux'];

/** Written by the import, most of the time. */
const LAST: readonly string[] = ['source', 'ecarte'];

function goToFirstFault(): void {
  const fault = document.querySelector('[data-faults]:has([data-error])');
  const field = fault?.parentElement?.querySelector<HTMLElement>('input, textarea, select');
  field?.focus();
}

export function SheetEditor({ schema, themes, site, useSheet }: SheetEditorProps) {
  const { title, parts, tells, faults, save } = useSheet();
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
          <SaveBar
            useSheet={useSheet}
            onSave={saveOrShow}
            drawn={[
              ...['titre', 'adresse', ...(parts.length > 0 ? ['partie'] : [])],
              ...Object.keys(schema.properties ?? {}),
            ]}
          />
        </form>
        <SheetPreview useSheet={useSheet} />
      </main>
    </ToldFaults>
  );
}

type FormFieldsProps = Omit<SheetEditorProps, 'site'>;

function FormFields({ schema, themes, useSheet }: FormFieldsProps) {
  const { fields, title, parts, newImages, heavyImages, write, setField } = useSheet();
  const properties: Readonly<Record<string, FieldSchema>> = schema.properties ?? {};
  const others = Object.keys(properties).filter((key) => !OWN.includes(key) && !LAST.includes(key));
  const drawn = (key: string) => (
    <SchemaField
      key={key}
      schema={properties[key] ?? {}}
      path={key}
      value={fields[key]}
      onChange={(value) => setField(key, value)}
    />
  );
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
      <TerritoriesField
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
        onAdd={(image) => {
          const own = { images: fields.images, newImages, heavyImages };
          const { images, replaced, ...added } = withImage(own, image);
          write({ ...added, fields: { ...fields, images } });
          return replaced;
        }}
      />
      {others.map(drawn)}
      <PlacesField
        schema={properties.lieux ?? {}}
        value={fields.lieux}
        onChange={(value) => setField('lieux', value)}
      />
      {LAST.map(drawn)}
    </>
  );
}

function AddressField({ useSheet }: Pick<SheetEditorProps, 'useSheet'>) {
  const { id, version, write } = useSheet();
  if (version !== null) return null;
  return (
    <Field
      label="Adresse de la fiche"
      path="adresse"
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
  /** What tells its own faults. */
  readonly drawn: readonly string[];
}

function SaveBar({ useSheet, onSave, drawn }: SaveBarProps) {
  const { status, trouble, faults, tells, id } = useSheet();
  const errors = faults.filter(({ isError }) => isError).length;
  return (
    <div className={styles.save}>
      <FaultsOf path="" id="fautes" drawn={drawn} />
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
    ? 'Pas encore enregistrée\u00a0: une ligne est à corriger.'
    : `Pas encore enregistrée\u00a0: ${errors} lignes sont à corriger.`;
