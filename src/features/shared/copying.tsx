import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { announce } from '../../state/focus/announcements.ts';
import boxes from '../../ui/fields.module.css';

/**
 * Copies a text and announces what came of it. Browsers may refuse, and have no clipboard where the page came by plain http: then the text
 * is selected in `field`, which holds it on the page.
 */
export function useCopying(what: 'Lien' | 'Code' | 'Texte') {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState('');
  const [refused, setRefused] = useState('');
  const copy = async (text: string) => {
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    flushSync(() => setRefused(isCopied ? '' : text));
    let sentence = `${what} copié.`;
    if (!isCopied) {
      field.current?.focus();
      field.current?.select();
      sentence = `Le navigateur refuse la copie\u00a0: le ${what.toLowerCase()} est sélectionné, copiez-le.`;
    }
    setOutcome(sentence);
    announce(sentence);
  };
  return { copy, field, outcome, refused };
}

interface CopiedProps {
  readonly copying: ReturnType<typeof useCopying>;
  /** No field of the page holds what is copied. */
  readonly isLink?: boolean;
}

/** Says what came of copying. */
export function Copied({ copying: { outcome, refused, field }, isLink = false }: CopiedProps) {
  return (
    <>
      {outcome && (
        <p aria-hidden="true" data-passing={refused === '' || undefined}>
          {outcome}
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
