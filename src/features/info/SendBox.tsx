import { publication } from 'virtual:atlas/publication';
import { useId } from 'react';
import { mailLink } from '../../core/proposal/mail.ts';
import { saveFile } from '../../state/data/save-file.ts';
import { Button, ButtonAnchor } from '../../ui/Button.tsx';
import boxes from '../../ui/fields.module.css';
import { Copied, useCopying } from '../shared/copying.tsx';
import styles from './ProposePage.module.css';

interface Message {
  readonly subject: string;
  /** First lines, before the text. */
  readonly opening: string;
  readonly text: string;
  /** Name of the file that holds the text. */
  readonly file: string;
}

interface SendBoxProps {
  readonly id: string;
  readonly title: string;
  readonly message: Message;
}

const ATTACH = 'Le texte est dans le fichier joint.';

/** Nothing leaves the device: the reader's own mail program sends, or nobody does. */
export function SendBox({ id, title, message }: SendBoxProps) {
  const copying = useCopying('Texte');
  const textId = useId();
  const copy = () => void copying.copy(message.text);
  return (
    <section className={`${styles.result} ${boxes.fields}`} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <Way message={message} onLong={copy} />
      <div className={styles.ways}>
        <Button
          onClick={() =>
            saveFile(new File([message.text], message.file, { type: 'text/plain;charset=utf-8' }))
          }
        >
          Télécharger le fichier
        </Button>
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

interface WayProps {
  readonly message: Message;
  readonly onLong: () => void;
}

function Way({ message, onLong }: WayProps) {
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
      <div className={styles.ways}>
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
