/** Narrow: what matches is written into links as it is. */
export const MAIL_PATTERN = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;

export const TELEPHONE_PATTERN = /^\+?\d(?:[ .()-]*\d){5,14}$/u;

export const telephoneHref = (telephone: string): string => `tel:${telephone.replace(/[^+\d]/gu, '')}`;
