import type { ReactNode } from 'react';

export interface OpenPage {
  readonly title: string;
  readonly content: ReactNode;
}
