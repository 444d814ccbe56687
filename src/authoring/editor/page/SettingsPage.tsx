import type { ChangeEvent } from 'react';
import { slugify } from '../../../core/text/slug.ts';
import { Button } from '../../../ui/Button.tsx';
import type { FieldSchema, ListedSheet } from '../protocol.ts';
import { askEditor } from './ask-editor.ts';
import styles from './editor.module.css';
import { FaultsOf, Field } from './Field.tsx';
import { FileInput } from './FileInput.tsx';
import { FormFrame } from './FormFrame.tsx';
import { counted, freeId, listOf, recordOf, textOf } from './form-values.ts';
import { base64Of } from './ImagesField.tsx';
import { ListLines } from './Lines.tsx';
import { Fields, namedBy, ObjectField, type SchemaFieldProps, titledIn } from './SchemaField.tsx';
import type { UseSheet } from './sheet-store.ts';
import { ChoiceBox } from './TerritoryBox.tsx';

interface SettingsPageProps {
  readonly schema: FieldSchema;
  readonly site: string;
  readonly sheets: readonly ListedSheet[];
  readonly useSheet: UseSheet;
}

/** What the network says of itself, or its themes: the fields are those of the file's schema. */
export function SettingsPage({ schema, site, sheets, useSheet }: SettingsPageProps) {
  const { fields, base, newImages, write } = useSheet();
  const imageFile = (props: SchemaFieldProps) => (
    <ImageFileField
      {...props}
      onChoose={(name, base64) =>
        write({ fields: { ...fields, [props.path]: name }, newImages: { ...newImages, [name]: base64 } })
      }
    />
  );
  return (
    <FormFrame
      schema={schema}
      useSheet={useSheet}
      site={site}
      title={schema.properties?.themes ? 'Thèmes' : 'Réglages'}
      named={['cette page', 'Page enregistrée']}
      link={<a href="../">Voir le site</a>}
    >
      <nav aria-label="Sur cette page" className={`row wraps ${styles.index}`}>
        {titledIn(schema).map(([key, { title }]) => (
          <a key={key} href={`#${key}`}>
            {title}
          </a>
        ))}
      </nav>
      <Fields
        schema={schema}
        path=""
        value={fields}
        onChange={(next) => write({ fields: recordOf(next) })}
        own={{
          logo: imageFile,
          favicon: imageFile,
          accent: (props) => <ColourField {...props} />,
          themes: (props) => (
            <ThemeLines {...props} sheets={sheets} stored={listOf(base.fields.themes).map(idOf)} />
          ),
        }}
      />
    </FormFrame>
  );
}

function ColourField({ schema, path, value, onChange }: SchemaFieldProps) {
  const given = {
    value: textOf(value),
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => onChange(currentTarget.value),
  };
  return (
    <Field {...namedBy(schema, path)}>
      {(ids) => (
        <div className="row">
          <input {...ids} {...given} type="text" />
          <input {...given} value={given.value || '#1f4e8c'} type="color" aria-label="Choisir la couleur" />
        </div>
      )}
    </Field>
  );
}

interface ImageFileFieldProps extends SchemaFieldProps {
  readonly onChoose: (name: string, base64: string) => void;
}

/** A file that is chosen, written beside the settings. */
function ImageFileField({ schema, path, value, onChange, onChoose }: ImageFileFieldProps) {
  const choose = async (file: File) => {
    const [extension = ''] = /\.\w+$/u.exec(file.name) ?? [];
    const stem = slugify(file.name.replace(extension, '')) || path;
    onChoose(`${stem}${extension.toLowerCase()}`, await base64Of(file));
  };
  const name = textOf(value);
  return (
    <div className="stack">
      <Field {...namedBy(schema, path)}>
        {(ids) => <FileInput {...ids} accept=".svg,.png" onChoose={choose} />}
      </Field>
      {name !== '' && (
        <p className="row wraps">
          Fichier choisi{'\u00a0'}: {name}
          <Button look="link" aria-label={`Retirer ${name}`} onClick={() => onChange(undefined)}>
            Retirer
          </Button>
        </p>
      )}
    </div>
  );
}

const idOf = (theme: unknown) => textOf(recordOf(theme).id);

interface ThemeLinesProps extends SchemaFieldProps {
  readonly sheets: readonly ListedSheet[];
  /** Ids that the file has: they no longer follow a name. */
  readonly stored: readonly string[];
}

function ThemeLines({ schema, path, value, onChange, sheets, stored }: ThemeLinesProps) {
  const themes = listOf(value);
  const having = (theme: unknown) => sheets.filter((sheet) => sheet.themes.includes(idOf(theme)));
  const changed = (theme: unknown, next: unknown, at: number): unknown => {
    if (stored.includes(idOf(theme))) return next;
    const others = themes.filter((_, other) => other !== at).map(idOf);
    return { ...recordOf(next), id: freeId(textOf(recordOf(next).label), [...stored, ...others]) };
  };
  return (
    <>
      <p className="soft">{schema.description}</p>
      <FaultsOf path={path} id={`${path}-fautes`} drawn={themes.map((_, at) => String(at))} />
      <ListLines
        values={themes}
        onChange={onChange}
        stays={(theme) => having(theme).length > 0}
        words="Supprimer ce thème"
        nameOf={(number) => `Supprimer le thème ${nameOf(themes[number - 1], number - 1)}`}
        // An angle that comes near none before it.
        added={['Ajouter un thème', { id: '', hue: Math.round(themes.length * 137.5) % 360 }]}
      >
        {(theme, change, at) => (
          <ThemeLine
            schema={{ ...schema.items, title: nameOf(theme, at) }}
            path={`${path}.${at}`}
            value={theme}
            onChange={(next) => change(changed(theme, next, at))}
            sheets={having(theme)}
          />
        )}
      </ListLines>
    </>
  );
}

const nameOf = (theme: unknown, at: number) => textOf(recordOf(theme).label) || `Thème ${at + 1}`;

/** `sheets` are those that have it. */
function ThemeLine({ sheets, ...theme }: Omit<ThemeLinesProps, 'stored'>) {
  const { hue } = recordOf(theme.value);
  const drawn = (name: string) => (
    <img className={styles.sign} alt="" src={`icones/${encodeURIComponent(name)}?${textOf(hue)}`} />
  );
  return (
    <>
      <ObjectField
        {...theme}
        own={{
          icon: ({ schema, path, value, onChange }) => (
            <ChoiceBox
              {...namedBy(schema, path)}
              value={value}
              onChange={onChange}
              ask={(query) => askEditor('icones', query)}
              listName="Icônes"
              image={drawn}
            />
          ),
        }}
      />
      {sheets.length > 0 && (
        <details className={styles.users}>
          <summary className="target">
            Ne se supprime pas{'\u00a0'}: {counted(sheets.length, 'fiche')} avec ce thème
          </summary>
          <ul>
            {sheets.map(({ id, title }) => (
              <li key={id}>
                <a href={`?fiche=${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
