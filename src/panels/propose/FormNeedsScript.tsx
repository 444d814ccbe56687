import { publication } from 'virtual:atlas/publication';
import { ContactLink } from '../legal/ContactLink.tsx';
import { Unscripted } from '../legal/TextPage.tsx';

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
