import { publication } from 'virtual:atlas/publication';
import { type ComponentProps, useId } from 'react';
import { nobodySentence } from '../../core/settings/publication.ts';
import boxes from '../../ui/fields.module.css';
import styles from './ProposePage.module.css';
import { ContactLink, Unscripted } from './TextPage.tsx';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  /** Lines of the field; one where absent. */
  readonly rows?: number;
  readonly value?: string;
  readonly longest: number;
  readonly type?: 'email' | 'tel';
  /** `off` where absent. */
  readonly autoComplete?: ComponentProps<'input'>['autoComplete'];
}

export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, isRequired = false, rows, value, longest, type = 'text' } = props;
  const id = useId();
  const told = [hint && `${id}-aide`, error && `${id}-erreur`].filter(Boolean).join(' ') || undefined;
  const field = {
    ...{ id, name, maxLength: longest, defaultValue: value, required: isRequired },
    ...{ 'aria-describedby': told, 'aria-invalid': error ? true : undefined },
    autoComplete: props.autoComplete ?? 'off',
  };
  return (
    <div className={`${styles.field} ${boxes.fields}`}>
      <label htmlFor={id}>
        {label}
        {isRequired && <span className={styles.needed}> (nécessaire)</span>}
      </label>
      {hint && (
        <p id={`${id}-aide`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-erreur`}>{error}</FieldError>}
      {rows ? <textarea {...field} rows={rows} /> : <input {...field} type={type} />}
    </div>
  );
}

export const FieldError = ({ id, children }: { readonly id: string; readonly children: string }) => (
  <p id={id} className={styles.error}>
    {children}
  </p>
);

export function NobodyYet() {
  const nobody = nobodySentence(publication);
  return nobody && <p>{`${nobody} Cette page vous laisse un fichier à garder et un texte à copier.`}</p>;
}

export function FormNeedsScript() {
  const { contact } = publication;
  return (
    <Unscripted>
      Ce formulaire demande JavaScript.
      {contact && (
        <>
          {' '}
          Sans lui, écrivez à l’éditeur{'\u00a0'}: <ContactLink contact={contact} />
        </>
      )}
    </Unscripted>
  );
}
