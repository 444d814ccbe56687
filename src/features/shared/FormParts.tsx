import { publication } from 'virtual:atlas/publication';
import { type ComponentProps, type MouseEvent, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { LONGEST_LINE } from '../../core/proposal/compose-sheet.ts';
import { mailLink } from '../../core/proposal/mail.ts';
import { nobodySentence } from '../../core/settings/publication.ts';
import { saveFile } from '../../state/data/save-file.ts';
import { Button, ButtonAnchor } from '../../ui/Button.tsx';
import boxes from '../../ui/fields.module.css';
import { Copied, useCopying } from './copying.tsx';
import styles from './Forms.module.css';
import page from './TextPage.module.css';
import { ContactLink, Unscripted } from './TextPage.tsx';

/** A form that is never submitted: its page composes a text of what it holds. */
export const ComposingForm = (props: ComponentProps<'form'>) => (
  <form
    {...props}
    noValidate
    className={`stack needs-script ${styles.form}`}
    onSubmit={(event) => event.preventDefault()}
  />
);

/** Sentences by field. */
export type Errors = ReadonlyMap<string, string>;

/** What came of composing: what the fields lack, else the message. */
interface Composed {
  readonly errors?: Errors | undefined;
  readonly message?: Message;
}

/** Composes what a form holds; what is composed, or the first field that lacks something, takes the focus. */
export function useComposing(compose: (data: FormData) => Composed) {
  const [composed, setComposed] = useState<Composed>({});
  const onCompose = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    if (!form) return;
    flushSync(() => setComposed(compose(new FormData(form))));
    const faulty = form.querySelector<HTMLElement>('[data-fault] :is(input, textarea)');
    (faulty ?? document.getElementById(RESULT_ID))?.focus();
  };
  return { ...composed, setComposed, onCompose };
}

/** Longest text of a field of several lines, in characters. */
const LONGEST_TEXT = 6000;

type Native = 'name' | 'required' | 'defaultValue' | 'type' | 'autoComplete';

interface TextFieldProps extends Pick<ComponentProps<'input'>, Native> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Lines of the field; one where absent. */
  readonly rows?: number;
}

export function TextField({ label, hint, error, rows, ...native }: TextFieldProps) {
  const id = useId();
  const description = [hint && `${id}-aide`, error && `${id}-erreur`].filter(Boolean).join(' ') || undefined;
  const field = {
    autoComplete: 'off',
    maxLength: rows ? LONGEST_TEXT : LONGEST_LINE,
    ...native,
    id,
    'aria-describedby': description,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className={`stack ${styles.field} ${boxes.fields}`} data-fault={error ? '' : undefined}>
      <label htmlFor={id} className="strong">
        {label}
        {native.required && <span className="small soft"> (nécessaire)</span>}
      </label>
      {hint && (
        <p id={`${id}-aide`} className="small soft">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-erreur`}>{error}</FieldError>}
      {rows ? <textarea {...field} rows={rows} /> : <input type="text" {...field} />}
    </div>
  );
}

export const FieldError = ({ id, children }: { readonly id: string; readonly children: string }) => (
  <p id={id} className={`strong ${page.aside}`}>
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

interface Message {
  readonly subject: string;
  /** First lines, before the text. */
  readonly opening: string;
  readonly text: string;
  /** Name of the file that holds the text. */
  readonly file: string;
}

/** Of the title of what is composed. */
const RESULT_ID = 'message-compose';

interface SendBoxProps {
  readonly title: string;
  readonly message: Message;
}

const ATTACH = 'Le texte est dans le fichier joint.';

/** Nothing leaves the device: the reader's own mail program sends, or nobody does. */
export function SendBox({ title, message }: SendBoxProps) {
  const copying = useCopying('Texte');
  const textId = useId();
  const copy = () => void copying.copy(message.text);
  const save = () => saveFile(new File([message.text], message.file, { type: 'text/plain;charset=utf-8' }));
  return (
    <section className={`card stack ${styles.result} ${boxes.fields}`} aria-labelledby={RESULT_ID}>
      <h2 id={RESULT_ID} tabIndex={-1}>
        {title}
      </h2>
      <Way message={message} onLong={copy} />
      <div className="row wraps">
        <Button onClick={save}>Télécharger le fichier</Button>
        <Button onClick={copy}>Copier le texte</Button>
      </div>
      <Copied copying={copying} />
      <p id={textId}>
        Ce que contient {message.file}
        {'\u00a0'}:
      </p>
      <textarea ref={copying.field} readOnly rows={10} value={message.text} aria-labelledby={textId} />
    </section>
  );
}

/** How to send the message; `onLong` runs when a mail is opened whose link has no room for the text. */
function Way({ message, onLong }: Pick<SendBoxProps, 'message'> & { readonly onLong: () => void }) {
  const { contact } = publication;
  if (!contact)
    return <p>Gardez le fichier, ou transmettez-en le texte à qui vous a fait connaître cette carte.</p>;
  if (contact.kind === 'page')
    return (
      <p>
        Envoyez le fichier, ou collez son texte, par la{' '}
        <a href={contact.address}>page de contact de l’éditeur</a>.
      </p>
    );
  const { subject, opening, text, file } = message;
  const mail = { to: contact.address, subject };
  const whole = mailLink({ ...mail, body: `${opening}\n\n${text}` });
  const short = mailLink({ ...mail, body: `${opening}\n\n${ATTACH}` });
  return (
    <>
      <p>
        {whole
          ? `Votre logiciel de messagerie s’ouvre sur un courriel à ${contact.address}, avec le texte\u00a0: relisez-le et envoyez-le.`
          : `Le texte est trop long pour un lien\u00a0: joignez le fichier ${file} au courriel, ou collez le texte, qui est copié quand vous ouvrez le courriel.`}
      </p>
      <div className="row wraps">
        <ButtonAnchor
          look="main"
          href={whole ?? short ?? `mailto:${contact.address}`}
          onClick={whole ? undefined : onLong}
        >
          Écrire le courriel
        </ButtonAnchor>
      </div>
    </>
  );
}
