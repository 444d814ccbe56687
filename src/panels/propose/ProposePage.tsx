import { publication } from 'virtual:atlas/publication';
import { type ComponentProps, type MouseEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ProposedTerritory } from '../../data/proposed-territory.ts';
import {
  type ComposedSheet,
  composeSheet,
  type Field,
  missingFrom,
} from '../../domain/proposal/compose-sheet.ts';
import { Button } from '../../ui/Button.tsx';
import { Part, TextPage } from '../legal/TextPage.tsx';
import { type Errors, ProposalFields, readProposal } from './ProposalFields.tsx';
import styles from './ProposePage.module.css';
import { SendBox } from './SendBox.tsx';
import { FormNeedsScript } from './TextField.tsx';

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
  const compose = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    if (!form) return;
    const proposal = readProposal(new FormData(form));
    const missing = missingFrom(proposal);
    flushSync(() => {
      setErrors(missing);
      setComposed(missing.size > 0 ? null : composeSheet(proposal));
    });
    if (missing.size > 0) focusField(form, [...missing.keys()][0]);
    else document.getElementById(RESULT_ID)?.focus();
  };
  const form: ComponentProps<'form'> = {
    onSubmit: (event) => event.preventDefault(),
    onInput: () => setComposed(null),
  };
  return (
    <TextPage title="Proposer une fiche">
      <div>
        <p>
          Vous connaissez une initiative d’une collectivité en faveur de l’économie sociale et solidaire
          {'\u202f'}? Écrivez ce que vous en savez{'\u00a0'}: cette page en fait une fiche, dans un fichier
          que vous relisez puis envoyez.
        </p>
        <p>Rien de ce que vous écrivez ne quitte votre appareil sans vous.</p>
      </div>
      <FormNeedsScript />
      <form key={territory?.words} {...form} noValidate className={styles.form}>
        <ProposalFields errors={errors} territory={territory} />
        <div className={styles.ways}>
          <Button look="main" onClick={compose}>
            Composer la fiche
          </Button>
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
        >
          <HowToPublish />
        </SendBox>
      )}
      {!publication.contact && !composed && (
        <Part title="Après">
          <HowToPublish />
        </Part>
      )}
    </TextPage>
  );
}

function HowToPublish() {
  const { repository } = publication;
  return (
    <p>
      Ce site ne dit pas encore à qui écrire. Pour publier la fiche, téléchargez le fichier, placez-le dans le
      dossier data/fiches{' '}
      {repository ? <a href={repository}>des fichiers du projet</a> : 'des fichiers du projet'}, puis lancez
      npm run check{'\u00a0'}: ce qui manque est dit, avec la marche à suivre.
    </p>
  );
}
