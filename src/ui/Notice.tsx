import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Notice.module.css';

interface NoticeProps {
  /** `quiet` explains, `accent` asks for attention, `framed` is set apart from what follows. */
  readonly tone: 'quiet' | 'accent' | 'framed';
  /** Screen readers read it out as soon as it appears. */
  readonly alert?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Notice({ tone, alert = false, className, children }: NoticeProps) {
  return (
    <div className={classNames(styles[tone], className)} role={alert ? 'alert' : undefined}>
      {children}
    </div>
  );
}
