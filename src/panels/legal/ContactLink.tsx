import { type Contact, contactHref } from '../../domain/publication.ts';

export const ContactLink = ({ contact }: { readonly contact: Contact }) => (
  <a href={contactHref(contact)}>{contact.address}</a>
);
