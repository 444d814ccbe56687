import { Button } from '../../../ui/Button.tsx';
import type { EditorStart, FieldSchema } from '../protocol.ts';
import { BodyFields } from './BodyFields.tsx';
import { DoubtList } from './DoubtList.tsx';
import styles from './editor.module.css';
import { FaultsOf, Group, TextInput } from './Field.tsx';
import { FormFrame } from './FormFrame.tsx';
import { listOf, placeOf, placeValue, withImage } from './form-values.ts';
import { ImagesField } from './ImagesField.tsx';
import { ListLines } from './Lines.tsx';
import { SchemaField, type SchemaFieldProps } from './SchemaField.tsx';
import { SheetActions } from './SheetActions.tsx';
import type { UseSheet } from './sheet-store.ts';
import { TerritoryBox } from './TerritoryBox.tsx';

interface SheetEditorProps extends Omit<EditorStart, 'settings' | 'parts'> {
  readonly useSheet: UseSheet;
  /** The address that led here, where it was another. */
  readonly former: string | null;
}

/** Fields with a component of their own; the others follow the schema. */
const OWN: readonly string[] = ['territoire', 'themes', 'images', 'lieux', 'proposee'];

/** Written by the import, most of the time. */
const LAST: readonly string[] = ['source', 'ecarte', 'anciennement'];

export function SheetEditor({ schema, themes, site, useSheet, former }: SheetEditorProps) {
  const { id, title, parts, fields, base, setField } = useSheet();
  const isProposed = fields.proposee !== undefined;
  return (
    <FormFrame
      schema={schema}
      themes={themes}
      useSheet={useSheet}
      site={site}
      title={title || 'Nouvelle fiche'}
      named={['la fiche', 'Fiche enregistrée']}
      link={<a href={`../fiches/${id}/`}>La voir sur le site</a>}
      arrived={former && `L’adresse de cette fiche est changée\u00a0: l’ancienne mène ici.`}
      drawn={['titre', 'adresse', ...(parts.length > 0 ? ['partie'] : [])]}
      beside={<SheetPreview useSheet={useSheet} />}
    >
      {(isProposed || base.fields.proposee !== undefined) && (
        <p role="status" tabIndex={-1} className={`row wraps ${styles.faults}`}>
          {isProposed
            ? 'Cette fiche est une proposition\u00a0: elle n’est pas encore publiée.'
            : 'Proposition acceptée\u00a0: enregistrez la fiche pour la publier.'}
          {isProposed && (
            <Button
              look="link"
              onClick={({ currentTarget }) => {
                currentTarget.parentElement?.focus();
                setField('proposee', undefined);
              }}
            >
              L’accepter
            </Button>
          )}
        </p>
      )}
      <DoubtList useSheet={useSheet} />
      <FormFields schema={schema} themes={themes} useSheet={useSheet} />
    </FormFrame>
  );
}

function FormFields({ schema, themes, useSheet }: Omit<SheetEditorProps, 'site' | 'former'>) {
  const { id, version, fields, title, parts, newImages, heavyImages, write, setField } = useSheet();
  const properties: Readonly<Record<string, FieldSchema>> = schema.properties ?? {};
  const others = Object.keys(properties).filter((key) => !OWN.includes(key) && !LAST.includes(key));
  const field = (key: string): SchemaFieldProps => ({
    schema: properties[key] ?? {},
    path: key,
    value: fields[key],
    onChange: (value) => setField(key, value),
  });
  const drawn = (key: string) => <SchemaField key={key} {...field(key)} />;
  return (
    <>
      <TextInput
        label="Titre de la fiche"
        path="titre"
        isRequired
        value={title}
        onChange={(words) => write({ title: words })}
      />
      {version === null && (
        <TextInput
          label="Adresse de la fiche"
          path="adresse"
          isRequired
          help="Des mots en minuscules sans accent, séparés par des tirets. Elle ne change plus ensuite."
          value={id}
          onChange={(own) => write({ id: own, ownId: true })}
        />
      )}
      <TerritoriesField title={properties.territoire?.title} {...field('territoire')} />
      <ThemesField themes={themes} {...field('themes')} />
      <BodyFields parts={parts} onChange={(next) => write({ parts: next })} />
      <ImagesField
        {...field('images')}
        onAdd={(image) => {
          const own = { images: fields.images, newImages, heavyImages };
          const { images, replaced, ...added } = withImage(own, image);
          write({ ...added, fields: { ...fields, images } });
          return replaced;
        }}
      />
      {others.map(drawn)}
      <PlacesField {...field('lieux')} />
      {LAST.map(drawn)}
      <SheetActions key={id} useSheet={useSheet} />
    </>
  );
}

