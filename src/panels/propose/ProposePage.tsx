import { notes, parts } from 'virtual:atlas/notes';
import { type ComponentProps, type MouseEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ProposedTerritory } from '../../data/proposed-territory.ts';
import {
  type ComposedSheet,
  composeSheet,
  type Field,
  missingFrom,
} from '../../domain/proposal/compose-sheet.ts';
import { keepMyProposal, useMyProposal } from '../../state/my-proposal.ts';
import { Button } from '../../ui/Button.tsx';
import { TextPage } from '../legal/TextPage.tsx';
import { type Errors, ProposalFields, readProposal } from './ProposalFields.tsx';
import styles from './ProposePage.module.css';
import { SendBox } from './SendBox.tsx';
import { FormNeedsScript, NobodyYet } from './TextField.tsx';

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
