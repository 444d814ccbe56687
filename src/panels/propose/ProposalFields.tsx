import type { ProposedTerritory } from '../../data/proposed-territory.ts';
import { themes } from '../../data/settings.ts';
import {
  type Field,
  LONGEST_LINE,
  PARTS,
  type PartId,
  type Proposal,
} from '../../domain/proposal/compose-sheet.ts';
import styles from './ProposePage.module.css';
import { FieldError, TextField } from './TextField.tsx';

export type Errors = ReadonlyMap<Field, string>;

const LONGEST_TEXT = 6000;

const BY_LINE = 'Une ligne chacun, avec un tiret devant pour en faire une liste.';

const HINTS: Readonly<Record<PartId, string>> = {
  pourquoi: `Le besoin, l’objectif. ${BY_LINE}`,
  concretement: 'Ce que fait la collectivité, avec qui, depuis quand.',
  resultats: `Ce qui a changé. ${BY_LINE}`,
  chiffres: 'Un chiffre par ligne, le nombre en tête\u00a0: «\u00a049 projets soutenus en 2021\u00a0».',
  plus: 'Ce qui fait réussir le projet, ou le rend original.',
  partenaires: 'Associations, entreprises, habitants, financeurs.',
};

export function readProposal(data: FormData): Proposal {
  const said = (name: string) => String(data.get(name) ?? '');
  return {
    territory: said('territoire'),
    title: said('titre'),
    themes: data.getAll('themes').map(String),
    parts: Object.fromEntries(PARTS.map(({ id }) => [id, said(id)])),
    contact: {
      nom: said('nom'),
      fonction: said('fonction'),
      courriel: said('courriel'),
      telephone: said('telephone'),
    },
  };
}

interface ProposalFieldsProps {
  readonly errors: Errors;
  readonly territory: ProposedTerritory | null;
}

export function ProposalFields({ errors, territory }: ProposalFieldsProps) {
  const line = { longest: LONGEST_LINE };
  return (
    <>
      <fieldset>
        <legend>Où, et quoi</legend>
        <TextField
          {...line}
          name="territoire"
          label="Territoire"
          isRequired
          value={territory?.words ?? ''}
          hint={
            territory
              ? `Pour ${territory.name}. Vous pouvez nommer un autre territoire.`
              : 'Son nom avec son échelon\u00a0: «\u00a0Ville de Nancy\u00a0», «\u00a0Département de la Vienne\u00a0».'
          }
          error={errors.get('territoire')}
        />
        <TextField
          {...line}
          name="titre"
          label="Titre"
          isRequired
          hint="Ce que fait la collectivité, en une phrase."
          error={errors.get('titre')}
        />
      </fieldset>
      <ThemeChoice error={errors.get('themes')} />
      <fieldset>
        <legend>Le projet, en six parties</legend>
        <p className={styles.hint}>Remplissez celles que vous pouvez{'\u00a0'}; une seule suffit.</p>
        {PARTS.map(({ id, heading }, at) => (
          <TextField
            key={id}
            name={id}
            label={heading}
            hint={HINTS[id]}
            rows={4}
            longest={LONGEST_TEXT}
            error={at === 0 ? errors.get('parties') : undefined}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>À qui parler{'\u202f'}?</legend>
        <p className={styles.hint}>
          Facultatif. N’écrivez que les coordonnées de qui l’accepte{'\u00a0'}: elles seront publiées.
        </p>
        <TextField {...line} name="nom" label="Nom, ou service" error={errors.get('nom')} />
        <TextField {...line} name="fonction" label="Fonction" />
        <TextField {...line} name="courriel" label="Courriel" error={errors.get('courriel')} />
        <TextField {...line} name="telephone" label="Téléphone" error={errors.get('telephone')} />
      </fieldset>
    </>
  );
}

function ThemeChoice({ error }: { readonly error: string | undefined }) {
  return (
    <fieldset aria-describedby="themes-aide">
      <legend>Thèmes</legend>
      <div id="themes-aide">
        <p className={styles.hint}>Au moins un (nécessaire).</p>
        {error && <FieldError id="themes-erreur">{error}</FieldError>}
      </div>
      <div className={styles.themes}>
        {themes.map(({ id, label }) => (
          <label key={id}>
            <input type="checkbox" name="themes" value={id} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
