import type { Page } from '@playwright/test';
import { type PointerTarget, readPointerTargets } from './pointer-targets.ts';

/** What a pointer can press. Separators and scroll regions take the focus only. */
const PRESSED = ['a[href]', 'button', 'summary', 'input', 'select', 'textarea', '[role="option"]'].join(',');

/** The sizes of what a pointer can press. */
export class Targets {
  constructor(private readonly page: Page) {}

  /** Everything that can be pressed in the page as it is. */
  all(): Promise<PointerTarget[]> {
    return this.page.evaluate(readPointerTargets, PRESSED);
  }
}

/** Words on a target and its size. */
export const described = ({ name, width, height }: PointerTarget): string => `${name}: ${width} × ${height}`;