/** The sheet as the site will show it, as it is written and not yet saved. */
function SheetPreview({ useSheet }: { readonly useSheet: UseSheet }) {
  const { preview, isChecking, faults } = useSheet();
  const isStale = faults.some(({ isError }) => isError);
  return (
    <section className={styles.preview} aria-labelledby="apercu">
      <h2 id="apercu">Aperçu</h2>
      <p className={`soft ${styles.state}`}>
        {isChecking && 'Aperçu en cours…'}
        {!isChecking && isStale && 'L’aperçu attend que la fiche soit complète.'}
      </p>
      {preview !== null && (
        <iframe
          className={`card ${styles.frame}`}
          title="Aperçu de la fiche"
          src={preview}
          sandbox="allow-same-origin"
        />
      )}
    </section>
  );
}

type OwnFieldProps = Pick<SchemaFieldProps, 'schema' | 'value' | 'onChange'>;

/** One name is written alone, several as a list. */
const asWritten = (names: readonly unknown[]): unknown => (names.length > 1 ? names : (names[0] ?? ''));

const HELP =
  'Avec son échelon : «\u00a0Ville de Nancy\u00a0», «\u00a0Département de la Vienne\u00a0». Choisissez dans la liste qui s’ouvre.';

interface TerritoriesFieldProps extends Omit<OwnFieldProps, 'schema'> {
  readonly title: string | undefined;
  readonly path: string;
}

export function TerritoriesField({ title = 'Territoire', path, value, onChange }: TerritoriesFieldProps) {
  const names = listOf(value);
  const shown = names.length > 0 ? names : [''];
  const isList = Array.isArray(value);
  return (
    <ListLines
      values={shown}
      onChange={(next) => onChange(asWritten(next))}
      stays={() => shown.length === 1}
      nameOf={(number) => `Retirer le territoire ${number}`}
      foot={isList && <FaultsOf path={path} id={`${path}-fautes`} drawn={names.map((_, at) => String(at))} />}
      added={['Ajouter un territoire', '']}
    >
      {(name, change, at) => (
        <TerritoryBox
          label={at === 0 ? title : `${title} ${at + 1}`}
          path={isList ? `${path}.${at}` : path}
          help={at === 0 ? HELP : undefined}
          value={name}
          onChange={change}
        />
      )}
    </ListLines>
  );
}

type ThemesFieldProps = Omit<OwnFieldProps, 'schema'> & Pick<EditorStart, 'themes'>;

export function ThemesField({ themes, value, onChange }: ThemesFieldProps) {
  const chosen = listOf(value).filter((one) => themes.some(({ id }) => id === one));
  return (
    <Group label="Thèmes" path="themes" help="Le principal donne sa couleur à la fiche.">
      <ul>
        {themes.map(({ id, label }) => (
          <li key={id} className="row wraps">
            <label className="target">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />{' '}
              {label}
            </label>
            {chosen[0] === id && <span className="small soft">principal</span>}
            {chosen.indexOf(id) > 0 && (
              <Button
                look="link"
                aria-label={`rendre principal\u00a0: ${label}`}
                onClick={() => onChange([id, ...chosen.filter((one) => one !== id)])}
              >
                rendre principal
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Group>
  );
}

function PlacesField({ schema, value, onChange }: OwnFieldProps) {
  const places = listOf(value);
  return (
    <Group
      label={schema.title ?? 'Lieux'}
      path="lieux"
      help="Des communes à l’intérieur du territoire de la fiche, montrées par un point sur la carte."
      drawn={places.map((_, at) => String(at))}
    >
      <ListLines
        values={places}
        onChange={onChange}
        nameOf={(number) => `Retirer le lieu ${number}`}
        added={['Ajouter un lieu', '']}
      >
        {(one, change, at) => {
          const place = placeOf(one);
          return (
            <>
              <TextInput
                label={`Lieu ${at + 1}, écrit comme dans le texte`}
                path={`lieux.${at}`}
                isRequired
                value={place.name}
                onChange={(name) => change(placeValue({ ...place, name }))}
              />
              <TextInput
                label={`Code Insee du lieu ${at + 1}`}
                help="Quand ce n’est pas son nom officiel, ou que plusieurs communes du territoire le portent."
                value={place.code}
                onChange={(code) => change(placeValue({ ...place, code }))}
              />
            </>
          );
        }}
      </ListLines>
    </Group>
  );
}
