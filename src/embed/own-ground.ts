/** In a sandbox the page has no origin, and `use` draws nothing of another file: the file comes into the page. */
export async function ownGround(): Promise<void> {
  const uses = [...document.querySelectorAll('.static-map use')];
  const [file] = uses.flatMap((use) => /^[^#]+(?=#)/u.exec(use.getAttribute('href') ?? '')?.[0] ?? []);
  const answer = file === undefined ? null : await fetch(file).catch(() => null);
  if (!answer?.ok) return;
  const { documentElement: ground } = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
  ground.setAttribute('class', 'visually-hidden');
  ground.setAttribute('aria-hidden', 'true');
  document.body.append(document.adoptNode(ground));
  for (const use of uses) use.setAttribute('href', (use.getAttribute('href') ?? '').replace(/^[^#]+/u, ''));
}
