import { notes, parts } from 'virtual:atlas/notes';
import { type FormEvent, type MouseEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  composeSheet,
  missingFrom,
  PART_IDS,
  type PartId,
  type Proposal,
} from '../../core/proposal/compose-sheet.ts';
import { themes } from '../../state/data/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { useHydrated } from '../../ui/use-hydrated.ts';
import {
  ComposingForm,
  type Errors,
  FieldError,
  FormNeedsScript,
  NobodyYet,
  SendBox,
  TextField,
  useComposing,
} from '../shared/FormParts.tsx';
import styles from '../shared/Forms.module.css';
import page from '../shared/TextPage.module.css';
import { keepMyProposal, useMyProposal } from './my-proposal.ts';
import type { ProposedTerritory } from './proposed-territory.ts';

function compose(data: FormData) {
  const proposal = readProposal(data);
  const errors = missingFrom(proposal);
  if (errors.size > 0) return { errors };
  const words = { subject: 'Proposition de fiche', opening: 'Bonjour, voici une fiche pour la carte.' };
  return { message: { ...composeSheet(proposal, parts), ...words } };
}

export function ProposePage({ territory }: { readonly territory: ProposedTerritory | null }) {
  const { errors, message, setComposed, onCompose } = useComposing(compose);
  const [isRefused, setRefused] = useState(false);
  const written = useMyProposal();
  const keep = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    setComposed({ errors });
    setRefused(!keepMyProposal(new FormData(currentTarget)));
  };
  const empty = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    // Resetting a form restores the values that its fields started from: these must be empty first.
    flushSync(() => {
      keepMyProposal(null);
      setComposed({});
    });
    form?.reset();
    form?.querySelector('input')?.focus();
  };
  return (
    <>
      <div>
        <p>
          {notes.proposal} Écrivez ce que vous en savez{'\u00a0'}: cette page en fait une fiche, à relire et à
          transmettre.
        </p>
        <NobodyYet />
        <p>
          Ce que vous écrivez est gardé sur cet appareil seulement{'\u00a0'}: vous pouvez quitter cette page,
          puis y revenir.
        </p>
      </div>
      <FormNeedsScript />
      <ComposingForm key={territory?.words} onInput={keep}>
        <ProposalFields errors={errors} territory={territory} written={written} />
        {isRefused && (
          <p role="alert" className={`strong ${page.aside}`}>
            Le navigateur refuse de garder ce que vous écrivez{'\u00a0'}: composez la fiche avant de quitter
            cette page.
          </p>
        )}
        <div className="row wraps">
          <Button look="main" onClick={onCompose}>
            Composer la fiche
          </Button>
          {written.size > 0 && <Button onClick={empty}>Effacer ce que j’ai écrit</Button>}
        </div>
      </ComposingForm>
      {message && <SendBox title="La fiche est prête" message={message} />}
    </>
  );
}

const BY_LINE = 'Une ligne chacun, avec un tiret devant pour en faire une liste.';

const HINTS: Readonly<Record<PartId, string>> = {
  pourquoi: `Le besoin, l’objectif. ${BY_LINE}`,
  concretement: 'Ce que fait la collectivité, avec qui, depuis quand.',
  resultats: `Ce qui a changé. ${BY_LINE}`,
  chiffres: 'Un chiffre par ligne, le nombre en tête\u00a0: «\u00a049 projets soutenus en 2021\u00a0».',
  plus: 'Ce qui fait réussir le projet, ou le rend original.',
  partenaires: 'Associations, entreprises, habitants, financeurs.',
};

function readProposal(data: FormData): Proposal {
  const text = (name: string) => String(data.get(name) ?? '');
  return {
    territory: text('territoire'),
    title: text('titre'),
    themes: data.getAll('themes').map(String),
    parts: Object.fromEntries(PART_IDS.map((id) => [id, text(id)])),
    contact: {
      nom: text('nom'),
      fonction: text('fonction'),
      courriel: text('courriel'),
      telephone: text('telephone'),
    },
  };
}

interface ProposalFieldsProps {
  readonly errors: Errors | undefined;
  readonly territory: ProposedTerritory | null;
  /** What was written before, by field. */
  readonly written: URLSearchParams;
}

function ProposalFields({ errors, territory, written }: ProposalFieldsProps) {
  const line = (name: string) => ({
    name,
    defaultValue: written.get(name) ?? '',
    error: errors?.get(name),
  });
  const place = written.get('territoire') ?? territory?.words ?? '';
  return (
    <>
      <fieldset className="bare stack">
        <legend className="bare title">Le territoire et le projet</legend>
        <TextField
          {...line('territoire')}
          label="Territoire"
          required
          defaultValue={place}
          hint={
            territory?.words === place
              ? `Pour ${territory.name}. Vous pouvez nommer un autre territoire.`
              : 'Son nom avec son échelon\u00a0: «\u00a0Ville de Nancy\u00a0», «\u00a0Département de la Vienne\u00a0».'
          }
        />
        <TextField
          {...line('titre')}
          label="Titre"
          required
          hint="Ce que fait la collectivité, en une phrase."
        />
      </fieldset>
      <ThemeChoice errors={errors} written={written} />
      <fieldset className="bare stack">
        <legend className="bare title">Le projet, partie par partie</legend>
        <p className="small soft">Remplissez celles que vous pouvez{'\u00a0'}; une seule suffit.</p>
        {parts.map(({ id, heading }, at) => (
          <TextField
            key={id}
            {...line(id)}
            label={heading}
            hint={HINTS[id]}
            rows={4}
            error={at === 0 ? errors?.get('parties') : undefined}
          />
        ))}
      </fieldset>
      <fieldset className="bare stack">
        <legend className="bare title">À qui parler{'\u202f'}?</legend>
        <p className="small soft">
          Facultatif. N’écrivez que les coordonnées de qui l’accepte{'\u00a0'}: elles seront publiées.
        </p>
        <TextField {...line('nom')} label="Service, ou personne" autoComplete="name" />
        <TextField {...line('fonction')} label="Fonction" autoComplete="organization-title" />
        <TextField {...line('courriel')} label="Courriel" type="email" autoComplete="email" />
        <TextField {...line('telephone')} label="Téléphone" type="tel" autoComplete="tel" />
      </fieldset>
    </>
  );
}

function ThemeChoice({ errors, written }: Pick<ProposalFieldsProps, 'errors' | 'written'>) {
  const error = errors?.get('themes');
  const chosen = written.getAll('themes');
  return (
    // A checkbox that is hydrated keeps what it was prerendered with.
    <fieldset
      key={String(useHydrated())}
      className="bare stack"
      aria-describedby="themes-aide"
      data-fault={error ? '' : undefined}
    >
      <legend className="bare title">Thèmes</legend>
      <div id="themes-aide">
        <p className="small soft">Au moins un (nécessaire).</p>
        {error && <FieldError id="themes-erreur">{error}</FieldError>}
      </div>
      <div className={styles.choices}>
        {themes.map(({ id, label }) => (
          <label key={id} className="target">
            <input type="checkbox" name="themes" value={id} defaultChecked={chosen.includes(id)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
