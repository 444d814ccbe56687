/** What a page does without costs only itself: its failure is noted, and the page is poorer. */
export async function optional<T, W>(content: Promise<T>, without: W): Promise<T | W> {
  try {
    return await content;
  } catch (error) {
    console.warn('left out', error);
    return without;
  }
}
