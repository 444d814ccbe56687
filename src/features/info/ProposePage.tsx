import { notes, parts } from 'virtual:atlas/notes';
import { type ComponentProps, type MouseEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  type ComposedSheet,
  composeSheet,
  type Field,
  LONGEST_LINE,
  missingFrom,
  PART_IDS,
  type PartId,
  type Proposal,
} from '../../core/proposal/compose-sheet.ts';
import type { ProposedTerritory } from '../../state/data/proposed-territory.ts';
import { themes } from '../../state/data/settings.ts';
import { keepMyProposal, useMyProposal } from '../../state/my-proposal.ts';
import { Button } from '../../ui/Button.tsx';
import { useHydrated } from '../../ui/use-hydrated.ts';
import styles from './ProposePage.module.css';
import { SendBox } from './SendBox.tsx';
import { FieldError, FormNeedsScript, NobodyYet, TextField } from './TextField.tsx';
import { TextPage } from './TextPage.tsx';

const RESULT_ID = 'fiche-composee';

const nameOf: Readonly<Partial<Record<Field, string>>> = { parties: 'pourquoi' };

function focusField(form: HTMLFormElement, field: Field | undefined): void {
  const name = field && (nameOf[field] ?? field);
  const [first] = [...form.querySelectorAll<HTMLElement>('input, textarea')].filter(
    (node) => node.getAttribute('name') === name,
  );
  first?.focus();
}

export function ProposePage({ territory }: { readonly territory: ProposedTerritory | null }) {
  const [errors, setErrors] = useState<Errors>(new Map());
  const [composed, setComposed] = useState<ComposedSheet | null>(null);
  const [isRefused, setRefused] = useState(false);
  const written = useMyProposal();
  const compose = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    if (!form) return;
    const proposal = readProposal(new FormData(form));
    const missing = missingFrom(proposal);
    flushSync(() => {
      setErrors(missing);
      setComposed(missing.size > 0 ? null : composeSheet(proposal, parts));
    });
    if (missing.size > 0) focusField(form, [...missing.keys()][0]);
    else document.getElementById(RESULT_ID)?.focus();
  };
  const form: ComponentProps<'form'> = {
    onSubmit: (event) => event.preventDefault(),
    onInput: ({ currentTarget }) => {
      setComposed(null);
      setRefused(!keepMyProposal(new FormData(currentTarget)));
    },
  };
  const empty = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    // A form goes back to what its fields start from.
    flushSync(() => {
      keepMyProposal(null);
      setErrors(new Map());
      setComposed(null);
    });
    form?.reset();
    if (form) focusField(form, 'territoire');
  };
  return (
    <TextPage title="Proposer une fiche">
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
      <form key={territory?.words} {...form} noValidate className={styles.form}>
        <ProposalFields errors={errors} territory={territory} written={written} />
        {isRefused && (
          <p role="alert" className={styles.error}>
            Le navigateur refuse de garder ce que vous écrivez{'\u00a0'}: composez la fiche avant de quitter
            cette page.
          </p>
        )}
        <div className={styles.ways}>
          <Button look="main" onClick={compose}>
            Composer la fiche
          </Button>
          {written.size > 0 && <Button onClick={empty}>Effacer ce que j’ai écrit</Button>}
        </div>
      </form>
      {composed && (
        <SendBox
          id={RESULT_ID}
          title="La fiche est prête"
          message={{
            ...composed,
            subject: 'Proposition de fiche',
            opening: 'Bonjour, voici une fiche pour la carte.',
          }}
        />
      )}
    </TextPage>
  );
}

/** By field. */
type Errors = ReadonlyMap<string, string>;

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

function readProposal(data: FormData): Proposal {
  const said = (name: string) => String(data.get(name) ?? '');
  return {
    territory: said('territoire'),
    title: said('titre'),
    themes: data.getAll('themes').map(String),
    parts: Object.fromEntries(PART_IDS.map((id) => [id, said(id)])),
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
  /** What was written before, by field. */
  readonly written: URLSearchParams;
}

function ProposalFields({ errors, territory, written }: ProposalFieldsProps) {
  const line = (name: string) => ({
    ...{ name, value: written.get(name) ?? '', error: errors.get(name) },
    longest: LONGEST_LINE,
  });
  const place = written.get('territoire') ?? territory?.words ?? '';
  return (
    <>
      <fieldset>
        <legend>Le territoire et le projet</legend>
        <TextField
          {...line('territoire')}
          label="Territoire"
          isRequired
          value={place}
          hint={
            territory?.words === place
              ? `Pour ${territory.name}. Vous pouvez nommer un autre territoire.`
              : 'Son nom avec son échelon\u00a0: «\u00a0Ville de Nancy\u00a0», «\u00a0Département de la Vienne\u00a0».'
          }
        />
        <TextField
          {...line('titre')}
          label="Titre"
          isRequired
          hint="Ce que fait la collectivité, en une phrase."
        />
      </fieldset>
      <ThemeChoice errors={errors} written={written} />
      <fieldset>
        <legend>Le projet, partie par partie</legend>
        <p className={styles.hint}>Remplissez celles que vous pouvez{'\u00a0'}; une seule suffit.</p>
        {parts.map(({ id, heading }, at) => (
          <TextField
            key={id}
            {...line(id)}
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
        <TextField {...line('nom')} label="Service, ou personne" autoComplete="name" />
        <TextField {...line('fonction')} label="Fonction" autoComplete="organization-title" />
        <TextField {...line('courriel')} label="Courriel" type="email" autoComplete="email" />
        <TextField {...line('telephone')} label="Téléphone" type="tel" autoComplete="tel" />
      </fieldset>
    </>
  );
}

function ThemeChoice({ errors, written }: Pick<ProposalFieldsProps, 'errors' | 'written'>) {
  const error = errors.get('themes');
  const chosen = written.getAll('themes');
  return (
    // A checkbox that is hydrated keeps what it was prerendered with.
    <fieldset key={String(useHydrated())} aria-describedby="themes-aide">
      <legend>Thèmes</legend>
      <div id="themes-aide">
        <p className={styles.hint}>Au moins un (nécessaire).</p>
        {error && <FieldError id="themes-erreur">{error}</FieldError>}
      </div>
      <div className={styles.themes}>
        {themes.map(({ id, label }) => (
          <label key={id}>
            <input type="checkbox" name="themes" value={id} defaultChecked={chosen.includes(id)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
