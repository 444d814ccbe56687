import { execFileSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { test as base, expect } from './fixtures.ts';
import { freshContent, startTool } from './start-tool.ts';

/** A content of its own, under git, that the editor may change. */
const CONTENT = '.build/essai-editeur';

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', CONTENT, ...args], { encoding: 'utf8' });

function contentUnderGit(): void {
  freshContent(CONTENT);
  git('init', '-q');
}

/** What changes from now on is what one test changed. */
function commitAll(): void {
  git('add', '-A');
  const author = ['-c', 'user.name=essai', '-c', 'user.email=essai@exemple.fr'];
  git(...author, 'commit', '-q', '--allow-empty', '-m', 'essai');
}

const EDITOR = ['--import', 'tsx', 'scripts/edit.ts'];

/** The form that staff fill in, in their words. */
export class EditorPage {
  constructor(
    private readonly page: Page,
    readonly address: string,
  ) {}

  async open(path: string): Promise<void> {
    await this.page.goto(this.address + path);
    await expect(this.main.getByRole('heading', { level: 1 })).toBeVisible();
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label);
  }

  part(number: number): Locator {
    return this.page.getByRole('group', { name: `Partie ${number}` });
  }

  group(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  option(name: RegExp): Locator {
    return this.page.getByRole('option', { name });
  }

  /** How far the page scrolls sideways. */
  sideways(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  }

  /** The value of what has the focus. */
  written(): Promise<string> {
    return this.page.evaluate(() =>
      document.activeElement && 'value' in document.activeElement ? String(document.activeElement.value) : '',
    );
  }

  get status(): Locator {
    return this.page.getByRole('status');
  }

  get preview(): Locator {
    return this.page.frameLocator('iframe').getByRole('main');
  }

  /** What is said to be wrong, all of it. */
  get faults(): Locator {
    return this.page.locator('[data-faults]');
  }

  async chooseTerritory(
    typed: string,
    name: string | RegExp,
    label = 'Territoire',
    within: Locator = this.main,
  ): Promise<void> {
    const box = within.getByRole('combobox', { name: label, exact: true });
    await box.fill(typed);
    const option = this.page.getByRole('option', { name, exact: true });
    await expect(option).toBeVisible();
    await box.press('ArrowDown');
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await box.press('Enter');
  }

  async addImage(file: string): Promise<void> {
    await this.field('Ajouter une image').setInputFiles(file);
  }

  async press(button: string): Promise<void> {
    await this.button(button).click();
  }

  /** What git says has changed, a file a line. */
  changed(): string[] {
    return git('status', '--porcelain', '-uall').split('\n').filter(Boolean);
  }

  diff(): string {
    return git('diff');
  }

  ask(path: string, options: { readonly headers: Readonly<Record<string, string>>; readonly data?: string }) {
    return this.page.request.fetch(this.address + path, {
      method: options.data === undefined ? 'GET' : 'POST',
      ...options,
    });
  }
}

export { CONTENT as EDITED_CONTENT, expect };

export const test = base.extend<{ readonly editor: EditorPage }, { readonly editorAddress: string }>({
  editorAddress: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs here
    async ({}, use, { parallelIndex }) => {
      contentUnderGit();
      const port = 4310 + parallelIndex;
      const editor = await startTool(EDITOR, { PORT: String(port), CONTENT }, 'Éditeur :');
      await use(`http://127.0.0.1:${port}/editeur/`);
      editor.stop();
    },
    { scope: 'worker', timeout: 400_000 },
  ],
  baseURL: async ({ editorAddress }, use) => {
    await use(editorAddress);
  },
  editor: async ({ page, editorAddress, faults: _ }, use) => {
    commitAll();
    await use(new EditorPage(page, editorAddress));
  },
});
