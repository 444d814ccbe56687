import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { announce } from '../../state/focus/announcements.ts';
import boxes from '../../ui/fields.module.css';

/**
 * Copies a text. Browsers may refuse, and have nothing to copy with where the page came by plain http: then the text is selected in
 * `field`, which holds it on the page.
 */
export function useCopying(what: 'Lien' | 'Code' | 'Texte') {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  const [refused, setRefused] = useState('');
  const copy = async (text: string) => {
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    flushSync(() => setRefused(isCopied ? '' : text));
    if (!isCopied) field.current?.focus();
    if (!isCopied) field.current?.select();
    const sentence = isCopied
      ? `${what} copié.`
      : `Le navigateur refuse la copie\u00a0: le ${what.toLowerCase()} est sélectionné, copiez-le.`;
    setTold(sentence);
    announce(sentence);
  };
  return { copy, field, told, refused };
}

interface CopiedProps {
  readonly copying: ReturnType<typeof useCopying>;
  /** What is copied stands in no field of the page. */
  readonly isLink?: boolean;
}

/** What came of it. */
export function Copied({ copying: { told, refused, field }, isLink = false }: CopiedProps) {
  return (
    <>
      {told && (
        <p aria-hidden="true" data-passing={refused === '' || undefined}>
          {told}
        </p>
      )}
      {isLink && refused && (
        <p className={boxes.fields}>
          <input ref={field} readOnly value={refused} aria-label="Lien à copier" />
        </p>
      )}
    </>
  );
}
