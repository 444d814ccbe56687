import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

/** A rule that axe runs on request only. */
const OPT_IN_RULE = 'target-size';

/** Script in the place of axe's own, half a megabyte that the builder injects twice at each call. */
const NOTHING = ';';

/** A heading of the accessibility tree. */
interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
}

/** The page as assistive technology receives it. */
export class Accessibility {
  constructor(private readonly page: Page) {}

  /** Everything that axe finds wrong, by some rules or by all: rule, then the elements that break it. */
  async faults(rules?: readonly string[]): Promise<string[]> {
    const isThere = await this.page.evaluate(() => 'axe' in window);
    const axe = new AxeBuilder({ page: this.page, ...(isThere && { axeSource: NOTHING }) }).setLegacyMode();
    const { violations, passes, incomplete, inapplicable } = await (rules
      ? axe.options({ runOnly: { type: 'rule', values: [...rules] }, resultTypes: ['violations'] })
      : axe
          .options({ rules: { [OPT_IN_RULE]: { enabled: true } }, resultTypes: ['violations'] })
          .withTags(TAGS)
    ).analyze();
    const applied = [violations, passes, incomplete, inapplicable].flat().map(({ id }) => id);
    for (const rule of rules ?? [OPT_IN_RULE])
      if (!applied.includes(rule)) throw new Error(`axe left ${rule} out`);
    const faults = await Promise.all(
      violations.map(async ({ id, nodes }) => {
        const targets = nodes.map(({ target }) => target.join(' '));
        const isFault = await Promise.all(
          targets.map(async (target) => id !== OPT_IN_RULE || !(await this.isWholeOnTop(target))),
        );
        return { id, targets: targets.filter((_, at) => isFault[at]) };
      }),
    );
    return faults.flatMap(({ id, targets }) => (targets.length > 0 ? [`${id}: ${targets.join(' | ')}`] : []));
  }

  /** Nothing lies over its middle once it is scrolled to: axe counts popovers, and bars that stay. */
  private isWholeOnTop(selector: string): Promise<boolean> {
    return this.page.locator(selector).evaluate((node) => {
      node.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = node.getBoundingClientRect();
      const corners = [-11, 11].flatMap((dx) => [-11, 11].map((dy) => [dx, dy] as const));
      const isOnTop = ([dx, dy]: readonly [number, number]) =>
        node.contains(document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy));
      return width >= 24 && height >= 24 && corners.every(isOnTop);
    });
  }

  async isTitled(title: string): Promise<void> {
    await expect(this.page).toHaveTitle(title);
  }

  language(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.lang);
  }

  /** Name of an element from its `aria-labelledby`. */
  nameOf(part: Locator): Promise<string> {
    return part.evaluate(
      (node) => node.ariaLabelledByElements?.map((one) => one.textContent).join(' ') ?? '',
    );
  }

  /** Visible headings, in the order of the page. */
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

  /** Headings more than one level below the one before them; the first must be of level 1. */
  async jumps(): Promise<string[]> {
    const headings = await this.headings();
    return headings.flatMap(({ level, text }, index) =>
      level > (headings[index - 1]?.level ?? 0) + 1 ? [`h${level} ${text}`] : [],
    );
  }

  /** Names, descriptions and values of the accessibility tree. */
  async exposedTexts(): Promise<string[]> {
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
