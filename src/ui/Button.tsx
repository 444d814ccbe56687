import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';

/**
 * `quiet` does something beside the text, `toggle` also shows that it is chosen, `main` is the one thing to do here, `outline`
 * a lesser one, `icon` has no words, `link` is part of a sentence, `action` in a row of words, `bare` brings its own look.
 */
type WordedLook = 'quiet' | 'toggle' | 'main' | 'outline' | 'link' | 'action' | 'bare';

type Look = { readonly look?: WordedLook } | { readonly look: 'icon'; readonly 'aria-label': string };

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'type'> & Look;

const classOf = (look: WordedLook | 'icon', className: string | undefined) =>
  classNames(look === 'bare' ? undefined : styles[look], className);

/** A button that never submits a form. */
export function Button({ look = 'quiet', className, ...props }: ButtonProps) {
  return <button {...props} type="button" className={classOf(look, className)} />;
}

interface AnchorProps extends ComponentPropsWithRef<'a'> {
  readonly look?: WordedLook | 'icon';
}

export function ButtonAnchor({ look = 'quiet', className, children, ...props }: AnchorProps) {
  return (
    <a {...props} className={classOf(look, className)}>
      {children}
    </a>
  );
}

export const ButtonLink = createLink(ButtonAnchor);
