import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A rule that axe leaves out unless it is asked for. */
const ASKED_FOR = 'target-size';

/** A heading as it is told to who does not see the page. */
interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
}

/** What the page is for assistive tools. */
export class Accessibility {
  constructor(private readonly page: Page) {}

  /** Everything that axe finds wrong in the page as it is: rule, then what breaks it. */
  async faults(): Promise<string[]> {
    const results = await new AxeBuilder({ page: this.page })
      .options({ rules: { [ASKED_FOR]: { enabled: true } }, resultTypes: ['violations'] })
      .withTags(TAGS)
      .setLegacyMode()
      .analyze();
    const { violations, passes, incomplete, inapplicable } = results;
    const applied = [violations, passes, incomplete, inapplicable].flat().map(({ id }) => id);
    if (!applied.includes(ASKED_FOR)) throw new Error(`axe left ${ASKED_FOR} out`);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
  }

  /** Waits until the page bears a title. */
  async isTitled(title: string): Promise<void> {
    await expect(this.page).toHaveTitle(title);
  }

  /** The language that the page says it is in. */
  language(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.lang);
  }

  /** What a part of the page is called for who does not see it, from what names it (`aria-labelledby`). */
  nameOf(part: Locator): Promise<string> {
    return part.evaluate(
      (node) => node.ariaLabelledByElements?.map((one) => one.textContent).join(' ') ?? '',
    );
  }

  /** The headings that are not hidden, in the order of the page. */
  headings(): Promise<Heading[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, [role="heading"]')]
        .filter(
          (node) =>
            node.checkVisibility({ visibilityProperty: true }) && !node.closest('[aria-hidden="true"]'),
        )
        .map((node) => ({
          level: Number(node.ariaLevel ?? node.tagName.slice(1)),
          text: node.textContent.trim(),
        })),
    );
  }

  /** Headings that stand more than one level below the one before them; the first one must be of level 1. */
  async jumps(): Promise<string[]> {
    const headings = await this.headings();
    return headings.flatMap(({ level, text }, index) =>
      level > (headings[index - 1]?.level ?? 0) + 1 ? [`h${level} ${text}`] : [],
    );
  }

  /** Everything that the browser tells assistive tools: names, descriptions and values of what is not ignored. */
  async told(): Promise<string[]> {
    const session = await this.page.context().newCDPSession(this.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    return nodes
      .filter(({ ignored }) => !ignored)
      .flatMap(({ name, description, value, properties = [] }) =>
        [name, description, value, ...properties.map((property) => property.value)].flatMap((one) =>
          typeof one?.value === 'string' && one.value.trim() !== '' ? [one.value.trim()] : [],
        ),
      );
  }
}
